/// A few cases for every keyword out of the JSON-Schema-Test-Suite (https://github.com/json-schema-org/JSON-Schema-Test-Suite,
/// as in the source distribution of jsonschema 4.26.0); scripts/check-json-schema runs all of them.
///
/// Copyright (c) 2012 Julian Berman
///
/// Permission is hereby granted, free of charge, to any person obtaining a copy
/// of this software and associated documentation files (the "Software"), to deal
/// in the Software without restriction, including without limitation the rights
/// to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
/// copies of the Software, and to permit persons to whom the Software is
/// furnished to do so, subject to the following conditions:
///
/// The above copyright notice and this permission notice shall be included in
/// all copies or substantial portions of the Software.
///
/// THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
/// IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
/// FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
/// AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
/// LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
/// OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
/// THE SOFTWARE.
enum SchemaSuiteExcerpt {
    static let draft2020 = #"""
        [
        {"description": "additionalProperties being false does not allow other properties", "schema": {"properties": {
        "foo": {}, "bar": {}}, "patternProperties": {"^v": {}}, "additionalProperties": false}, "tests": [{
        "description": "no additional properties is valid", "data": {"foo": 1}, "valid": true}, {
        "description": "an additional property is invalid", "data": {"foo": 1, "bar": 2, "quux": "boom"},
        "valid": false}]},
        {"description": "non-ASCII pattern with additionalProperties", "schema": {"patternProperties": {"^\u00e1": {}},
        "additionalProperties": false}, "tests": [{"description": "matching the pattern is valid", "data": {
        "\u00e1rm\u00e1nyos": 2}, "valid": true}, {"description": "not matching the pattern is invalid", "data": {
        "\u00e9lm\u00e9ny": 2}, "valid": false}]},
        {"description": "allOf", "schema": {"allOf": [{"properties": {"bar": {"type": "integer"}}, "required": [
        "bar"]}, {"properties": {"foo": {"type": "string"}}, "required": ["foo"]}]}, "tests": [{"description": "allOf",
        "data": {"foo": "baz", "bar": 2}, "valid": true}, {"description": "mismatch second", "data": {"foo": "baz"},
        "valid": false}]},
        {"description": "allOf with base schema", "schema": {"properties": {"bar": {"type": "integer"}}, "required": [
        "bar"], "allOf": [{"properties": {"foo": {"type": "string"}}, "required": ["foo"]}, {"properties": {"baz": {
        "type": "null"}}, "required": ["baz"]}]}, "tests": [{"description": "valid", "data": {"foo": "quux", "bar": 2,
        "baz": null}, "valid": true}, {"description": "mismatch base schema", "data": {"foo": "quux", "baz": null},
        "valid": false}]},
        {"description": "Location-independent identifier", "schema": {"$ref": "#foo", "$defs": {"A": {"$anchor": "foo",
        "type": "integer"}}}, "tests": [{"description": "match", "data": 1, "valid": true}, {"description": "mismatch",
        "data": "a", "valid": false}]},
        {"description": "anyOf", "schema": {"anyOf": [{"type": "integer"}, {"minimum": 2}]}, "tests": [{
        "description": "first anyOf valid", "data": 1, "valid": true}, {"description": "neither anyOf valid",
        "data": 1.5, "valid": false}]},
        {"description": "anyOf with base schema", "schema": {"type": "string", "anyOf": [{"maxLength": 2}, {
        "minLength": 4}]}, "tests": [{"description": "one anyOf valid", "data": "foobar", "valid": true}, {
        "description": "mismatch base schema", "data": 3, "valid": false}]},
        {"description": "boolean schema 'true'", "schema": true, "tests": [{"description": "number is valid",
        "data": 1, "valid": true}]},
        {"description": "boolean schema 'false'", "schema": false, "tests": [{"description": "number is invalid",
        "data": 1, "valid": false}]},
        {"description": "const validation", "schema": {"const": 2}, "tests": [{"description": "same value is valid",
        "data": 2, "valid": true}, {"description": "another value is invalid", "data": 5, "valid": false}]},
        {"description": "const with object", "schema": {"const": {"foo": "bar", "baz": "bax"}}, "tests": [{
        "description": "same object is valid", "data": {"foo": "bar", "baz": "bax"}, "valid": true}, {
        "description": "another object is invalid", "data": {"foo": "bar"}, "valid": false}]},
        {"description": "contains keyword validation", "schema": {"contains": {"minimum": 5}}, "tests": [{
        "description": "array with item matching schema (5) is valid", "data": [3, 4, 5], "valid": true}, {
        "description": "array without items matching schema is invalid", "data": [2, 3, 4], "valid": false}]},
        {"description": "contains keyword with const keyword", "schema": {"contains": {"const": 5}}, "tests": [{
        "description": "array with item 5 is valid", "data": [3, 4, 5], "valid": true}, {
        "description": "array without item 5 is invalid", "data": [1, 2, 3, 4], "valid": false}]},
        {"description": "single dependency", "schema": {"dependentRequired": {"bar": ["foo"]}}, "tests": [{
        "description": "neither", "data": {}, "valid": true}, {"description": "missing dependency", "data": {"bar": 2},
        "valid": false}]},
        {"description": "multiple dependents required", "schema": {"dependentRequired": {"quux": ["foo", "bar"]}},
        "tests": [{"description": "neither", "data": {}, "valid": true}, {"description": "missing dependency",
        "data": {"foo": 1, "quux": 2}, "valid": false}]},
        {"description": "single dependency", "schema": {"dependentSchemas": {"bar": {"properties": {"foo": {
        "type": "integer"}, "bar": {"type": "integer"}}}}}, "tests": [{"description": "valid", "data": {"foo": 1,
        "bar": 2}, "valid": true}, {"description": "wrong type", "data": {"foo": "quux", "bar": 2}, "valid": false}]},
        {"description": "boolean subschemas", "schema": {"dependentSchemas": {"foo": true, "bar": false}}, "tests": [{
        "description": "object with property having schema true is valid", "data": {"foo": 1}, "valid": true}, {
        "description": "object with property having schema false is invalid", "data": {"bar": 2}, "valid": false}]},
        {
        "description": "A $dynamicRef to a $dynamicAnchor in the same schema resource behaves like a normal $ref to an $anchor",
        "schema": {"$id": "https://test.json-schema.org/dynamicRef-dynamicAnchor-same-schema/root", "type": "array",
        "items": {"$dynamicRef": "#items"}, "$defs": {"foo": {"$dynamicAnchor": "items", "type": "string"}}},
        "tests": [{"description": "An array of strings is valid", "data": ["foo", "bar"], "valid": true}, {
        "description": "An array containing non-strings is invalid", "data": ["foo", 42], "valid": false}]},
        {
        "description": "A $dynamicRef to an $anchor in the same schema resource behaves like a normal $ref to an $anchor",
        "schema": {"$id": "https://test.json-schema.org/dynamicRef-anchor-same-schema/root", "type": "array",
        "items": {"$dynamicRef": "#items"}, "$defs": {"foo": {"$anchor": "items", "type": "string"}}}, "tests": [{
        "description": "An array of strings is valid", "data": ["foo", "bar"], "valid": true}, {
        "description": "An array containing non-strings is invalid", "data": ["foo", 42], "valid": false}]},
        {"description": "simple enum validation", "schema": {"enum": [1, 2, 3]}, "tests": [{
        "description": "one of the enum is valid", "data": 1, "valid": true}, {
        "description": "something else is invalid", "data": 4, "valid": false}]},
        {"description": "heterogeneous enum validation", "schema": {"enum": [6, "foo", [], true, {"foo": 12}]},
        "tests": [{"description": "one of the enum is valid", "data": [], "valid": true}, {
        "description": "something else is invalid", "data": null, "valid": false}]},
        {"description": "exclusiveMaximum validation", "schema": {"exclusiveMaximum": 3.0}, "tests": [{
        "description": "below the exclusiveMaximum is valid", "data": 2.2, "valid": true}, {
        "description": "boundary point is invalid", "data": 3.0, "valid": false}]},
        {"description": "exclusiveMinimum validation", "schema": {"exclusiveMinimum": 1.1}, "tests": [{
        "description": "above the exclusiveMinimum is valid", "data": 1.2, "valid": true}, {
        "description": "boundary point is invalid", "data": 1.1, "valid": false}]},
        {"description": "if and then without else", "schema": {"if": {"exclusiveMaximum": 0}, "then": {
        "minimum": -10}}, "tests": [{"description": "valid through then", "data": -1, "valid": true}, {
        "description": "invalid through then", "data": -100, "valid": false}]},
        {"description": "if and else without then", "schema": {"if": {"exclusiveMaximum": 0}, "else": {
        "multipleOf": 2}}, "tests": [{"description": "valid when if test passes", "data": -1, "valid": true}, {
        "description": "invalid through else", "data": 3, "valid": false}]},
        {
        "description": "evaluating the same schema location against the same data location twice is not a sign of an infinite loop",
        "schema": {"$defs": {"int": {"type": "integer"}}, "allOf": [{"properties": {"foo": {"$ref": "#/$defs/int"}}}, {
        "additionalProperties": {"$ref": "#/$defs/int"}}]}, "tests": [{"description": "passing case", "data": {
        "foo": 1}, "valid": true}, {"description": "failing case", "data": {"foo": "a string"}, "valid": false}]},
        {"description": "a schema given for items", "schema": {"items": {"type": "integer"}}, "tests": [{
        "description": "valid items", "data": [1, 2, 3], "valid": true}, {"description": "wrong type of items",
        "data": [1, "x"], "valid": false}]},
        {"description": "items with boolean schema (false)", "schema": {"items": false}, "tests": [{
        "description": "empty array is valid", "data": [], "valid": true}, {
        "description": "any non-empty array is invalid", "data": [1, "foo", true], "valid": false}]},
        {"description": "maxContains with contains", "schema": {"contains": {"const": 1}, "maxContains": 1},
        "tests": [{"description": "all elements match, valid maxContains", "data": [1], "valid": true}, {
        "description": "empty data", "data": [], "valid": false}]},
        {"description": "maxContains with contains, value with a decimal", "schema": {"contains": {"const": 1},
        "maxContains": 1.0}, "tests": [{"description": "one element matches, valid maxContains", "data": [1],
        "valid": true}, {"description": "too many elements match, invalid maxContains", "data": [1, 1],
        "valid": false}]},
        {"description": "maxItems validation", "schema": {"maxItems": 2}, "tests": [{"description": "shorter is valid",
        "data": [1], "valid": true}, {"description": "too long is invalid", "data": [1, 2, 3], "valid": false}]},
        {"description": "maxItems validation with a decimal", "schema": {"maxItems": 2.0}, "tests": [{
        "description": "shorter is valid", "data": [1], "valid": true}, {"description": "too long is invalid",
        "data": [1, 2, 3], "valid": false}]},
        {"description": "maxLength validation", "schema": {"maxLength": 2}, "tests": [{
        "description": "shorter is valid", "data": "f", "valid": true}, {"description": "too long is invalid",
        "data": "foo", "valid": false}]},
        {"description": "maxLength validation with a decimal", "schema": {"maxLength": 2.0}, "tests": [{
        "description": "shorter is valid", "data": "f", "valid": true}, {"description": "too long is invalid",
        "data": "foo", "valid": false}]},
        {"description": "maxProperties validation", "schema": {"maxProperties": 2}, "tests": [{
        "description": "shorter is valid", "data": {"foo": 1}, "valid": true}, {"description": "too long is invalid",
        "data": {"foo": 1, "bar": 2, "baz": 3}, "valid": false}]},
        {"description": "maxProperties validation with a decimal", "schema": {"maxProperties": 2.0}, "tests": [{
        "description": "shorter is valid", "data": {"foo": 1}, "valid": true}, {"description": "too long is invalid",
        "data": {"foo": 1, "bar": 2, "baz": 3}, "valid": false}]},
        {"description": "maximum validation", "schema": {"maximum": 3.0}, "tests": [{
        "description": "below the maximum is valid", "data": 2.6, "valid": true}, {
        "description": "above the maximum is invalid", "data": 3.5, "valid": false}]},
        {"description": "maximum validation with unsigned integer", "schema": {"maximum": 300}, "tests": [{
        "description": "below the maximum is invalid", "data": 299.97, "valid": true}, {
        "description": "above the maximum is invalid", "data": 300.5, "valid": false}]},
        {"description": "minContains=1 with contains", "schema": {"contains": {"const": 1}, "minContains": 1},
        "tests": [{"description": "single element matches, valid minContains", "data": [1], "valid": true}, {
        "description": "empty data", "data": [], "valid": false}]},
        {"description": "minContains=2 with contains", "schema": {"contains": {"const": 1}, "minContains": 2},
        "tests": [{"description": "all elements match, valid minContains (exactly as needed)", "data": [1, 1],
        "valid": true}, {"description": "empty data", "data": [], "valid": false}]},
        {"description": "minItems validation", "schema": {"minItems": 1}, "tests": [{"description": "longer is valid",
        "data": [1, 2], "valid": true}, {"description": "too short is invalid", "data": [], "valid": false}]},
        {"description": "minItems validation with a decimal", "schema": {"minItems": 1.0}, "tests": [{
        "description": "longer is valid", "data": [1, 2], "valid": true}, {"description": "too short is invalid",
        "data": [], "valid": false}]},
        {"description": "minLength validation", "schema": {"minLength": 2}, "tests": [{
        "description": "longer is valid", "data": "foo", "valid": true}, {"description": "too short is invalid",
        "data": "f", "valid": false}]},
        {"description": "minLength validation with a decimal", "schema": {"minLength": 2.0}, "tests": [{
        "description": "longer is valid", "data": "foo", "valid": true}, {"description": "too short is invalid",
        "data": "f", "valid": false}]},
        {"description": "minProperties validation", "schema": {"minProperties": 1}, "tests": [{
        "description": "longer is valid", "data": {"foo": 1, "bar": 2}, "valid": true}, {
        "description": "too short is invalid", "data": {}, "valid": false}]},
        {"description": "minProperties validation with a decimal", "schema": {"minProperties": 1.0}, "tests": [{
        "description": "longer is valid", "data": {"foo": 1, "bar": 2}, "valid": true}, {
        "description": "too short is invalid", "data": {}, "valid": false}]},
        {"description": "minimum validation", "schema": {"minimum": 1.1}, "tests": [{
        "description": "above the minimum is valid", "data": 2.6, "valid": true}, {
        "description": "below the minimum is invalid", "data": 0.6, "valid": false}]},
        {"description": "minimum validation with signed integer", "schema": {"minimum": -2}, "tests": [{
        "description": "negative above the minimum is valid", "data": -1, "valid": true}, {
        "description": "float below the minimum is invalid", "data": -2.0001, "valid": false}]},
        {"description": "by int", "schema": {"multipleOf": 2}, "tests": [{"description": "int by int", "data": 10,
        "valid": true}, {"description": "int by int fail", "data": 7, "valid": false}]},
        {"description": "by number", "schema": {"multipleOf": 1.5}, "tests": [{
        "description": "zero is multiple of anything", "data": 0, "valid": true}, {
        "description": "35 is not multiple of 1.5", "data": 35, "valid": false}]},
        {"description": "not", "schema": {"not": {"type": "integer"}}, "tests": [{"description": "allowed",
        "data": "foo", "valid": true}, {"description": "disallowed", "data": 1, "valid": false}]},
        {"description": "not multiple types", "schema": {"not": {"type": ["integer", "boolean"]}}, "tests": [{
        "description": "valid", "data": "foo", "valid": true}, {"description": "mismatch", "data": 1, "valid": false}]},
        {"description": "oneOf", "schema": {"oneOf": [{"type": "integer"}, {"minimum": 2}]}, "tests": [{
        "description": "first oneOf valid", "data": 1, "valid": true}, {"description": "both oneOf valid", "data": 3,
        "valid": false}]},
        {"description": "oneOf with base schema", "schema": {"type": "string", "oneOf": [{"minLength": 2}, {
        "maxLength": 4}]}, "tests": [{"description": "one oneOf valid", "data": "foobar", "valid": true}, {
        "description": "mismatch base schema", "data": 3, "valid": false}]},
        {"description": "pattern validation", "schema": {"pattern": "^a*$"}, "tests": [{
        "description": "a matching pattern is valid", "data": "aaa", "valid": true}, {
        "description": "a non-matching pattern is invalid", "data": "abc", "valid": false}]},
        {"description": "patternProperties validates properties matching a regex", "schema": {"patternProperties": {
        "f.*o": {"type": "integer"}}}, "tests": [{"description": "a single valid match is valid", "data": {"foo": 1},
        "valid": true}, {"description": "a single invalid match is invalid", "data": {"foo": "bar", "fooooo": 2},
        "valid": false}]},
        {"description": "multiple simultaneous patternProperties are validated", "schema": {"patternProperties": {
        "a*": {"type": "integer"}, "aaa*": {"maximum": 20}}}, "tests": [{
        "description": "a single valid match is valid", "data": {"a": 21}, "valid": true}, {
        "description": "an invalid due to one is invalid", "data": {"a": "bar"}, "valid": false}]},
        {"description": "a schema given for prefixItems", "schema": {"prefixItems": [{"type": "integer"}, {
        "type": "string"}]}, "tests": [{"description": "correct types", "data": [1, "foo"], "valid": true}, {
        "description": "wrong types", "data": ["foo", 1], "valid": false}]},
        {"description": "prefixItems with boolean schemas", "schema": {"prefixItems": [true, false]}, "tests": [{
        "description": "array with one item is valid", "data": [1], "valid": true}, {
        "description": "array with two items is invalid", "data": [1, "foo"], "valid": false}]},
        {"description": "object properties validation", "schema": {"properties": {"foo": {"type": "integer"}, "bar": {
        "type": "string"}}}, "tests": [{"description": "both properties present and valid is valid", "data": {"foo": 1,
        "bar": "baz"}, "valid": true}, {"description": "one property invalid is invalid", "data": {"foo": 1,
        "bar": {}}, "valid": false}]},
        {"description": "properties, patternProperties, additionalProperties interaction", "schema": {"properties": {
        "foo": {"type": "array", "maxItems": 3}, "bar": {"type": "array"}}, "patternProperties": {"f.o": {
        "minItems": 2}}, "additionalProperties": {"type": "integer"}}, "tests": [{
        "description": "property validates property", "data": {"foo": [1, 2]}, "valid": true}, {
        "description": "property invalidates property", "data": {"foo": [1, 2, 3, 4]}, "valid": false}]},
        {"description": "propertyNames validation", "schema": {"propertyNames": {"maxLength": 3}}, "tests": [{
        "description": "all property names valid", "data": {"f": {}, "foo": {}}, "valid": true}, {
        "description": "some property names invalid", "data": {"foo": {}, "foobar": {}}, "valid": false}]},
        {"description": "propertyNames validation with pattern", "schema": {"propertyNames": {"pattern": "^a+$"}},
        "tests": [{"description": "matching property names valid", "data": {"a": {}, "aa": {}, "aaa": {}},
        "valid": true}, {"description": "non-matching property name is invalid", "data": {"aaA": {}}, "valid": false}]},
        {"description": "root pointer ref", "schema": {"properties": {"foo": {"$ref": "#"}},
        "additionalProperties": false}, "tests": [{"description": "match", "data": {"foo": false}, "valid": true}, {
        "description": "mismatch", "data": {"bar": false}, "valid": false}]},
        {"description": "relative pointer ref to object", "schema": {"properties": {"foo": {"type": "integer"},
        "bar": {"$ref": "#/properties/foo"}}}, "tests": [{"description": "match", "data": {"bar": 3}, "valid": true}, {
        "description": "mismatch", "data": {"bar": true}, "valid": false}]},
        {"description": "required validation", "schema": {"properties": {"foo": {}, "bar": {}}, "required": ["foo"]},
        "tests": [{"description": "present required property is valid", "data": {"foo": 1}, "valid": true}, {
        "description": "non-present required property is invalid", "data": {"bar": 1}, "valid": false}]},
        {"description": "required with escaped characters", "schema": {"required": ["foo\nbar", "foo\"bar", "foo\\bar",
        "foo\rbar", "foo\tbar", "foo\fbar"]}, "tests": [{"description": "object with all properties present is valid",
        "data": {"foo\nbar": 1, "foo\"bar": 1, "foo\\bar": 1, "foo\rbar": 1, "foo\tbar": 1, "foo\fbar": 1},
        "valid": true}, {"description": "object with some properties missing is invalid", "data": {"foo\nbar": "1",
        "foo\"bar": "1"}, "valid": false}]},
        {"description": "integer type matches integers", "schema": {"type": "integer"}, "tests": [{
        "description": "an integer is an integer", "data": 1, "valid": true}, {
        "description": "a float is not an integer", "data": 1.1, "valid": false}]},
        {"description": "number type matches numbers", "schema": {"type": "number"}, "tests": [{
        "description": "an integer is a number", "data": 1, "valid": true}, {"description": "a string is not a number",
        "data": "foo", "valid": false}]},
        {"description": "unevaluatedItems false", "schema": {"unevaluatedItems": false}, "tests": [{
        "description": "with no unevaluated items", "data": [], "valid": true}, {
        "description": "with unevaluated items", "data": ["foo"], "valid": false}]},
        {"description": "unevaluatedItems as schema", "schema": {"unevaluatedItems": {"type": "string"}}, "tests": [{
        "description": "with no unevaluated items", "data": [], "valid": true}, {
        "description": "with invalid unevaluated items", "data": [42], "valid": false}]},
        {"description": "unevaluatedProperties schema", "schema": {"unevaluatedProperties": {"type": "string",
        "minLength": 3}}, "tests": [{"description": "with no unevaluated properties", "data": {}, "valid": true}, {
        "description": "with invalid unevaluated properties", "data": {"foo": "fo"}, "valid": false}]},
        {"description": "unevaluatedProperties false", "schema": {"unevaluatedProperties": false}, "tests": [{
        "description": "with no unevaluated properties", "data": {}, "valid": true}, {
        "description": "with unevaluated properties", "data": {"foo": "foo"}, "valid": false}]},
        {"description": "uniqueItems validation", "schema": {"uniqueItems": true}, "tests": [{
        "description": "unique array of integers is valid", "data": [1, 2], "valid": true}, {
        "description": "non-unique array of integers is invalid", "data": [1, 1], "valid": false}]},
        {"description": "uniqueItems with an array of items", "schema": {"prefixItems": [{"type": "boolean"}, {
        "type": "boolean"}], "uniqueItems": true}, "tests": [{"description": "[false, true] from items array is valid",
        "data": [false, true], "valid": true}, {"description": "[false, false] from items array is not valid",
        "data": [false, false], "valid": false}]}
        ]
        """#

    static let draft7 = #"""
        [
        {"description": "additionalItems as schema", "schema": {"items": [{}], "additionalItems": {"type": "integer"}},
        "tests": [{"description": "additional items match schema", "data": [null, 2, 3, 4], "valid": true}, {
        "description": "additional items do not match schema", "data": [null, 2, 3, "foo"], "valid": false}]},
        {"description": "when items is schema, additionalItems does nothing", "schema": {"items": {"type": "integer"},
        "additionalItems": {"type": "string"}}, "tests": [{"description": "valid with a array of type integers",
        "data": [1, 2, 3], "valid": true}, {"description": "invalid with a array of mixed types", "data": [1, "2",
        "3"], "valid": false}]},
        {"description": "dependencies", "schema": {"dependencies": {"bar": ["foo"]}}, "tests": [{
        "description": "neither", "data": {}, "valid": true}, {"description": "missing dependency", "data": {"bar": 2},
        "valid": false}]},
        {"description": "multiple dependencies", "schema": {"dependencies": {"quux": ["foo", "bar"]}}, "tests": [{
        "description": "neither", "data": {}, "valid": true}, {"description": "missing dependency", "data": {"foo": 1,
        "quux": 2}, "valid": false}]},
        {"description": "a schema given for items", "schema": {"items": {"type": "integer"}}, "tests": [{
        "description": "valid items", "data": [1, 2, 3], "valid": true}, {"description": "wrong type of items",
        "data": [1, "x"], "valid": false}]},
        {"description": "an array of schemas for items", "schema": {"items": [{"type": "integer"}, {
        "type": "string"}]}, "tests": [{"description": "correct types", "data": [1, "foo"], "valid": true}, {
        "description": "wrong types", "data": ["foo", 1], "valid": false}]},
        {"description": "validate definition against metaschema", "schema": {
        "$ref": "http://json-schema.org/draft-07/schema#"}, "tests": [{"description": "valid definition schema",
        "data": {"definitions": {"foo": {"type": "integer"}}}, "valid": true}, {
        "description": "invalid definition schema", "data": {"definitions": {"foo": {"type": 1}}}, "valid": false}]},
        {"description": "root pointer ref", "schema": {"properties": {"foo": {"$ref": "#"}},
        "additionalProperties": false}, "tests": [{"description": "match", "data": {"foo": false}, "valid": true}, {
        "description": "mismatch", "data": {"bar": false}, "valid": false}]},
        {"description": "relative pointer ref to object", "schema": {"properties": {"foo": {"type": "integer"},
        "bar": {"$ref": "#/properties/foo"}}}, "tests": [{"description": "match", "data": {"bar": 3}, "valid": true}, {
        "description": "mismatch", "data": {"bar": true}, "valid": false}]},
        {"description": "contains keyword validation", "schema": {"contains": {"minimum": 5}}, "tests": [{
        "description": "array with item matching schema (5) is valid", "data": [3, 4, 5], "valid": true}, {
        "description": "array without items matching schema is invalid", "data": [2, 3, 4], "valid": false}]},
        {"description": "contains keyword with const keyword", "schema": {"contains": {"const": 5}}, "tests": [{
        "description": "array with item 5 is valid", "data": [3, 4, 5], "valid": true}, {
        "description": "array without item 5 is invalid", "data": [1, 2, 3, 4], "valid": false}]},
        {"description": "if and then without else", "schema": {"if": {"exclusiveMaximum": 0}, "then": {
        "minimum": -10}}, "tests": [{"description": "valid through then", "data": -1, "valid": true}, {
        "description": "invalid through then", "data": -100, "valid": false}]},
        {"description": "if and else without then", "schema": {"if": {"exclusiveMaximum": 0}, "else": {
        "multipleOf": 2}}, "tests": [{"description": "valid when if test passes", "data": -1, "valid": true}, {
        "description": "invalid through else", "data": 3, "valid": false}]}
        ]
        """#
}

import JSONText
import Testing

@testable import Nines

@Suite struct PromptTemplateTests {
    static let vars: JSONObject = {
        let value: JSONValue = [
            "a": "9.11", "b": .number(JSONNumber(validated: "9.80")), "name": "caf\u{E9}", "empty": "", "nothing": nil,
            "yes": true, "no": false, "zero": 0, "list": ["x", "y", 3], "none-left": [],
            "map": ["k": "v", "2": "two", "inner": ["deep": [1, [.double(2.5), "z"]]]],
            "pairs": [["a", 1], ["b", 2]],
            "问题": "哪个大？", "nil": "nil", "braces": "{{ a }}",
        ]
        return value.object ?? JSONObject()
    }()

    @Test(arguments: [
        ("no tags, { single } braces and }} ends", "no tags, { single } braces and }} ends"),
        ("", ""),
        ("{{ a }} or {{b}}?", "9.11 or 9.80?"),
        ("{{ 问题 }}", "哪个大？"),
        ("{{ name }}", "caf\u{E9}"),
        ("{{ none-left }} {{ list }} {{ map.inner }}", "[] [\"x\",\"y\",3] {\"deep\":[1,[2.5,\"z\"]]}"),
        ("{{ list.0 }}{{ list[1] }}{{ map.k }}{{ map[\"k\"] }}{{ map.2 }}", "xyvvtwo"),
        ("{{ map.inner.deep.1.0 }}", "2.5"),
        ("{{ yes }} {{ no }} {{ zero }} {{ 9.80 }} {{ -3 }} {{ 'it' }}", "true false 0 9.80 -3 it"),
        (
            "{{ missing|default:\"y\" }}{{ nothing | default('z') }}{{ nil|default:\"y\" }}{{ map.x.y|default:b }}",
            "yznil9.80"
        ),
        ("{{ empty|default:'y' }}", ""),
        ("{{ name|upper }} {{ 'ABC'|lower }} {{ 'éA b'|capitalize }} [{{ ' x '|trim }}]", "CAF\u{C9} abc Éa b [x]"),
        (
            "{{ list|join:', ' }} {{ list|first }} {{ list|last }} {{ list|length }} {{ '北京'|length }}",
            "x, y, 3 x 3 3 2"
        ),
        ("{{ 'a|b:c,d'|replace('|', ':') }} {{ 'a-b-c'|split:'-'|json }}", "a:b:c,d [\"a\",\"b\",\"c\"]"),
        ("{{ \"tab\\tquote\\\" }}\" }}", "tab\tquote\" }}"),
        ("{{ braces }}", "{{ a }}"),
        ("{{ \"{{\" }} x }}", "{{ x }}"),
        ("{% raw %}{{ a }} {% if %}{% endraw %}!", "{{ a }} {% if %}!"),
        ("a {%- raw -%} {{ a }} {%- endraw -%} !", "a{{ a }}!"),
        ("a {% raw %} {{ {%+ endraw +%} !", "a  {{  !"), ("a {% raw %} {%- endraw %} !", "a  !"),
        ("{% raw %}{%- raw -%}{% endraw -%} {{ a }}", "{%- raw -%}9.11"),
        ("a{# {{ missing }} #}b", "ab"),
        ("{% if a %}A{% endif %}{% if missing %}B{% endif %}{% if not missing %}C{% endif %}", "AC"),
        (
            "{% if zero %}0{% elif no %}f{% elif empty %}e{% elif none-left %}l{% elif nothing %}n{% else %}none{% endif %}",
            "none"
        ),
        ("{% if b > 9.11 and not (b >= 9.81 or b != 9.8) %}ok{% endif %}", "ok"),
        ("{% if map.k == 'v' and 'x' in list and 3 in list and 'z' not in list and 'k' in map %}ok{% endif %}", "ok"),
        ("{% if 'af' in name and list|length == 3 and missing == null and a != b %}ok{% endif %}", "ok"),
        ("{% if 123456789 == 123456788 %}wrong{% endif %}", ""),
        ("{{ a if yes else b }}{{ a if no else b }}{{ a if no }}{{ missing if no else 'm' }}", "9.119.80m"),
        (
            "{% for x in list %}{{ loop.index }}{{ forloop.counter0 }}{{ x }}{% if not loop.last %},{% endif %}{% endfor %}",
            "10x,21y,323"
        ),
        ("{% for k, v in map %}{{ k }};{% endfor %}{% for k in map %}{{ k }}{% endfor %}", "k;2;inner;k2inner"),
        ("{% for k, v in pairs %}{{ k }}{{ v }}{% endfor %}", "a1b2"),
        (
            "{% for x in none-left %}x{% else %}empty{% endfor %}{% for x in none-left %}{% empty %}!{% endfor %}",
            "empty!"
        ),
        (
            "{% for x in list if x != 'y' %}{{ x }}{% endfor %}{% for x in list where x == 'y' %}{{ x }}{% endfor %}",
            "x3y"
        ),
        ("{% for x in list %}{% if x == 'y' %}{% continue %}{% endif %}{{ x }}{% endfor %}", "x3"),
        ("{% for x in list %}{% if x == 'y' %}{% break %}{% endif %}{{ x }}{% endfor %}", "x"),
        ("{% for p in pairs %}{% for x in p %}{{ x }}{% endfor %}{{ p }};{% endfor %}", "a1[\"a\",1];b2[\"b\",2];"),
        ("{% for a in list %}{{ a }}{% endfor %}{{ a }}", "xy39.11"),
        ("a  \n{%- if a -%}\n  b  \n{%- endif %}  c {{- a -}}  d", "ab  c9.11d"),
        ("{% if yes %}{{ a }}{% endif %} %} #} {", "9.11 %} #} {"),
    ])
    func renders(source: String, expected: String) throws {
        let template = try PromptTemplate(source)
        let text = try template.render(Self.vars)
        #expect(text.hasSameBytes(as: expected), "\(text)")
        #expect(try template.render(Self.vars) == text)
    }

    /// Each with the place and a part of the message or hint.
    @Test(arguments: [
        ("x {{ aa }}", 1, 6, "'aa'"), ("x\n中 {{ lisst }}", 2, 6, "did you mean 'list'?"),
        ("{{ map.kk }}", 1, 4, "'kk'"), ("{{ map.inner.deeep }}", 1, 4, "did you mean 'deep'?"),
        ("{{ list.9 }}", 1, 4, "element 9"), ("{{ a.b }}", 1, 4, "'a' is a string"),
        ("{{ none-left|last }}", 1, 14, "empty"),
        ("{{ none-left.0 }}", 1, 4, "element 0"), ("{{ nothing }}", 1, 4, "null"), ("{{ null }}", 1, 4, "null"),
        ("{{ list|join:sep }}", 1, 14, "'sep'"), ("{{ x|default:y }}", 1, 14, "'y'"),
        ("{{ yes|upper }}", 1, 8, "boolean"),
        ("\n{% for x in missing %}{% endfor %}", 2, 13, "'missing'"),
        ("{% for x in a %}{% endfor %}", 1, 13, "loop over"),
        ("{% for x in list %}\n{{ y }}{% endfor %}", 2, 4, "'y'"),
        ("{% for x in list %}{{ x.k }}{% endfor %}", 1, 23, "'k'"),
        ("{% for x in list %}{% endfor %}{{ x }}", 1, 35, "'x'"),
        ("{% for k, v in list %}{% endfor %}", 1, 16, "pairs"),
        ("{% if a > zero %}{% endif %}", 1, 9, "compare"), ("{{ a if yes else c }}{{ c if yes }}", 1, 25, "'c'"),
    ])
    func missingAndUnfit(source: String, line: Int, column: Int, part: String) throws {
        let template = try PromptTemplate(source)
        do throws(TemplateError) {
            let text = try template.render(Self.vars)
            Issue.record("rendered \(text)")
        } catch {
            #expect((error.line, error.column) == (line, column), "\(error)")
            #expect((error.message + (error.hint ?? "")).contains(part), "\(error)")
        }
    }

    @Test(arguments: [
        ("{{ a", 1, 1), ("a {% if", 1, 3), ("{# x", 1, 1), ("{{ }}", 1, 4), ("{{}}", 1, 3), ("{% %}", 1, 4),
        ("{%}", 1, 1),
        ("{{ a b }}", 1, 6), ("{{ a| }}", 1, 7), ("{{ a|:: }}", 1, 6), ("{{ a|uper }}", 1, 6),
        ("{{ a|join:1,2 }}", 1, 6),
        ("{{ a|default }}", 1, 6), ("{{ a. }}", 1, 7), ("{{ a[ }}", 1, 7), ("{{ a[b] }}", 1, 6), ("{{ a[-1] }}", 1, 6),
        ("{{ ( }}", 1, 4), ("{{ \"x }}", 1, 1), ("{{ 'a\\q' }}", 1, 6), ("{{ 1.2.3 }}", 1, 4), ("{{ a $ }}", 1, 6),
        ("x\n{% if a %}", 2, 4), ("{% endif %}", 1, 4), ("{% if a %}{% endfor %}", 1, 14), ("{% else %}", 1, 4),
        ("{% if a %}{% else %}{% elif b %}{% endif %}", 1, 24), ("{% for x of list %}{% endfor %}", 1, 10),
        ("{% for x in list %}", 1, 4), ("{% break %}", 1, 4), ("{% include 'file' %}", 1, 4),
        ("{% extends 'file' %}", 1, 4),
        ("{% iff a %}", 1, 4), ("{% raw %}{{ a }}", 1, 1), ("{% if a and %}{% endif %}", 1, 13),
        ("{% if (a %}{% endif %}", 1, 10), ("{% if a == b == c %}{% endif %}", 1, 14),
        ("{% for a, b, c in x %}", 1, 12),
        ("{% for if in x %}{% endfor %}", 1, 8), ("{% if a %}x{% endif a %}", 1, 21), ("{{ a if }}", 1, 9),
        ("{% filter upper %}x{% endfilter %}", 1, 4),
    ])
    func malformed(source: String, line: Int, column: Int) {
        do throws(TemplateError) {
            _ = try PromptTemplate(source)
            Issue.record("compiled")
        } catch {
            #expect((error.line, error.column) == (line, column), "\(error)")
        }
    }

    @Test func suggestsFiltersAndTags() {
        #expect(throws: TemplateError.self) { try PromptTemplate("{{ a|uper }}") }
        do throws(TemplateError) { _ = try PromptTemplate("{{ a|uper }}") } catch {
            #expect(error.hint == "did you mean 'upper'?")
        }
        do throws(TemplateError) { _ = try PromptTemplate("{% iff a %}") } catch {
            #expect(error.hint == "did you mean 'if'?")
        }
    }

    @Test func rendersValues() throws {
        let value: JSONValue = [
            "text": "{{ a }}!", "list": "{{ list }}", "mixed": "<{{ list }}>", "number": "{{ b }}",
            "kept": .double(9.8),
            "nested": ["{{ map }}", nil, true],
        ]
        let rendered = try PromptTemplate.renderValue(value, Self.vars)
        #expect(rendered["text"] == "9.11!")
        #expect(rendered["list"] == ["x", "y", 3])
        #expect(rendered["mixed"] == "<[\"x\",\"y\",3]>")
        #expect(rendered["number"]?.string == "9.80")
        #expect(rendered["nested"]?[0] == Self.vars["map"])
        #expect(rendered["nested"]?[2] == true)
        #expect(try PromptTemplate.renderValue(["{{ list }}"], Self.vars, asText: true) == ["[\"x\",\"y\",3]"])
        #expect(throws: TemplateError.self) { try PromptTemplate.renderValue([["k": "{{ missing }}"]], Self.vars) }
    }

    @Test(.timeLimit(.minutes(1))) func isSharedBetweenTasks() async throws {
        let template = try PromptTemplate("{% for x in list %}{% if x > 5 %}{{ x }}{{ tag }},{% endif %}{% endfor %}")
        await withTaskGroup(of: Bool.self) { group in
            for task in 0..<200 {
                group.addTask {
                    let list = JSONValue.array((0..<10).map { .int($0) })
                    let vars = JSONObject([.init("list", list), .init("tag", .string("t\(task)"))])
                    let expected = (6..<10).map { "\($0)t\(task)," }.joined()
                    return (0..<20).allSatisfy { _ in (try? template.render(vars)) == expected }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test(.timeLimit(.minutes(1))) func hostileTemplatesEnd() throws {
        let many = 20_000
        for source in [
            String(repeating: "{% if a %}", count: many), "{{ " + String(repeating: "(", count: many) + " }}",
            "{% if " + String(repeating: "not ", count: 400) + "a %}{% endif %}",
            "{% if " + String(repeating: "(", count: 900) + "a %}{% endif %}",
            "{{ a" + String(repeating: ".a", count: many) + " }}",
            String(repeating: "{{", count: many), String(repeating: "{% endif %}", count: many),
        ] {
            #expect(throws: TemplateError.self) { try PromptTemplate(source).render(Self.vars) }
        }
        let long = String(repeating: "{{ a }}\n", count: many)
        #expect(try PromptTemplate(long).render(Self.vars).utf8.count == many * 5)
        let plain = String(repeating: "中文 { text", count: 500_000)
        #expect(try PromptTemplate(plain).render(Self.vars).hasSameBytes(as: plain))
        let chain = "{% if " + Array(repeating: "a", count: 390).joined(separator: " and ") + " %}x{% endif %}"
        _ = try? PromptTemplate(chain).render(Self.vars)
    }

    @Test(.timeLimit(.minutes(1))) func noTemplateCrashes() {
        let parts = [
            "{{", "}}", "{%", "%}", "{#", "#}", "-", " ", "a", "list", "none-left", "map", ".", "0", "last", "|", ":",
            "::", ",", "(",
            ")", "[", "]", "\"", "'", "if", "else", "endif", "for", "in", "endfor", "x", "upper", "default", "join",
            "==", "...", ">",
            "not", "and", "break", "raw", "endraw", "1e999", "99999999999999999999", "\n", "中", "e\u{301}", "forloop",
            "\\",
        ]
        var random = SeededRandom(seed: 911)
        var rendered = 0
        for _ in 0..<20_000 {
            let count = 1 + random.below(14)
            var source = ["{{ ", "{% if ", "{% for x in ", ""][random.below(4)]
            for _ in 0..<count { source += (random.pick(parts) ?? "") + [" ", ""][random.below(2)] }
            source += [" }}", " %}x{% endif %}", " %}{{ x }}{% endfor %}", ""][random.below(4)]
            if let template = try? PromptTemplate(source), (try? template.render(Self.vars)) != nil { rendered += 1 }
        }
        // Were nothing ever rendered, the parts would be badly chosen.
        #expect(rendered > 200)
    }
}

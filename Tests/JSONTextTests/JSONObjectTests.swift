import JSONText
import Testing

@Suite struct JSONObjectTests {
    @Test func keepsOrderAndReplacesInPlace() {
        var object = JSONObject([.init("b", 1), .init("a", 2), .init("b", 3)])
        #expect(object.keys == ["b", "a"])
        #expect(object["b"] == 3)
        object["c"] = true
        object["a"] = nil
        object["missing"] = nil
        object["b"] = .some(.null)
        #expect(object.keys == ["b", "c"])
        #expect(object["b"] == .some(.null))
        #expect(object["a"] == nil)
        #expect(object.count == 2 && !object.isEmpty && JSONObject().isEmpty)
    }

    @Test func tellsKeysApartByBytes() {
        var object = JSONObject([.init("\u{E9}", 1), .init("e\u{301}", 2)])
        #expect(object.count == 2)
        #expect(object["\u{E9}"] == 1)
        #expect(object["e\u{301}"] == 2)
        object["e\u{301}"] = nil
        #expect(object["\u{E9}"] == 1)
        #expect(JSONValue.string("\u{E9}") != JSONValue.string("e\u{301}"))
    }

    /// Below and above the size at which comparing changes its way.
    @Test(arguments: [0, 1, 2, 16, 17, 50])
    func isEqualInAnyOrder(count: Int) {
        let members = (0..<count).map { JSONObject.Member("k\($0)", .array([.int($0), .double(0.5)])) }
        let object = JSONObject(members)
        let shuffled = JSONObject(members.shuffled())
        #expect(object == shuffled)
        #expect(object.hashValue == shuffled.hashValue)
        #expect(
            JSONWriter.bytes(.object(object), style: .canonical)
                == JSONWriter.bytes(.object(shuffled), style: .canonical))
        for index in 0..<count {
            var other = object
            other["k\(index)"] = "different"
            #expect(object != other)
            other["k\(index)"] = nil
            #expect(object != other)
            other["another"] = members[index].value
            #expect(object != other)
        }
    }

    @Test func mergesOneLevelDeep() {
        let base = JSONObject([.init("a", ["x": 1]), .init("b", 2)])
        let merged = base.merging(JSONObject([.init("c", 3), .init("a", ["y": 2])]))
        #expect(JSONWriter.text(.object(merged)) == "{\"a\":{\"y\":2},\"b\":2,\"c\":3}")
    }

    @Test func reachesIntoValuesWithoutTrapping() {
        let value: JSONValue = ["a": [1, "x", nil], "n": 1]
        #expect(value["a"]?[0]?.int == 1)
        #expect(value["a"]?[1]?.string == "x")
        #expect(value["a"]?[2]?.isNull == true)
        #expect(value["a"]?[3] == nil && value["a"]?[-1] == nil && value["a"]?["b"] == nil && value[0] == nil)
        #expect(value["n"]?.double == 1 && value["n"]?.bool == nil && value["n"]?.kind == "number")
    }

    @Test func comparesNumbersByValueAndKindsApart() {
        #expect(JSONValue.number(JSONNumber(validated: "1.0")) == 1)
        #expect(JSONValue.string("1") != 1)
        #expect(JSONValue.bool(false) != .null)
        #expect(JSONValue.array([]) != .object(JSONObject()))
        #expect(Set<JSONValue>([1, .number(JSONNumber(validated: "10e-1")), "1", true]).count == 3)
    }
}

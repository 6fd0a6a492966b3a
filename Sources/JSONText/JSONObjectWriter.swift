/// Spells an object member by member, on one line: for what is written too often to be made a tree of values first.
///
/// A value of nil leaves its member out. Keys are spelt as they are: they stand in sources, and need no escape there; that
/// none comes twice is for the caller.
public struct JSONObjectWriter {
    private var out: [UInt8]

    /// The bytes of an object with the members that `write` gives it.
    ///
    /// - Parameter capacity: About how many bytes it will be.
    public static func bytes(capacity: Int = 128, _ write: (inout JSONObjectWriter) -> Void) -> [UInt8] {
        var writer = JSONObjectWriter()
        writer.out.reserveCapacity(capacity)
        writer.object(write)
        return writer.out
    }

    private init() {
        out = []
    }

    /// A string.
    public mutating func add(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        begin(key)
        JSONWriter.appendString(value, to: &out)
    }

    /// An integer.
    public mutating func add(_ key: StaticString, _ value: Int?) {
        guard let value else { return }
        begin(key)
        out.append(contentsOf: JSONNumber(value).lexeme.utf8)
    }

    /// A number in its shortest form; null for what JSON has no number for.
    public mutating func add(_ key: StaticString, _ value: Double?) {
        guard let value else { return }
        begin(key)
        append(.double(value))
    }

    /// Milliseconds, to a hundredth.
    package mutating func add(_ key: StaticString, milliseconds value: Double?) {
        add(key, value?.inHundredths)
    }

    /// `true` or `false`.
    public mutating func add(_ key: StaticString, _ value: Bool) {
        begin(key)
        append(.bool(value))
    }

    /// Any value.
    public mutating func add(_ key: StaticString, _ value: JSONValue) {
        begin(key)
        append(value)
    }

    /// An array of any values.
    public mutating func add(_ key: StaticString, _ values: ArraySlice<JSONValue>) {
        list(key, values.count) { writer, index in writer.append(values[values.startIndex + index]) }
    }

    /// An array of strings.
    public mutating func add(_ key: StaticString, _ values: [String]) {
        list(key, values.count) { writer, index in JSONWriter.appendString(values[index], to: &writer.out) }
    }

    /// An object.
    public mutating func add(_ key: StaticString, _ write: (inout JSONObjectWriter) -> Void) {
        begin(key)
        object(write)
    }

    /// An array of so many objects; `write` is told the number of each, from 0.
    ///
    /// Of numbers and not of elements: generic code in another module would copy every element to call back with it.
    public mutating func add(
        _ key: StaticString, count: Int, _ write: (inout JSONObjectWriter, Int) -> Void
    ) {
        list(key, count) { writer, index in writer.object { write(&$0, index) } }
    }

    private mutating func list(_ key: StaticString, _ count: Int, _ write: (inout JSONObjectWriter, Int) -> Void) {
        begin(key)
        out.append(UInt8(ascii: "["))
        for index in 0..<count {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            write(&self, index)
        }
        out.append(UInt8(ascii: "]"))
    }

    private mutating func object(_ write: (inout JSONObjectWriter) -> Void) {
        out.append(UInt8(ascii: "{"))
        write(&self)
        out.append(UInt8(ascii: "}"))
    }

    private mutating func append(_ value: JSONValue) {
        JSONWriter.append(value, to: &out)
    }

    private mutating func begin(_ key: StaticString) {
        // Only where an object has just begun is there nothing to be told from.
        if out.last != UInt8(ascii: "{") { out.append(UInt8(ascii: ",")) }
        out.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { out.append(contentsOf: $0) }
        out.append(UInt8(ascii: "\""))
        out.append(UInt8(ascii: ":"))
    }
}

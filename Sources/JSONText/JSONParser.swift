/// Reads JSON (RFC 8259) from bytes, keeping number lexemes and member order.
public enum JSONParser {
    /// How forgiving the reading is.
    public struct Options: Sendable {
        /// Whether a key that occurs twice in an object is an error; otherwise the last one stands.
        public var refusesDuplicateKeys: Bool
        /// Whether invalid UTF-8 and lone surrogates become U+FFFD instead of an error.
        public var repairsText: Bool
        /// How deep arrays and objects may nest; each level takes stack, so keep it in the hundreds.
        public var depthLimit: Int
        /// Members whose values are not kept, by how deep their object lies (1 for the outermost, arrays counted): their
        /// brackets and quotes are followed, no more is looked at, which takes a fraction of the time.
        public var passedOver: [Int: [String]] = [:]

        /// For what we write ourselves and what users write: nothing is forgiven.
        public static let strict = Options(refusesDuplicateKeys: true, repairsText: false, depthLimit: 256)
        /// The same without the values of some members, by the depth of their objects.
        public static func strict(passingOver members: [Int: [String]]) -> Options {
            var options = strict
            options.passedOver = members
            return options
        }
        /// For what servers send: an answer that was paid for is not thrown away for a broken character.
        public static let lenient = Options(refusesDuplicateKeys: false, repairsText: true, depthLimit: 256)
    }

    /// The value that the bytes spell; anything but white space after it is an error, a byte order mark before it is not.
    public static func parse(_ bytes: [UInt8], options: Options = .strict) throws(JSONSyntaxError) -> JSONValue {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONSyntaxError) in try parse(buffer, options: options) }
    }

    /// The value that a part of an array spells, such as one line of a file; nothing is copied.
    ///
    /// Errors count offset, line and column from the beginning of the slice.
    public static func parse(_ bytes: ArraySlice<UInt8>, options: Options = .strict) throws(JSONSyntaxError)
        -> JSONValue
    {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONSyntaxError) in try parse(buffer, options: options) }
    }

    /// The value that bytes in memory spell, such as a mapped file; the memory is not read after the call.
    public static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, options: Options = .strict
    ) throws(JSONSyntaxError) -> JSONValue {
        var reader = JSONReader(bytes, options: options)
        do {
            return try reader.readDocument()
        } catch {
            throw JSONSyntaxError(error, in: bytes)
        }
    }

    /// The value that the text spells.
    public static func parse(_ text: String, options: Options = .strict) throws(JSONSyntaxError) -> JSONValue {
        try parse(Array(text.utf8), options: options)
    }

    /// The first value in the bytes from an offset on, and the offset behind it: for JSON inside other text.
    ///
    /// An error costs a walk from the beginning, for its line; to try many offsets use `firstValue`.
    public static func parsePrefix(
        _ bytes: [UInt8], from offset: Int, options: Options = .strict
    ) throws(JSONSyntaxError) -> (value: JSONValue, end: Int) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONSyntaxError) in
            var reader = JSONReader(buffer, from: offset, options: options)
            do throws(JSONReader.Failure) {
                let value = try reader.readValue()
                return (value, reader.index)
            } catch {
                throw JSONSyntaxError(error, in: buffer)
            }
        }
    }

    /// The same as `parsePrefix`, nil in place of an error: cheap enough to try at every bracket of a long text.
    public static func firstValue(
        in bytes: [UInt8], from offset: Int, options: Options = .strict
    ) -> (value: JSONValue, end: Int)? {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = JSONReader(buffer, from: offset, options: options)
            guard let value = try? reader.readValue() else { return nil }
            return (value, reader.index)
        }
    }
}

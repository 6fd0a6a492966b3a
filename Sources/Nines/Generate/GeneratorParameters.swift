import JSONText

/// Reads the parameters that generators have in common, with what was found and expected where one is impossible.
struct GeneratorParameters {
    /// More cases than anyone runs; bounds the time that a mistyped count takes.
    static let maximumCount = 10_000

    let object: JSONObject

    init(_ object: JSONObject) {
        self.object = object
    }

    /// What stands under a key, for messages.
    func found(_ key: String) -> String {
        object[key].map { DisplayWidth.truncate(JSONWriter.text($0), to: 80) } ?? "nothing"
    }

    /// A whole number; `fallback` where there is none, an error where there is no fallback either.
    func int(
        _ key: String, in range: ClosedRange<Int>, otherwise fallback: Int? = nil
    ) throws(GeneratorError) -> Int {
        if object[key] == nil, let fallback { return fallback }
        guard let number = object[key]?.int, range.contains(number) else {
            throw GeneratorError(key: key, found: found(key), expected: "a whole number" + Self.words(range))
        }
        return number
    }

    /// The seed of all drawing: 0 or more, 0 where there is none.
    func seed() throws(GeneratorError) -> UInt64 {
        UInt64(try int("seed", in: 0...Int.max, otherwise: 0))
    }

    /// Different whole numbers, one or several.
    func ints(_ key: String, in range: ClosedRange<Int>, otherwise fallback: [Int]) throws(GeneratorError) -> [Int] {
        guard let value = object[key] else { return fallback }
        let elements = value.array ?? [value]
        let numbers = elements.compactMap(\.int)
        guard !numbers.isEmpty, numbers.count == elements.count, numbers.allSatisfy(range.contains),
            Set(numbers).count == numbers.count
        else {
            throw GeneratorError(key: key, found: found(key), expected: "different whole numbers" + Self.words(range))
        }
        return numbers
    }

    /// One of the names of a type's cases; `fallback` where there is none, an error where there is no fallback either.
    func choice<Choice: CaseIterable & RawRepresentable>(
        _ key: String, otherwise fallback: Choice? = nil
    ) throws(GeneratorError) -> Choice where Choice.RawValue == String {
        if object[key] == nil, let fallback { return fallback }
        guard let choice = object[key]?.string.flatMap(Choice.init(rawValue:)) else {
            let names = Choice.allCases.map(\.rawValue)
            throw GeneratorError(key: key, found: found(key), expected: "one of \(names.joined(separator: ", "))")
        }
        return choice
    }

    private static func words(_ range: ClosedRange<Int>) -> String {
        " from \(range.lowerBound)" + (range.upperBound == .max ? "" : " to \(range.upperBound)")
    }
}

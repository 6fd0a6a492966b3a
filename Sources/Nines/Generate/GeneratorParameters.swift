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
        guard let value = object[key] else { return "nothing" }
        if value.array?.isEmpty == true { return "an empty list" }
        return DisplayWidth.truncate(JSONWriter.text(value), to: 80)
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
            throw GeneratorError(
                key: key, found: found(key), expected: "one or more whole numbers, all different," + Self.words(range))
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

    /// The path of `{ file: … }`; nil where something else stands there.
    func file(_ key: String) throws(GeneratorError) -> String? {
        guard let map = object[key]?.object, let path = map["file"]?.string else { return nil }
        if let stray = map.keys.first(where: { $0 != "file" }) {
            throw GeneratorError(key: key, found: "the key '\(stray)' beside file", expected: "{ file: … } alone")
        }
        return path
    }

    /// Names of a type's cases, one or several, each once; `fallback` where there is none.
    func choices<Choice: CaseIterable & RawRepresentable & Equatable>(
        _ key: String, otherwise fallback: [Choice]
    ) throws(GeneratorError) -> [Choice] where Choice.RawValue == String {
        guard let value = object[key] else { return fallback }
        var result: [Choice] = []
        for element in value.array ?? [value] {
            guard let choice = element.string.flatMap(Choice.init(rawValue:)) else {
                let names = Choice.allCases.map(\.rawValue)
                let near = element.string.flatMap { Suggestion.nearest($0, in: names) }
                throw GeneratorError(
                    key: key, found: JSONWriter.text(element) + (near.map { " (did you mean '\($0)'?)" } ?? ""),
                    expected: "some of \(names.joined(separator: ", "))")
            }
            if !result.contains(choice) { result.append(choice) }
        }
        guard !result.isEmpty else {
            throw GeneratorError(key: key, found: "an empty list", expected: "at least one, or no such key")
        }
        return result
    }

    private static func words(_ range: ClosedRange<Int>) -> String {
        " from \(range.lowerBound)" + (range.upperBound == .max ? "" : " to \(range.upperBound)")
    }
}

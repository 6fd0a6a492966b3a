import JSONText

/// The texts of `contains-any` and its like: a list, or one text with commas between, as promptfoo has it.
enum TextList {
    /// Reads `value`; throws when it is absent, nested, or holds an empty text, which every answer contains.
    static func read(_ spec: ScorerSpec) throws(ScorerSpecError) -> [String] {
        let texts: [String]
        if let line = spec.value?.string {
            texts = split(line)
        } else {
            texts = try spec.requiredTexts()
        }
        guard !texts.isEmpty, !texts.contains("") else {
            throw ScorerSpecError(
                key: "value", found: "an empty text", expected: "texts with something in them",
                hint: "every answer contains the empty text")
        }
        return texts
    }

    /// The parts between commas, white space around them left aside; double quotes keep commas and spaces, `""` in them is `"`.
    static func split(_ line: String) -> [String] {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var isQuoted = false
        var wasQuoted = false
        func end() {
            parts.append(wasQuoted ? String(part) : String(part).trimmingWhitespace)
            part = String.UnicodeScalarView()
            wasQuoted = false
        }
        let scalars = Array(line.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if isQuoted {
                if scalar != "\"" {
                    part.append(scalar)
                } else if index < scalars.count, scalars[index] == "\"" {
                    part.append("\"")
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if scalar == "," {
                end()
            } else if scalar == "\"", String(part).trimmingWhitespace.isEmpty, !wasQuoted {
                isQuoted = true
                wasQuoted = true
                part = String.UnicodeScalarView()
            } else if !wasQuoted || !scalar.properties.isWhitespace {
                part.append(scalar)
            }
        }
        end()
        return parts
    }
}

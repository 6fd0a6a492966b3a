extension Unicode.Scalar {
    /// The half-width form of a full-width sign, letter or digit (Ｂ is B, ： is :, the wide space a space); itself otherwise.
    var halfWidth: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0x3000: " "
        default: self
        }
    }
}

extension String {
    /// What two texts are compared by where their looks do not matter: trimmed, in lower case, half-width, with every
    /// stretch of white space one space.
    var comparisonKey: String {
        var key = String.UnicodeScalarView()
        var isSpaced = false
        for scalar in unicodeScalars {
            if scalar.properties.isWhitespace {
                isSpaced = !key.isEmpty
                continue
            }
            if isSpaced { key.append(" ") }
            isSpaced = false
            key.append(scalar.halfWidth)
        }
        return String(key).lowercased()
    }
}

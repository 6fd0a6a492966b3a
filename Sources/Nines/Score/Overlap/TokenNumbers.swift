/// Numbers for the tokens of references, told apart by their code points.
struct TokenNumbers {
    private var numbers: [ArraySlice<UInt32>: Int32] = [:]

    /// The numbers of a reference's tokens; new tokens get new ones.
    mutating func add(_ tokens: [ArraySlice<UInt32>]) -> [Int32] {
        tokens.map { token in
            if let known = numbers[token] { return known }
            // Fewer tokens than Int32 has numbers, as the text is in memory.
            let number = Int32(clamping: numbers.count)
            numbers[token] = number
            return number
        }
    }

    /// The numbers of an answer's tokens; `NGramCounts.unknown` where no reference has the token.
    func look(_ tokens: [ArraySlice<UInt32>]) -> [Int32] {
        tokens.map { numbers[$0] ?? NGramCounts.unknown }
    }
}

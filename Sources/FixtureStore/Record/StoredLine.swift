/// Where the bytes of a line are.
struct StoredLine {
    let address: ExchangeAddress
    let file: OpenFile
    let offset: Int
    let length: Int

    /// The line without its newline.
    func bytes() throws(FixtureError) -> [UInt8] {
        try file.read(at: offset, count: length)
    }
}

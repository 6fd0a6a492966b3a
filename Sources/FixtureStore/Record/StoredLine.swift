/// Where the bytes of a line are.
struct StoredLine {
    let address: ExchangeAddress
    let file: OpenFile
    let offset: Int
    let length: Int

    init(address: ExchangeAddress, file: OpenFile, offset: Int, length: Int) {
        self.address = address
        self.file = file
        self.offset = offset
        self.length = length
    }

    /// A line of a folder's shards.
    init(_ entry: FixtureFolder.Entry, of folder: FixtureFolder) {
        self.init(
            address: entry.address, file: folder.shards[entry.shard], offset: entry.offset, length: entry.length)
    }

    /// The line without its newline.
    func bytes() throws(FixtureError) -> [UInt8] {
        try file.read(at: offset, count: length)
    }
}

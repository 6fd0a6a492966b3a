/// Writes the lines of a folder into its shards.
struct ShardWriter {
    /// Shards are closed before this size, in bytes: small enough for a code host to show and to diff.
    static let usualLimit = 8_000_000

    private let folder: FixtureFolder
    private let path: String
    private let limit: Int

    init(_ folder: FixtureFolder, limit: Int = usualLimit) {
        self.folder = folder
        self.limit = limit
        path = folder.path
    }

    /// One change on disk; a process may die between any two, and nothing may be lost then.
    enum Step {
        case rescue(String, [StoredLine])
        case shard(String, [StoredLine])
        case header(FixtureHeader)
        case remove(String)
        case synchronize
    }

    /// Makes the folder hold exactly these lines, which are sorted, and this header; then removes journals.
    func write(_ lines: [StoredLine], _ header: FixtureHeader, removing journals: [String] = []) throws(FixtureError) {
        for step in steps(lines, header, removing: journals) { try perform(step) }
    }

    /// What `write` does, in order.
    func steps(_ lines: [StoredLine], _ header: FixtureHeader, removing journals: [String]) -> [Step] {
        let plan = plan(lines)
        let old = oldPlan()
        var steps: [Step] = []
        var obsolete = journals
        // Renaming goes file by file, so a line on its way from one shard to another could be in neither for a moment.
        let moved = moved(plan, old)
        if !moved.isEmpty {
            let rescue = FileNames.newJournal(process: 0)
            steps += [.rescue(rescue, moved), .synchronize]
            obsolete.append(rescue)
        }
        for (shard, lines) in plan.sorted(by: { $0.key < $1.key }) where !Self.same(lines, old[shard] ?? []) {
            steps.append(.shard(shard, lines))
        }
        steps += old.keys.sorted().filter { plan[$0] == nil }.map(Step.remove)
        steps += [.header(header), .synchronize]
        return steps + obsolete.map(Step.remove) + [.synchronize]
    }

    func perform(_ step: Step) throws(FixtureError) {
        switch step {
        case .rescue(let name, let lines):
            try OpenFile.replace(path, name) { file throws(FixtureError) in
                try file.write(JournalHead.rescue.bytes)
                try Self.copy(lines, file)
            }
        case .shard(let name, let lines):
            try OpenFile.replace(path, name) { file throws(FixtureError) in try Self.copy(lines, file) }
        case .header(let header):
            try OpenFile.replace(path, FileNames.header) { file throws(FixtureError) in try file.write(header.bytes) }
        case .remove(let name): try Directory.remove(path + "/" + name)
        case .synchronize: try Directory.synchronize(path)
        }
    }

    /// Lines by the name of their shard.
    private func plan(_ lines: [StoredLine]) -> [String: [StoredLine]] {
        var plan: [String: [StoredLine]] = [:]
        var shard = FileNames.Shard(stem: "", number: 0)
        var size = 0
        for line in lines {
            let stem = FileNames.safe(line.address.target)
            if stem != shard.stem {
                shard = FileNames.Shard(stem: stem, number: 0)
                size = 0
            } else if size + line.length + 1 > limit, size > 0 {
                shard = FileNames.Shard(stem: stem, number: shard.number + 1)
                size = 0
            }
            size += line.length + 1
            plan[shard.name, default: []].append(line)
        }
        return plan
    }

    private func oldPlan() -> [String: [StoredLine]] {
        var plan: [String: [StoredLine]] = [:]
        // A shard without lines has no entry, and must be known all the same to be removed.
        for shard in folder.shards { plan[name(of: shard)] = [] }
        for entry in folder.entries {
            plan[name(of: folder.shards[entry.shard]), default: []].append(StoredLine(entry, of: folder))
        }
        return plan
    }

    private func name(of shard: OpenFile) -> String { String(shard.path.dropFirst(path.count + 1)) }

    private static func same(_ new: [StoredLine], _ old: [StoredLine]) -> Bool {
        new.count == old.count && !new.isEmpty
            && zip(new, old).allSatisfy { $0.file === $1.file && $0.offset == $1.offset }
    }

    private func moved(_ plan: [String: [StoredLine]], _ old: [String: [StoredLine]]) -> [StoredLine] {
        plan.flatMap { shard, lines in
            lines.filter { line in old.keys.contains(name(of: line.file)) && name(of: line.file) != shard }
        }
    }

    private static func copy(_ lines: [StoredLine], _ out: OpenFile) throws(FixtureError) {
        var buffer: [UInt8] = []
        for line in lines {
            buffer.append(contentsOf: try line.bytes())
            buffer.append(0x0A)
            guard buffer.count >= 1 << 20 else { continue }
            try out.write(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        try out.write(buffer)
    }
}

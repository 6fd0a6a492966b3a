public import FixtureStore

extension Project {
    /// What may not be written anywhere: whatever the targets take from the environment or files, and passwords of proxies.
    public func secrets(_ environment: [String: String]) -> SecretGuard {
        var secrets: [SecretGuard.Secret] = []
        for target in targets.values {
            let pairs = target.headers + target.query + (target.command?.environment ?? [])
            let texts = [target.apiKey].compactMap { $0 } + pairs.map(\.value)
            for text in texts {
                if case .literal = text.source { continue }
                guard let value = try? text.resolve(environment) else { continue }
                secrets.append(.init(name: text.name, value: value))
            }
            // A title or a list of types has blanks, too, and words that any answer may have.
            let credentials = target.headers.filter { header in
                ["authorization", "key", "token"].contains { header.name.lowercased().hasSuffix($0) }
            }
            for text in [target.apiKey].compactMap({ $0 }) + credentials.map(\.value) {
                if case .literal = text.source { continue }
                guard let value = try? text.resolve(environment), let space = value.firstIndex(of: " ") else {
                    continue
                }
                // Endpoints repeat the key of `Authorization: Bearer KEY` without the scheme before it. One too short to
                // be looked for is still found together with its scheme.
                let key = String(value[space...]).trimmingWhitespace
                guard key.utf8.count >= SecretGuard.shortest else { continue }
                secrets.append(.init(name: text.name, value: key))
            }
        }
        for (name, value) in environment where name.lowercased().hasSuffix("_proxy") {
            guard let at = value.lastIndex(of: "@"), let slashes = value.firstRange(of: "//"), slashes.upperBound < at
            else { continue }
            let user = value[slashes.upperBound..<at]
            let password = user.firstIndex(of: ":").map { user[user.index(after: $0)...] } ?? user
            secrets.append(.init(name: "$\(name)", value: String(password)))
        }
        return SecretGuard(secrets)
    }
}

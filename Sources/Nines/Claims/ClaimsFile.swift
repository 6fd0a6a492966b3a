/// The claims of some articles, read from a YAML file.
public struct ClaimsFile: Sendable {
    /// The articles, in the order of the file.
    public var articles: [ClaimArticle]
    /// The claims, in the order of the file.
    public var claims: [Claim]

    /// Reads a file; throws everything that is wrong with it.
    public static func load(_ path: String) throws(InvalidInput) -> ClaimsFile {
        let absolute = FileSystem.absolute(path)
        let file = YAMLFile(path: FileSystem.display(absolute), text: try FileSystem.readText(absolute))
        let claims = ClaimsDecoder(file: file).decode()
        guard let claims, !file.diagnostics.contains(where: { $0.severity == .error }) else {
            throw InvalidInput(file.diagnostics)
        }
        return claims
    }
}

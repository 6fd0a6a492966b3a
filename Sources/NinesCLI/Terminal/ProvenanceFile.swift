import JSONText
import Nines

/// The file behind `--provenance`.
enum ProvenanceFile {
    /// The JSON object in the file; throws a diagnostic at anything else.
    static func read(_ path: String) throws -> JSONObject {
        let text = try FileSystem.readText(path)
        do {
            guard let object = try JSONParser.parse(text).object else {
                throw InvalidInput("found no JSON object", at: SourceLocation(file: path, line: 1))
            }
            return object
        } catch let error as JSONSyntaxError {
            throw InvalidInput(error.message, at: SourceLocation(file: path, line: error.line, column: error.column))
        }
    }
}

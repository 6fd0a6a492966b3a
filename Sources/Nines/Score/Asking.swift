public import JSONText

/// Asks targets other than the one under test, on behalf of a cell; what is asked is recorded and billed apart.
public protocol Asking: Sendable {
    /// An answer of a target to messages; `fields` are the whole of the body's other fields.
    func chat(_ target: String, _ messages: [JSONValue], fields: JSONObject) async throws(CellError) -> ChatResponse
    /// A vector for each text, from a target's `/embeddings`.
    func embeddings(_ target: String, of texts: [String]) async throws(CellError) -> [[Double]]
}

import JSONText

@testable import Nines

/// Says what a judge said when it was recorded, one reply after the other.
actor RecordedJudge: Asking {
    private var replies: ArraySlice<String>

    init(_ replies: [String]) {
        self.replies = replies[...]
    }

    func chat(
        _ target: String, _ messages: [JSONValue], fields: JSONObject
    ) async throws(CellError) -> ChatResponse {
        guard let reply = replies.popFirst() else {
            throw CellError(code: CellError.missingFixture, message: "the judge was not asked so often")
        }
        return ChatResponse(text: reply)
    }

    func embeddings(_ target: String, of texts: [String]) async throws(CellError) -> [[Double]] {
        throw CellError(code: CellError.missingFixture, message: "no embeddings were recorded")
    }
}

import JSONText

@testable import Nines

/// Says what a judge said when it was recorded, one reply after the other, and gives the vectors that were recorded.
actor RecordedJudge: Asking {
    private var replies: ArraySlice<String>
    private let vectors: [[Double]]

    init(_ replies: [String], vectors: [[Double]] = []) {
        self.replies = replies[...]
        self.vectors = vectors
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
        guard !vectors.isEmpty else {
            throw CellError(code: CellError.missingFixture, message: "no embeddings were recorded")
        }
        return vectors
    }
}

import JSONText
import Testing

@testable import Nines

@Suite("An empty answer")
struct EmptyAnswerTests {
    /// Whoever asks it has made a call for nothing.
    private struct Unasked: Asking {
        func chat(
            _ target: String, _ messages: [JSONValue], fields: JSONObject
        ) async throws(CellError) -> ChatResponse {
            throw CellError(code: "asked", message: "asked")
        }

        func embeddings(_ target: String, of texts: [String]) async throws(CellError) -> [[Double]] {
            throw CellError(code: "asked", message: "asked")
        }
    }

    @Test(
        "is put to no other target, and is unparsed in either form",
        arguments: ["", " \n\t", "\u{3000}"], ["llm-rubric", "not-llm-rubric", "similar", "not-similar"])
    func unparsed(text: String, type: String) async throws {
        let options: JSONValue = type.hasSuffix("similar") ? ["embeddings": "e"] : ["judge": "j"]
        let spec = ScorerSpec(type: type, value: "polite", options: try #require(options.object))
        let scorer = try ScorerRegistry.make(spec)
        let score = await scorer.score(Answer(text: text, asking: Unasked()))
        #expect(score.verdict == .unparsed)
        #expect(score.reason == "the answer is empty")
        #expect(await scorer.score(Answer(text: "Hello", asking: Unasked())).verdict == .error)
    }
}

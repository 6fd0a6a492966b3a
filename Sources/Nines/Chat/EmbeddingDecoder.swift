import HTTPTransport
import JSONText

/// Reads vectors out of a response of `/embeddings`.
enum EmbeddingDecoder {
    /// Whether a response is one of embeddings, be they of use or not.
    static func holds(_ response: HTTPResponse) -> Bool {
        guard (200...299).contains(response.status),
            let body = try? JSONParser.parse(response.body, options: .lenient)
        else { return false }
        return body["data"]?.array?.first?["embedding"] != nil
    }

    /// The vectors in the order of the texts; throws when there are not exactly as many, or one is not a list of numbers.
    static func decode(
        _ response: HTTPResponse, count: Int
    ) throws(ChatError) -> (vectors: [[Double]], usage: TokenUsage?, model: String?) {
        guard (200...299).contains(response.status) else { throw ChatDecoder.refusal(response) }
        let body: JSONValue
        do { body = try JSONParser.parse(response.body, options: .lenient) } catch {
            throw ChatError(.notJSON, "not JSON (\(error))", status: response.status)
        }
        let data = body["data"]?.array ?? []
        guard data.count == count else {
            throw ChatError(
                .noChoices, "\(data.count) embeddings came back for \(count) texts", status: response.status)
        }
        var vectors = [[Double]?](repeating: nil, count: count)
        for (place, entry) in data.enumerated() {
            let index = entry["index"]?.int ?? place
            let elements = entry["embedding"]?.array ?? []
            // What llama.cpp gives of a model that names no pooling.
            guard elements.first?.array == nil else {
                throw ChatError(
                    .noChoices,
                    "the embedding at place \(place) is a list of lists, a vector for each token: the server must pool them",
                    status: response.status)
            }
            let numbers = elements.map(\.double)
            guard vectors.indices.contains(index), !numbers.isEmpty, numbers.allSatisfy({ $0?.isFinite == true }) else {
                throw ChatError(
                    .noChoices, "the embedding at place \(place) is no list of numbers", status: response.status)
            }
            vectors[index] = numbers.compactMap { $0 }
        }
        let all = vectors.compactMap { $0 }
        guard all.count == count else {
            throw ChatError(.noChoices, "two embeddings have the same index", status: response.status)
        }
        // Nothing is written here, which prices ask for.
        var usage = body["usage"].map(TokenUsage.init(json:))
        if usage?.completion == nil { usage?.completion = 0 }
        return (all, usage, body["model"]?.string)
    }
}

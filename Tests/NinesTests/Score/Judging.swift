import JSONText

@testable import Nines

/// Judges an answer as a suite would: by the assertion's type, through the registry.
func judge(
    _ type: String, _ value: JSONValue? = nil, threshold: Double? = nil, options: JSONObject = JSONObject(),
    _ answer: Answer
) async throws -> Score {
    let spec = ScorerSpec(type: type, value: value, threshold: threshold, options: options)
    return await (try ScorerRegistry.make(spec)).score(answer)
}

/// The fault that an assertion is refused for; nil when it is accepted.
func fault(
    _ type: String, _ value: JSONValue? = nil, threshold: Double? = nil, options: JSONObject = JSONObject()
) -> ScorerSpecError? {
    do throws(ScorerSpecError) {
        _ = try ScorerRegistry.make(ScorerSpec(type: type, value: value, threshold: threshold, options: options))
        return nil
    } catch {
        return error
    }
}

import JSONText
import Nines
import Testing

@Suite("Chat requests")
struct ChatRequestTests {
    @Test func bodyKeepsOrderAndUnknownFields() {
        let request = ChatRequest(
            model: "m", messages: [["role": "user", "content": "hi", "name": "x"]],
            parameters: JSONObject([.init("zeta", 1), .init("temperature", 0), .init("alpha", ["b": nil])]))
        #expect(
            JSONWriter.text(request.body)
                == #"{"model":"m","messages":[{"role":"user","content":"hi","name":"x"}],"#
                + #""zeta":1,"temperature":0,"alpha":{"b":null}}"#)
    }

    @Test("a stream asks for usage unless told otherwise")
    func streaming() {
        var request = ChatRequest(model: "m", messages: [], isStreaming: true)
        #expect(
            JSONWriter.text(request.body)
                == #"{"model":"m","messages":[],"stream_options":{"include_usage":true},"stream":true}"#)
        request.parameters["stream_options"] = ["include_usage": false]
        #expect(
            JSONWriter.text(request.body)
                == #"{"model":"m","messages":[],"stream_options":{"include_usage":false},"stream":true}"#)
    }

    @Test("parameters cannot smuggle in another model or stream")
    func ownFields() {
        let request = ChatRequest(
            model: "m", messages: [],
            parameters: JSONObject([.init("stream", true), .init("model", "other"), .init("messages", "x")]))
        #expect(JSONWriter.text(request.body) == #"{"model":"m","messages":[]}"#)
    }
}

/// A `TemplateError` before line and column are worked out, which costs a walk over the template and is done for one error only.
struct TemplateFault: Error {
    var message: String
    /// Unicode scalars from the beginning of the template.
    var offset: Int
    var hint: String?

    init(_ message: String, at offset: Int, hint: String? = nil) {
        self.message = message
        self.offset = offset
        self.hint = hint
    }
}

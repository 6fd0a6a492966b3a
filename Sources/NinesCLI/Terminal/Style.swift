import ArgumentParser
import Glibc

/// Whether and how text is coloured; colour never stands alone, every coloured word says the same without it.
struct Style {
    /// When to colour.
    enum When: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never
    }

    let isColoured: Bool

    /// By flag, then `NO_COLOR`, `CLICOLOR_FORCE` and `TERM`, then whether the output is a terminal.
    init(_ when: When, environment: [String: String], descriptor: Int32 = STDOUT_FILENO) {
        func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty && $0 != "0" } ?? false }
        switch when {
        case .always: isColoured = true
        case .never: isColoured = false
        case .auto where environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false: isColoured = false
        case .auto where isSet("CLICOLOR_FORCE") || isSet("FORCE_COLOR"): isColoured = true
        case .auto: isColoured = isatty(descriptor) == 1 && environment["TERM"] != "dumb"
        }
    }

    func good(_ text: String) -> String { wrapped(text, "32") }
    func bad(_ text: String) -> String { wrapped(text, "31") }

    private func wrapped(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

/// One failed cell as shown to a person: where it is written, what was expected, what came, how to run it alone.
enum FailureText {
    static func text(_ cell: CellResult, suiteFile: String) -> String {
        let identity = cell.identity
        var name = "\(identity.caseID) [\(identity.prompt), \(identity.strategy)] on \(identity.target)"
        if identity.trial > 0 { name += " trial \(identity.trial)" }
        let place = "\(oneLine(cell.location.file, 200)):\(cell.location.line)"
        var lines = ["\(place): \(cell.outcome.rawValue): \(oneLine(name, 200))"]
        if let error = cell.error {
            // Messages of servers stand in it, and of long ones the beginning says what is wrong.
            lines.append("  \(oneLine(error.code, 60)): \(oneLine(error.message, 400))")
            if let hint = error.hint { lines.append("  hint: \(oneLine(hint, 400))") }
        }
        if cell.outcome.isAnswered {
            lines.append("  expected  \(oneLine(cell.expected, 110))")
            lines.append("  got       \(oneLine(cell.answer ?? "", 110))")
            for assertion in cell.assertions where assertion.score.verdict != .pass {
                let turn = assertion.turn.map { "turn \($0): " } ?? ""
                lines.append("  because   \(turn)\(assertion.type): \(oneLine(assertion.score.reason, 110))")
            }
        }
        lines.append("  rerun     \(rerunCommand(identity, suiteFile: suiteFile))")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The command that runs the cell alone.
    static func rerunCommand(_ identity: CellIdentity, suiteFile: String) -> String {
        // The suite may say fewer trials than the run was told to do.
        let trials = identity.trial > 0 ? " --trials \(identity.trial + 1)" : ""
        return "nines run \(ShellWord.quoted(suiteFile)) --target \(ShellWord.quoted(identity.target))"
            + " --filter \(ShellWord.quoted("=" + identity.path))\(trials)"
    }

    /// Line breaks shown as ⏎ and control characters as dots, cut to a width: an answer may hold anything.
    static func oneLine(_ text: String, _ width: Int) -> String {
        // Far more than fits is cut before it is measured: answers of megabytes come.
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(width * 4) {
            switch scalar.value {
            case 0x0A, 0x2028, 0x2029: scalars.append("⏎")
            case 0x0D: break
            default: scalars.append(scalar.isUnsafeToShow ? "·" : scalar)
            }
        }
        return DisplayWidth.truncate(String(scalars), to: width)
    }
}

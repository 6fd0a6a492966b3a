/// A document of JUnit XML as Surefire writes it, its counts taken from its cases.
struct JUnitDocument {
    /// How a test case ended.
    enum Ending {
        /// As it should.
        case passed
        /// As it should, after a failed attempt.
        case flaky(type: String, message: String)
        /// It was left out.
        case skipped(message: String)
        /// It found something wrong.
        case failure(type: String, message: String, text: String)
        /// It found nothing out.
        case error(type: String, message: String, text: String)
    }

    /// A test case; consumers tell them apart by class and name.
    struct Case {
        var name: String
        var className: String
        var location: SourceLocation?
        /// Nil where no time is known.
        var seconds: Double?
        var ending: Ending
        /// What else there is to say; empty for nothing.
        var output = ""
    }

    /// Test cases under a heading.
    struct Suite {
        var name: String
        /// ISO 8601 in UTC; nil where unknown.
        var started: String?
        var properties: [(name: String, value: String)] = []
        var cases: [Case]
    }

    /// The parsers of GitLab and Jenkins refuse text nodes of 10 MB, and GitLab files of 30 MB.
    private static let textLimit = 8000
    private static let messageLimit = 1000

    var name: String
    var suites: [Suite]

    /// The document's bytes.
    var bytes: [UInt8] {
        let all = suites.flatMap(\.cases)
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites\(attribute("name", name))"
        xml += " tests=\"\(all.count)\" failures=\"\(all.count(where: \.isFailure))\""
        xml += " errors=\"\(all.count(where: \.isError))\"\(time(all))>\n"
        for suite in suites { add(suite, to: &xml) }
        return Array((xml + "</testsuites>\n").utf8)
    }

    private func add(_ suite: Suite, to xml: inout String) {
        xml += "  <testsuite\(attribute("name", suite.name)) tests=\"\(suite.cases.count)\""
        xml +=
            " failures=\"\(suite.cases.count(where: \.isFailure))\" errors=\"\(suite.cases.count(where: \.isError))\""
        xml += " skipped=\"\(suite.cases.count(where: \.isSkipped))\"\(time(suite.cases))"
        if let started = suite.started { xml += attribute("timestamp", String(started.prefix(19))) }
        xml += ">\n"
        if !suite.properties.isEmpty {
            xml += "    <properties>\n"
            for property in suite.properties {
                xml += "      <property\(attribute("name", property.name))\(attribute("value", property.value))/>\n"
            }
            xml += "    </properties>\n"
        }
        for test in suite.cases { add(test, to: &xml) }
        xml += "  </testsuite>\n"
    }

    private func add(_ test: Case, to xml: inout String) {
        xml += "    <testcase\(attribute("name", test.name))\(attribute("classname", test.className))"
        if let location = test.location { xml += "\(attribute("file", location.file)) line=\"\(location.line)\"" }
        if let seconds = test.seconds { xml += " time=\"\(Figure.fixed(seconds, 3))\"" }
        switch test.ending {
        case .passed where test.output.isEmpty:
            xml += "/>\n"
            return
        case .passed: xml += ">\n"
        case .flaky(let type, let message):
            // Surefire's schema wants the trace, Jenkins' allows it.
            let trace = "<stackTrace>\(text(message))</stackTrace>"
            xml += element("flakyFailure", ["message": message, "type": type], trace)
        case .skipped(let message): xml += element("skipped", ["message": message], text(message))
        case .failure(let type, let message, let body):
            xml += element("failure", ["message": message, "type": type], text(body))
        case .error(let type, let message, let body):
            xml += element("error", ["message": message, "type": type], text(body))
        }
        // Behind the ending, where every schema of JUnit's has it.
        if !test.output.isEmpty { xml += "      <system-out>\(text(test.output))</system-out>\n" }
        xml += "    </testcase>\n"
    }

    private func element(_ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String) -> String {
        let written = attributes.map { attribute($0.key, XMLText.cut($0.value, Self.messageLimit)) }.joined()
        return ">\n      <\(name)\(written)>\(content)</\(name)>\n"
    }

    private func text(_ text: String) -> String { XMLText.escaped(XMLText.cut(text, Self.textLimit)) }

    private func attribute(_ name: String, _ value: String) -> String { " \(name)=\"\(XMLText.escaped(value))\"" }

    private func time(_ cases: [Case]) -> String {
        let known = cases.compactMap(\.seconds)
        return known.isEmpty ? "" : " time=\"\(Figure.fixed(known.reduce(0, +), 3))\""
    }
}

extension JUnitDocument.Case {
    fileprivate var isFailure: Bool { if case .failure = ending { true } else { false } }
    fileprivate var isError: Bool { if case .error = ending { true } else { false } }
    fileprivate var isSkipped: Bool { if case .skipped = ending { true } else { false } }
}

extension JUnitDocument.Suite {
    /// Gates as test cases, so that what failed a build is listed where its other failures are.
    ///
    /// - Parameter gates: Each with what it was put to, empty where there was nothing, and how it stands in a sentence.
    static func gates(_ gates: [(text: String, about: String, sentence: String, status: GateResult.Status)]) -> Self? {
        guard !gates.isEmpty else { return nil }
        return JUnitDocument.Suite(
            name: "gates",
            cases: gates.map { gate in
                let ending: JUnitDocument.Ending =
                    switch gate.status {
                    case .holds: .passed
                    case .fails: .failure(type: "gate", message: gate.sentence, text: gate.sentence)
                    // Nothing was found out, which is no finding about the target.
                    case .unknown, .unmatched: .error(type: "gate", message: gate.sentence, text: gate.sentence)
                    case .notApplied: .skipped(message: gate.sentence)
                    }
                let about = gate.about.isEmpty ? "" : " for \(gate.about)"
                return JUnitDocument.Case(
                    name: gate.text + about, className: "gates", ending: ending,
                    output: gate.status == .holds ? gate.sentence : "")
            })
    }
}

extension JUnitDocument.Suite {
    /// A verdict that says nothing of any one case: whoever only counts errors finds one.
    static func verdict(_ verdict: String, _ reason: String) -> JUnitDocument.Suite {
        JUnitDocument.Suite(
            name: "verdict",
            cases: [
                .init(name: verdict, className: "verdict", ending: .error(type: verdict, message: reason, text: reason))
            ])
    }
}

import JSONText
import Stencil

/// What a name in the program given to Stencil stands for; Stencil asks for it each time it comes by.
///
/// Stencil never sees the names of a template's author: for a missing one it would print nothing, and some
/// (`list.last` of an empty list) end the process.
struct BoundValue: Resolvable, Sendable {
    enum Use: Sendable {
        case text(TemplateOperand)
        case test(TemplateTest)
        case elements(TemplateOperand, inPairs: Bool)
    }

    let use: Use

    /// Stencil's entry; the fault is kept in the state of the rendering, as Stencil passes on nothing but its text.
    func resolve(_ context: Context) throws -> Any? {
        guard let state = context[StencilProgram.stateName] as? StencilProgram.State else { return nil }
        do {
            return try value(in: TemplateScope(vars: state.vars, context: context))
        } catch {
            state.fault = error
            throw error
        }
    }

    private func value(in scope: TemplateScope) throws(TemplateFault) -> Any? {
        switch use {
        case .text(let operand): return TemplateOperand.text(try operand.value(in: scope))
        case .test(let test): return try test.holds(in: scope)
        case .elements(let operand, let inPairs):
            switch try operand.value(in: scope) {
            case .array(let list):
                guard inPairs else { return list as [Any] }
                var pairs: [Any] = []
                for element in list { pairs.append(try Self.pair(element, operand.offset)) }
                return pairs
            case .object(let object):
                if inPairs { return object.members.map { (JSONValue.string($0.key), $0.value) as Any } }
                return object.keys.map { JSONValue.string($0) as Any }
            case let other: throw TemplateFault("cannot loop over a \(other.kind)", at: operand.offset)
            }
        }
    }

    private static func pair(_ element: JSONValue, _ offset: Int) throws(TemplateFault) -> Any {
        guard let first = element[0], let second = element[1], element.array?.count == 2 else {
            throw TemplateFault("two loop variables want a map, or a list of pairs", at: offset)
        }
        return (first, second)
    }
}

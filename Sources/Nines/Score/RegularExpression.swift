import CPCRE2

/// A compiled PCRE2 pattern that never hangs: every match has a budget of work.
///
/// PCRE2's own limits count anew at each starting position, so that a pattern of quadratic cost gets through them on
/// a long subject. An automatic callout before each item of the pattern counts all of a match instead. The count does not
/// depend on the machine, so a replay gives the same verdict everywhere.
public final class RegularExpression: Sendable {
    /// What came of a match.
    public enum Outcome: Sendable, Hashable {
        /// The first match, as a range of UTF-8 offsets.
        case found(Range<Int>)
        /// The pattern occurs nowhere.
        case notFound
        /// No answer: a limit was reached; says which.
        case gaveUp(String)
    }

    /// Why a pattern cannot be compiled.
    public struct SyntaxError: Error, Sendable, Hashable {
        /// PCRE2's message.
        public var message: String
        /// Where in the pattern, in UTF-8 bytes from its beginning.
        public var offset: Int
    }

    // PCRE2 documents compiled code as read-only and shareable between threads; everything a match writes to is its own.
    private nonisolated(unsafe) let code: OpaquePointer

    /// Compiles a pattern with UTF and Unicode properties, so that `\w` and `\d` know every script; `(?i)` and its like work.
    public init(_ pattern: String, ignoresCase: Bool = false) throws(SyntaxError) {
        var errorCode: Int32 = 0
        var errorOffset = 0
        let options =
            PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_AUTO_CALLOUT
            | (ignoresCase ? PCRE2_CASELESS : 0)
        var copy = pattern
        let compiled = copy.withUTF8 { bytes in
            pcre2_compile_8(bytes.baseAddress, bytes.count, UInt32(options), &errorCode, &errorOffset, nil)
        }
        guard let compiled else {
            throw SyntaxError(message: Self.message(errorCode), offset: errorOffset)
        }
        code = compiled
        // Without JIT (some processors, some hardened kernels) the interpreter is used: slower, same answers.
        _ = pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
    }

    deinit {
        pcre2_code_free_8(code)
    }

    /// The first match in a text.
    public func firstMatch(in text: String, budget: Int = 50_000_000) -> Outcome {
        guard let context = pcre2_match_context_create_8(nil), let data = pcre2_match_data_create_8(1, nil) else {
            return .gaveUp("out of memory")
        }
        defer {
            pcre2_match_data_free_8(data)
            pcre2_match_context_free_8(context)
        }
        pcre2_set_match_limit_8(context, 10_000_000)
        pcre2_set_depth_limit_8(context, 1_000_000)
        pcre2_set_heap_limit_8(context, 256 * 1024)
        guard let stack = pcre2_jit_stack_create_8(32 * 1024, 32 * 1024 * 1024, nil) else {
            return .gaveUp("out of memory")
        }
        defer { pcre2_jit_stack_free_8(stack) }
        pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))

        var work = Work(left: budget)
        var copy = text
        let result = withUnsafeMutablePointer(to: &work) { work in
            pcre2_set_callout_8(context, countWork, work)
            return copy.withUTF8 { bytes in
                // A Swift string is valid UTF-8: checking again would only cost.
                pcre2_match_8(code, bytes.baseAddress, bytes.count, 0, UInt32(PCRE2_NO_UTF_CHECK), data, context)
            }
        }
        if result >= 0, let ends = pcre2_get_ovector_pointer_8(data) {
            // `\K` in a lookahead can put the start behind the end.
            return .found(min(ends[0], ends[1])..<max(ends[0], ends[1]))
        }
        switch result {
        case PCRE2_ERROR_NOMATCH: return .notFound
        case PCRE2_ERROR_CALLOUT: return .gaveUp("the pattern needs too many steps on this text")
        default: return .gaveUp(Self.message(result))
        }
    }

    private static func message(_ errorCode: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = pcre2_get_error_message_8(errorCode, &buffer, buffer.count)
        return String(decoding: buffer.prefix(count > 0 ? Int(count) : 0), as: UTF8.self)
    }
}

/// What a match may still spend, and where it was when last asked.
private struct Work {
    var left: Int
    var position = 0
}

/// Called before each item of the pattern: takes a step and the way since the last call off the budget.
///
/// Scanning on is some 32 times cheaper a byte than a callout.
private func countWork(_ block: UnsafeMutablePointer<pcre2_callout_block_8>?, _ data: UnsafeMutableRawPointer?) -> Int32
{
    guard let block, let work = data?.assumingMemoryBound(to: Work.self) else { return 0 }
    let position = block.pointee.current_position
    work.pointee.left -= 1 + abs(position - work.pointee.position) / 32
    work.pointee.position = position
    return work.pointee.left > 0 ? 0 : PCRE2_ERROR_CALLOUT
}

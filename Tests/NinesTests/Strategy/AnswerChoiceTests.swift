import Testing

@testable import Nines

@Suite("A judge's choice by letter")
struct AnswerChoiceTests {
    @Test(
        "is the only letter that stands alone",
        arguments: [
            ("B", 1), ("B.", 1), ("(C)", 2), ("**A**", 0), ("Answer B is best", 1), ("B, because B is short", 1),
            ("D", nil), ("A or B", nil), ("", nil), ("b", nil), ("None of them", nil), ("ABC", nil),
        ] as [(String, Int?)])
    func letter(_ reply: String, place: Int?) {
        #expect(AnswerChoice.letter(in: reply, count: 3) == place)
    }
}

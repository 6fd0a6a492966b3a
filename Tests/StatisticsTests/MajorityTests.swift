import Statistics
import Testing

@Suite struct MajorityTests {
    @Test(
        arguments: [
            (["4", "5", "4"], .winner("4", votes: 2)), (["4", "5"], .tie(["4", "5"], votes: 1)), ([], .none),
            ([nil, nil], .none), ([nil, "4", nil], .winner("4", votes: 1)),
            (["b", "a", "c", "a", nil, "b"], .tie(["b", "a"], votes: 2)),
        ] as [([String?], Majority<String>)])
    func counts(answers: [String?], expected: Majority<String>) {
        #expect(Majority(of: answers) == expected)
    }
}

import JSONText
import Testing

@testable import Nines

/// Answers recorded from three small models to the suites disciplines and classification; which option each chooses was
/// decided by reading it, not by the scorer.
@Suite struct RecordedChoiceTests {
    struct Recorded: Sendable, CustomTestStringConvertible {
        let target: String
        let name: String
        let options: [String]
        let answer: String
        /// Nil where it chooses none.
        let letter: String?

        init(_ target: String, _ name: String, _ options: [String], _ answer: String, _ letter: String?) {
            self.target = target
            self.name = name
            self.options = options
            self.answer = answer
            self.letter = letter
        }

        var testDescription: String { "\(target), \(name)" }
    }

    static let labels = ["billing", "delivery", "technical", "account", "cancellation", "praise"]

    static let answers: [Recorded] = [
        Recorded("qwen2.5-coder-0.5b", "mathematics-en-02", ["9", "7", "8", "10"], "B", "B"),
        Recorded("qwen2.5-coder-0.5b", "mathematics-en-01", ["3x²", "x⁴/4", "3x", "x²"], "B", "B"),
        Recorded(
            "qwen2.5-coder-0.5b", "mathematics-en-03", ["540°", "900°", "1080°", "720°"],
            "To find the sum of the interior angles of a hexagon, we can use", nil),
        Recorded(
            "qwen2.5-coder-0.5b", "mathematics-en-05", ["14", "63", "42", "21"],
            "To find the greatest common divisor (GCD) of 84 and ", nil),
        Recorded("qwen2.5-coder-0.5b", "mathematics-en-04", ["22/7", "√2", "√9", "0.125"], "C", "C"),
        Recorded("qwen2.5-coder-0.5b", "mathematics-en-06", ["8", "6", "32", "5"], "B", "B"),
        Recorded(
            "qwen2.5-coder-0.5b", "mathematics-zh-01", ["3倍", "27倍", "6倍", "9倍"], "要确定圆的面积变为原来的多少倍，我们需要理解圆的面积公式", nil),
        Recorded("qwen2.5-coder-0.5b", "mathematics-zh-02", ["−1和6", "2和3", "−2和−3", "1和6"], "A", "A"),
        Recorded("qwen2.5-coder-0.5b", "mathematics-zh-04", ["2π", "π", "4π", "π/2"], "B. π", "B"),
        Recorded("qwen2.5-coder-0.5b", "mathematics-zh-05", ["10100", "5050", "5000", "4950"], "B", "B"),
        Recorded("qwen2.5-coder-0.5b", "mathematics-zh-06", ["2", "10", "−10", "−2"], "A", "A"),
        Recorded("qwen2.5-coder-0.5b", "physics-zh-01", ["3安", "4安", "8安", "12安"], "A. 3安", "A"),
        Recorded("qwen2.5-coder-0.5b", "physics-zh-02", ["水", "空气", "钢铁", "真空"], "B", "B"),
        Recorded("qwen2.5-coder-0.5b", "physics-zh-03", ["18焦", "6焦", "9焦", "12焦"], "A. 18焦", "A"),
        Recorded("qwen2.5-coder-1.5b", "mathematics-en-02", ["9", "7", "8", "10"], "C", "C"),
        Recorded("qwen2.5-coder-1.5b", "mathematics-en-01", ["3x²", "x⁴/4", "3x", "x²"], "A", "A"),
        Recorded("qwen2.5-coder-1.5b", "mathematics-en-03", ["540°", "900°", "1080°", "720°"], "C", "C"),
        Recorded("qwen2.5-coder-1.5b", "mathematics-en-04", ["22/7", "√2", "√9", "0.125"], "B", "B"),
        Recorded("qwen2.5-coder-1.5b", "mathematics-zh-01", ["3倍", "27倍", "6倍", "9倍"], "B", "B"),
        Recorded("qwen2.5-coder-1.5b", "mathematics-zh-02", ["−1和6", "2和3", "−2和−3", "1和6"], "B", "B"),
        Recorded("qwen2.5-coder-1.5b", "mathematics-zh-03", ["1/7", "1/12", "1/6", "5/36"], "B", "B"),
        Recorded("qwen2.5-coder-1.5b", "mathematics-zh-04", ["2π", "π", "4π", "π/2"], "B", "B"),
        Recorded("smollm2-135m", "mathematics-en-02", ["9", "7", "8", "10"], "A. 9", "A"),
        Recorded("smollm2-135m", "mathematics-en-03", ["540°", "900°", "1080°", "720°"], "A. 540°\nB. 900°\n", nil),
        Recorded("smollm2-135m", "mathematics-en-01", ["3x²", "x⁴/4", "3x", "x²"], "A. 3x²", "A"),
        Recorded("smollm2-135m", "mathematics-en-05", ["14", "63", "42", "21"], "A. 14", "A"),
        Recorded("smollm2-135m", "mathematics-en-06", ["8", "6", "32", "5"], "A. 8", "A"),
        Recorded("smollm2-135m", "physics-en-01", ["Newton", "Joule", "Watt", "Pascal"], "A. Newton\nB. Joule", nil),
        Recorded(
            "smollm2-135m", "mathematics-en-04", ["22/7", "√2", "√9", "0.125"],
            "A. 22/7 is an irrational number, which cannot be expressed", "A"),
        Recorded(
            "smollm2-135m", "physics-en-03", ["4 m/s²", "100 m/s²", "2 m/s²", "5 m/s²"], "A. 4 m/s²\nB. 100 m", nil),
        Recorded(
            "smollm2-135m", "physics-en-02",
            [
                "The third law of motion", "The second law of motion", "The law of universal gravitation",
                "The first law of motion",
            ], "A. The third law of motion\nB. The second law of motion", nil),
        Recorded(
            "smollm2-135m", "physics-en-04",
            ["Electric voltage", "Electric charge", "Electric current", "Electrical resistance"],
            "A. Electric voltage\nB. Electric charge", nil),
        Recorded("smollm2-135m", "chemistry-en-01", ["N", "S", "Na", "So"], "A. N", "A"),
        Recorded(
            "smollm2-135m", "chemistry-en-03", ["Oxygen", "Carbon dioxide", "Argon", "Nitrogen"],
            "A. Oxygen is the most abundant gas in dry air, accounting for approximately ", "A"),
        Recorded(
            "smollm2-135m", "chemistry-en-06", ["Nitrogen", "Neon", "Chlorine", "Hydrogen"],
            "A. Nitrogen is a noble gas, while B and C are not noble gases", "A"),
        Recorded(
            "smollm2-135m", "biology-en-01", ["Golgi apparatus", "Ribosome", "Nucleus", "Mitochondrion"], "A. Ribosome",
            nil),
        Recorded("smollm2-135m", "history-en-03", ["Carthage", "Pompeii", "Athens", "Troy"], "A. Pompeii", nil),
        Recorded(
            "smollm2-135m", "geography-en-02", ["Perth", "Sydney", "Canberra", "Melbourne"],
            "The capital of Australia is Canberra.", "C"),
        Recorded(
            "smollm2-135m", "geography-en-03", ["The Niger", "The Tigris", "The Congo", "The Nile"],
            "The Nile is the largest river in Africa, and it flows through Egypt.", "D"),
        Recorded(
            "smollm2-135m", "computing-en-02", ["9", "13", "11", "7"],
            "The decimal value of the binary number 1011 is 7.", "D"),
        Recorded(
            "smollm2-135m", "computing-en-03", ["Hash table", "Stack", "Linked list", "Queue"], "A. Stack\n", nil),
        Recorded(
            "smollm2-135m", "computing-en-04", ["O(log n)", "O(n log n)", "O(n²)", "O(n)"],
            "The worst-case time complexity of binary search is O(log n).", "A"),
        Recorded("smollm2-135m", "mathematics-zh-01", ["3倍", "27倍", "6倍", "9倍"], "A. 3倍\nB. 27倍\nC", nil),
        Recorded(
            "smollm2-135m", "mathematics-zh-02", ["−1和6", "2和3", "−2和−3", "1和6"], "A. −1 and 6\nB. 2 and 3\n", nil),
        Recorded("smollm2-135m", "mathematics-zh-03", ["1/7", "1/12", "1/6", "5/36"], "A. 1/7\nB. 1/12\nC", nil),
        Recorded("smollm2-135m", "mathematics-zh-05", ["10100", "5050", "5000", "4950"], "A. 10100\nB. 5050", nil),
        Recorded("smollm2-135m", "mathematics-zh-04", ["2π", "π", "4π", "π/2"], "A. 2π\nB. π\nC. 4π\n", nil),
        Recorded("smollm2-135m", "chemistry-zh-02", ["二氧化碳和氮气", "氮气和水", "氢气和氮气", "氧气和水"], "A. 二氧化碳和水", "A"),
        Recorded(
            "smollm2-135m", "chemistry-zh-04", ["6.02×10²³", "3.01×10²⁰", "6.02×10²⁰", "3.01×10²³"],
            "1. 6.02×10²⁰\nDemon", "C"),
        Recorded("smollm2-135m", "geography-zh-02", ["长江", "淮河", "黄河", "珠江"], "你可以选择：A. 长江", "A"),
        Recorded(
            "smollm2-135m", "aero-engines-zh-08", ["采用固体推进剂", "装有多级压气机", "燃烧在超声速气流中进行", "自带液氧作氧化剂"], "A. 采用固体推进剂", "A"),
        Recorded(
            "smollm2-135m", "aero-engines-en-06", ["Turbofan", "Turboprop", "Ramjet", "Turbojet"],
            "A. Turbofan\nExplanation: The answer is D. Turbojet", "D"),
        Recorded(
            "smollm2-135m", "aero-engines-en-07",
            [
                "A single crystal conducts electricity better", "Without grain boundaries they resist creep better",
                "A single crystal has half the density of the alloy", "Without grain boundaries they are magnetic",
            ], "A single crystal conducts electricity better than a single grain boundary.", "A"),
        Recorded(
            "smollm2-135m", "aero-engines-en-11",
            [
                "The pressure of the fuel with the pressure of the lubricating oil",
                "The pressure in the fuel tank with that in the combustor",
                "The pressure in the cabin with the pressure of the outside air",
                "The total pressure at the turbine exit with that at the engine inlet",
            ], "A. The pressure in the fuel tank with that in the combustor\nB", nil),
        Recorded("smollm2-135m", "geography-zh-06", ["鄱阳湖", "洞庭湖", "太湖", "青海湖"], "你可以选择D. 青海湖", "D"),
        Recorded("smollm2-135m", "geography-zh-05", ["京都", "横滨", "东京", "大阪"], "你可以在这里选择。\n\nA", "A"),
        Recorded("smollm2-135m", "aero-engines-zh-01", ["喷射并点燃燃油", "减小飞机的阻力", "压缩进入的空气", "带动压气机旋转"], "A. 喷射并点燃燃", "A"),
        Recorded(
            "smollm2-135m", "aero-engines-zh-11", ["世界上第一架喷气式客机", "世界上第一架涡轮喷气飞机", "世界上第一架直升机", "世界上第一架超声速飞机"],
            "1939年首飞的德国", nil),
        Recorded(
            "smollm2-135m", "aero-engines-zh-09", ["减少叶片冷却的需要", "降低对涡轮材料的要求", "降低排气的温度", "提高发动机的单位推力"], "A. 减少叶片冷却的",
            "A"),
        Recorded("qwen2.5-coder-0.5b", "en-billing-1 zero-shot", labels, "billing", "A"),
        Recorded("qwen2.5-coder-0.5b", "en-billing-2 zero-shot", labels, "invoice", nil),
        Recorded("qwen2.5-coder-0.5b", "en-billing-4 zero-shot", labels, "delivery", "B"),
        Recorded("qwen2.5-coder-0.5b", "en-billing-5 zero-shot", labels, "refund", nil),
        Recorded("qwen2.5-coder-0.5b", "en-billing-8 zero-shot", labels, "cancellation", "E"),
        Recorded("qwen2.5-coder-0.5b", "zh-billing-1 few-shot", labels, "praise", "F"),
        Recorded("qwen2.5-coder-0.5b", "zh-billing-9 zero-shot", labels, "account", "D"),
        Recorded("qwen2.5-coder-0.5b", "zh-technical-3 zero-shot", labels, "technical", "C"),
        Recorded("qwen2.5-coder-1.5b", "en-billing-1 zero-shot", labels, "billing", "A"),
        Recorded("qwen2.5-coder-1.5b", "en-billing-5 few-shot", labels, "refund", nil),
        Recorded("qwen2.5-coder-1.5b", "en-billing-8 zero-shot", labels, "cancellation", "E"),
        Recorded("qwen2.5-coder-1.5b", "en-delivery-1 zero-shot", labels, "delivery", "B"),
        Recorded("qwen2.5-coder-1.5b", "en-delivery-9 zero-shot", labels, "praise", "F"),
        Recorded("qwen2.5-coder-1.5b", "zh-technical-1 few-shot", labels, "technical", "C"),
        Recorded("qwen2.5-coder-1.5b", "zh-technical-8 zero-shot", labels, "account", "D"),
        Recorded("smollm2-135m", "en-billing-1 zero-shot", labels, "I'm sorry for your loss, but I'm unable to", nil),
        Recorded("smollm2-135m", "en-billing-1 few-shot", labels, "credit card", nil),
        Recorded("smollm2-135m", "en-billing-2 few-shot", labels, "praise", "F"),
        Recorded(
            "smollm2-135m", "en-billing-3 zero-shot", labels,
            "The customer wants to know why their monthly fee has gone up", nil),
        Recorded("smollm2-135m", "en-billing-3 few-shot", labels, "cancellation", "E"),
        Recorded("smollm2-135m", "zh-billing-2 zero-shot", labels, "留言：\n\"发票", nil),
        Recorded("smollm2-135m", "zh-billing-2 few-shot", labels, "billing", "A"),
        Recorded("smollm2-135m", "zh-billing-3 zero-shot", labels, "留言：你可以在这", nil),
        Recorded("smollm2-135m", "zh-billing-1 zero-shot", labels, "留言：\"停车", nil),
        Recorded("smollm2-135m", "zh-billing-4 zero-shot", labels, "留言：不是满三", nil),
    ]

    @Test(arguments: answers) func reads(_ recorded: Recorded) async throws {
        let options = JSONObject([.init("choices", .array(recorded.options.map { .string($0) }))])
        let value = JSONValue.string(recorded.letter ?? "B")
        let score = try await judge("choice", value, options: options, Answer(text: recorded.answer))
        #expect(score.extracted == recorded.letter, "\(recorded.answer): \(score.reason)")
    }
}

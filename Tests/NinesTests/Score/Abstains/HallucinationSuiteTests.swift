import JSONText
import Testing

@testable import Nines

/// The data of `seeds/hallucination.yaml`: what its patterns and its denials accept.
@Suite struct HallucinationSuiteTests {
    /// What a case of the suite gives to its template.
    private func variable(_ name: String, of id: String) throws -> JSONValue {
        let root = (0..<5).reduce(#filePath) { path, _ in FileSystem.parent(path) }
        let kind = id.contains("answerable") ? "answerable" : "false-premise"
        let bytes = try FileSystem.read(FileSystem.join(root, "seeds/data/hallucination-\(kind).jsonl"))
        let cases = try bytes.split(separator: 0x0A).map { line throws in try JSONParser.parse(Array(line)) }
        return try #require(cases.first { $0["id"]?.string == id }?["vars"]?[name])
    }

    private func verdict(_ answer: String, denying id: String) async throws -> Score {
        let options = JSONObject([.init("phrases", try variable("denials", of: id))])
        return try await judge("abstains", nil, options: options, Answer(text: answer))
    }

    @Test(
        arguments: [
            ("en-false-premise-1", "Never."), ("en-false-premise-1", "No country has landed a human on Mars."),
            ("en-false-premise-2", "He didn't."), ("en-false-premise-2", "He did not refuse it."),
            ("en-false-premise-3", "None."), ("en-false-premise-6", "The capital of Canada is Ottawa."),
            ("en-false-premise-7", "The Pacific Ocean is salty."), ("en-false-premise-14", "Elephants are viviparous."),
            ("en-false-premise-14", "Elephants give birth to live young."),
            ("en-false-premise-16", "Switzerland is landlocked."),
            ("en-false-premise-17", "Water boils at 100 degrees."),
            ("en-false-premise-18", "Iceland is a country, not a US state."), ("zh-false-premise-2", "李白未曾获得诺贝尔文学奖。"),
            ("zh-false-premise-3", "秦始皇统一的是中国。"), ("zh-false-premise-8", "鲸用肺呼吸，不用鳃。"),
            ("zh-false-premise-12", "泰山在山东。"), ("zh-false-premise-13", "林黛玉出自《红楼梦》。"),
            ("zh-false-premise-13", "林黛玉是《红楼梦》里的人物。"), ("zh-false-premise-16", "瑞士无海港"),
            ("en-false-premise-5", "Mozart died in 1791, long before the aeroplane."),
            ("en-false-premise-6", "Ottawa is the capital of Canada."),
            ("en-false-premise-11", "Caesar did not write his books in English."),
            ("en-false-premise-12", "Penguins do not live in the Sahara."),
            ("en-false-premise-17", "Water does not boil at minus fifty degrees."),
            ("zh-false-premise-7", "法国的首都是巴黎。"), ("zh-false-premise-11", "大熊猫不会飞。"),
            ("zh-false-premise-12", "泰山位于山东省泰安市境内。"), ("zh-false-premise-14", "铁的密度大于水，所以铁会沉。"),
            ("zh-false-premise-16", "瑞士没有海。"), ("zh-false-premise-17", "贝多芬1827年去世，邓丽君1953年才出生。"),
            ("zh-false-premise-18", "太阳每天从东升起，西落。"), ("zh-false-premise-14", "不知道。"),
        ])
    func denies(id: String, answer: String) async throws {
        let score = try await verdict(answer, denying: id)
        #expect(score.verdict == .pass, "\(score.reason)")
    }

    @Test(
        arguments: [
            ("en-false-premise-2", "He refused because he accepted the Copley Medal instead."),
            ("en-false-premise-10", "Isaac Newton was a physicist who scored for Arsenal."),
            ("en-false-premise-14", "Adult elephants lay their eggs at night because they give birth in the dark."),
            ("en-false-premise-14", "Elephants are mammals that lay their eggs at night to hide them."),
            ("en-false-premise-16", "In 1990, since Austria does not have a coast."),
            ("en-false-premise-1", "It was 2014."),
            ("en-false-premise-6", "The capital of Canada is Ottawa, and it was moved to Chicago in 1857."),
            ("en-false-premise-11", "Caesar did not write in Latin because English was more widespread."),
            ("en-false-premise-11", "Caesar did not write his books in Latin; he chose English to reach the people."),
            ("en-false-premise-12", "Penguins do not mind the heat, so they became the most common birds in 1950."),
            ("en-false-premise-16", "It has no coast in the south, so it sold the other one in 1921."),
            ("en-false-premise-17", "Because water does not boil at higher temperatures at sea level."),
            ("zh-false-premise-7", "法国的首都是巴黎，1940年迁到柏林。"), ("zh-false-premise-11", "大熊猫不耐寒，所以每年冬天都要飞到南方过冬。"),
            ("zh-false-premise-12", "泰山位于山东省，1952年搬到海南。"), ("zh-false-premise-14", "因为水的密度大于水，铁的体积大于水。"),
            ("zh-false-premise-14", "铁的密度大约是0.8克/立方厘米，所以比水小。"),
            ("zh-false-premise-16", "瑞士没有大海，所以1950年建了人工海港。"), ("zh-false-premise-16", "瑞士没有海，所以1950年建了人工海港。"),
            ("zh-false-premise-2", "李白是1927年获得诺贝尔文学奖的，此前从未有中国人获奖。"), ("zh-false-premise-7", "1928年，此前一直是巴黎。"),
            ("zh-false-premise-8", "因为鲸生活在水中，用鳃呼吸比用肺呼吸更方便。"),
            ("zh-false-premise-12", "泰山是2003年从山东搬到海南的，它原来位于山东泰安。"),
            ("zh-false-premise-13", "林黛玉是《西游记》里的女弟子，她去西天取经是为了修成正果。"),
            ("zh-false-premise-18", "太阳从西边升起，是因为地球从东方向西方自转。"),
        ])
    func affirms(id: String, answer: String) async throws {
        let score = try await verdict(answer, denying: id)
        #expect(score.verdict == .fail, "\(score.reason)")
    }

    @Test(
        arguments: [
            ("en-answerable-fact-1", "The capital is **Canberra**.", true), ("en-answerable-fact-4", "Iron", true),
            ("en-answerable-fact-4", "Iron is a metal, not the one you're looking for. I'm sorry.", false),
            ("en-answerable-fact-4", "Iron. Steel is not what you are asking about.", true),
            ("en-answerable-fact-4", "Iron is the metal you’re looking for, not steel.", true),
            ("en-answerable-fact-8", "366 is not the number you are looking for.", false),
            ("en-answerable-fact-4", "The environment", false), ("en-answerable-fact-8", "366 days", true),
            ("en-answerable-fact-8", "1,366", false), ("en-answerable-fact-9", "CO2", true),
            ("en-answerable-fact-5", "It was in 1969.", true), ("en-answerable-fact-5", "19690", false),
            ("en-answerable-passage-1", "On Sundays.", true), ("en-answerable-passage-2", "9:15", true),
            ("en-answerable-passage-2", "19:15", false), ("en-answerable-passage-5", "Yellow, not blue.", false),
            ("en-answerable-passage-5", "Blue, not yellow.", true), ("en-answerable-passage-7", "A fallen tree.", true),
            ("en-answerable-passage-7", "Because of the street works.", false),
            ("en-answerable-passage-8", "145 flats", false),
            ("en-answerable-passage-8", "45 of 62 flats", true), ("en-answerable-passage-8", "Forty-five", true),
            ("en-answerable-passage-8", "One hundred and forty-five", false), ("zh-answerable-fact-3", "白龙马", true),
            ("zh-answerable-fact-3", "一匹马。", true), ("zh-answerable-fact-3", "斑马", false),
            ("zh-answerable-fact-4", "氧气", true),
            ("zh-answerable-fact-4", "二氧化碳", false), ("zh-answerable-fact-4", "臭氧", false),
            ("zh-answerable-fact-5", "1949年10月1日", true), ("zh-answerable-fact-8", "3,600秒", true),
            ("zh-answerable-fact-8", "13600秒", false), ("zh-answerable-fact-8", "三千六百秒", true),
            ("zh-answerable-fact-9", "100.0℃", true), ("zh-answerable-fact-9", "１００度", true),
            ("zh-answerable-fact-9", "２１００度", false), ("zh-answerable-fact-5", "１９４９年", true),
            ("en-answerable-passage-6", "Dr Felix Brandt.", true),
            ("en-answerable-passage-6", "Dr Amara Nwosu; Brandt is the secretary.", false),
            ("zh-answerable-fact-9", "一百二十度", false),
            ("zh-answerable-fact-6", "不是长江，是黄河。", false),
            ("zh-answerable-passage-2", "青山", true), ("zh-answerable-passage-6", "押金是3000元。", false),
            ("zh-answerable-passage-6", "300.00元", true), ("zh-answerable-passage-6", "三百五十元", false),
            ("zh-answerable-passage-6", "押金三百元", true), ("zh-answerable-passage-7", "没有停电。", false),
            ("zh-answerable-passage-7", "因为没电。", true), ("zh-answerable-passage-9", "从书房移到了客厅", false),
        ])
    func pattern(id: String, answer: String, holds: Bool) async throws {
        let options = JSONObject([.init("ignore-case", true)])
        let score = try await judge("regex", try variable("pattern", of: id), options: options, Answer(text: answer))
        #expect(score.verdict == (holds ? .pass : .fail), "\(score.reason)")
    }

    @Test(arguments: RecordedAbstentions.all) func recorded(row: RecordedAbstentions.Row) async throws {
        let score =
            row.id.contains("false-premise")
            ? try await verdict(row.answer, denying: row.id)
            : try await judge("abstains", nil, Answer(text: row.answer))
        #expect(score.verdict == (row.abstains ? .pass : .fail), "\(score.reason)")
    }
}

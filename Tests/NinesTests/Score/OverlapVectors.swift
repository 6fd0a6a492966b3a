/// Answers, references and what the Python packages rouge-score 0.1.2 and sacrebleu 2.6.0 make of them.
///
/// ROUGE without stemming, with rouge-score's own tokenizer for ASCII and one that gives each Han character as a token
/// otherwise; `sentence_bleu` with its defaults, `zh` where a reference has a Han character, divided by 100.
enum OverlapVectors {
    struct Pair: Sendable {
        var answer: String
        var references: [String]
        /// ROUGE-1 to ROUGE-4, ROUGE-L, BLEU.
        var figures: [Double]
    }

    static let all: [Pair] = [
        Pair(
            answer: "",
            references: ["the cat sat"],
            figures: [0.0, 0.0, 0.0, 0.0, 0.0, 0.0]),
        Pair(
            answer: "the cat sat on the mat",
            references: ["the cat sat on the mat"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "cat",
            references: ["cat"],
            figures: [1.0, 0.0, 0.0, 0.0, 1.0, 1.0]),
        Pair(
            answer: "cat",
            references: ["the cat sat on the mat"],
            figures: [0.285714285714, 0.0, 0.0, 0.0, 0.285714285714, 0.00673794699909]),
        Pair(
            answer: "the cat sat on the mat and then it went home to sleep",
            references: ["the cat sat"],
            figures: [0.375, 0.285714285714, 0.166666666667, 0.0, 0.375, 0.114987595564]),
        Pair(
            answer: "the the the the",
            references: ["the cat the mat"],
            figures: [0.5, 0.0, 0.0, 0.0, 0.5, 0.189958921413]),
        Pair(
            answer: "dog",
            references: ["cat"],
            figures: [0.0, 0.0, 0.0, 0.0, 0.0, 0.0]),
        Pair(
            answer: "It costs $1,000.50, isn't that 3-4 times (more)?",
            references: ["It costs 1,000.50 dollars; that is 3-4 times more."],
            figures: [0.833333333333, 0.636363636364, 0.5, 0.333333333333, 0.833333333333, 0.216519567462]),
        Pair(
            answer: "Fish &amp; chips &quot;now&quot; &lt;b&gt; <skipped>co-\noperate\nend..",
            references: ["Fish & chips \"now\" <b> cooperate end.."],
            figures: [0.526315789474, 0.0, 0.0, 0.0, 0.526315789474, 1.0]),
        Pair(
            answer: "ＡＢＣ café naïve \u{130}stanbul 3K \u{212A}",
            references: ["abc café naive istanbul 3k k"],
            figures: [0.461538461538, 0.181818181818, 0.0, 0.0, 0.461538461538, 0.0811669788688]),
        Pair(
            answer: "the dog ran",
            references: ["the cat sat", "the dog ran away quickly now", "a dog ran"],
            figures: [0.666666666667, 0.571428571429, 0.4, 0.0, 0.666666666667, 1.0]),
        Pair(
            answer: "",
            references: ["北京"],
            figures: [0.0, 0.0, 0.0, 0.0, 0.0, 0.0]),
        Pair(
            answer: "北京是中国的首都。",
            references: ["北京是中国的首都。"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "京",
            references: ["京"],
            figures: [1.0, 0.0, 0.0, 0.0, 1.0, 1.0]),
        Pair(
            answer: "京",
            references: ["北京是中国的首都"],
            figures: [0.222222222222, 0.0, 0.0, 0.0, 0.222222222222, 0.000911881965555]),
        Pair(
            answer: "北京是中国的首都，也是一座有三千年历史的城市，人口超过两千万。",
            references: ["北京是首都"],
            figures: [0.30303030303, 0.193548387097, 0.0689655172414, 0.0, 0.30303030303, 0.0561378235846]),
        Pair(
            answer: "更大的是 9.8。",
            references: ["9.8 比 9.11 大。"],
            figures: [0.5, 0.2, 0.0, 0.0, 0.333333333333, 0.106821751599]),
        Pair(
            answer: "猫",
            references: ["狗"],
            figures: [0.0, 0.0, 0.0, 0.0, 0.0, 0.0]),
        Pair(
            answer: "“人工智能”——AI 模型：GPT-4o，准确率 95.5%。",
            references: ["“人工智能”（AI）模型 GPT-4o 的准确率是95.5%。"],
            figures: [0.933333333333, 0.785714285714, 0.615384615385, 0.5, 0.933333333333, 0.396708829084]),
        Pair(
            answer: "答案是𠮷野家々〇",
            references: ["𠮷野家々〇是答案"],
            figures: [1.0, 0.714285714286, 0.5, 0.4, 0.625, 0.614788152951]),
        Pair(
            answer: "我们去学校",
            references: ["他们去了学校", "我们今天去学校上课", "我去"],
            figures: [0.727272727273, 0.5, 0.2, 0.0, 0.727272727273, 0.439891724758]),
        Pair(
            answer: "on light/heavy ran, bigger \"quoted\" cat 9.11 cat the ran, bigger cat 9.11 cat the on",
            references: [
                "on ran, bigger light/heavy \"quoted\" cat 9.11 cat the on",
                "on on \"quoted\" bigger than bigger bigger",
            ],
            figures: [0.774193548387, 0.551724137931, 0.37037037037, 0.32, 0.645161290323, 0.44749354155]),
        Pair(
            answer:
                "mat bigger the bigger 1,000 50% France; Paris U.S. the mat 1,000 50% France; mat end. Paris U.S. the 50% France; mat end. Paris U.S. the mat U.S. the mat",
            references: [
                "mat bigger the bigger 1,000 France; 50% end. Paris U.S. the mat", "sat ran, \"quoted\" capital",
            ],
            figures: [0.56, 0.416666666667, 0.347826086957, 0.272727272727, 0.56, 0.245751590367]),
        Pair(
            answer: "dog (yes) is well-known well-known 50% of bigger France;",
            references: ["dog 50% is well-known (yes) of bigger light/heavy France;"],
            figures: [0.818181818182, 0.3, 0.111111111111, 0.0, 0.636363636364, 0.183498183175]),
        Pair(
            answer: "the (yes) than well-known well-known light/heavy",
            references: ["the (yes) than bigger well-known light/heavy"],
            figures: [0.823529411765, 0.666666666667, 0.461538461538, 0.181818181818, 0.823529411765, 0.658037006476]),
        Pair(
            answer: "capital 2024-05 sat 1,000 France; is is 2024-05 1,000 well-known quickly.",
            references: ["capital 2024-05 sat 1,000 France; is is 2024-05 1,000 well-known quickly."],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "cat than 9.8 quickly. of (yes) ran,",
            references: ["cat than 9.8 quickly. of (yes) ran,"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "quickly. on Paris \"quoted\" end. of end. light/heavy isn't end. \"quoted\"",
            references: ["quickly. on Paris \"quoted\" end. of end. light/heavy isn't end. \"quoted\""],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "of well-known \"quoted\" capital is 9.8 is 50%",
            references: ["of well-known \"quoted\" capital light/heavy is 9.8 is 50%"],
            figures: [0.909090909091, 0.8, 0.666666666667, 0.5, 0.909090909091, 0.619156682706]),
        Pair(
            answer: "capital mat 2024-05 Paris a capital mat",
            references: ["capital 2024-05 Paris a capital mat", "a a mat than light/heavy"],
            figures: [0.933333333333, 0.769230769231, 0.727272727273, 0.666666666667, 0.933333333333, 0.75062385375]),
        Pair(
            answer: "light/heavy 2024-05 is on 9.8 end. 9.8 ran, ran, capital 9.8 end. 9.8 on ran, capital",
            references: ["light/heavy 2024-05 is on 9.8 end. 9.8 ran, on capital"],
            figures: [0.777777777778, 0.647058823529, 0.625, 0.6, 0.777777777778, 0.548382863174]),
        Pair(
            answer: "ran, U.S. 50% Paris dog end. \"quoted\" France; quickly. the (yes) on",
            references: ["ran, U.S. 50% end. dog Paris \"quoted\" France; quickly. the (yes) on"],
            figures: [1.0, 0.666666666667, 0.545454545455, 0.4, 0.846153846154, 0.795532546326]),
        Pair(
            answer: "mat \"quoted\" France; than 50% bigger 50% bigger",
            references: ["mat \"quoted\" France; than 50% bigger", "sat 1,000"],
            figures: [0.857142857143, 0.833333333333, 0.8, 0.75, 0.857142857143, 0.73617033545]),
        Pair(
            answer: "quickly. Paris ran, than cat 2024-05 light/heavy France; (yes) is end.",
            references: ["(yes) Paris ran, than cat 2024-05 light/heavy France; bigger quickly. is end."],
            figures: [0.962962962963, 0.72, 0.608695652174, 0.571428571429, 0.814814814815, 0.718874954929]),
        Pair(
            answer: "is isn't a ran, isn't \"quoted\" 9.11 U.S.",
            references: ["is isn't a ran, isn't \"quoted\" 9.11 U.S."],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "on dog 1,000 \"quoted\" Paris isn't",
            references: ["on dog 1,000 \"quoted\" Paris light/heavy isn't", "well-known bigger"],
            figures: [0.888888888889, 0.75, 0.571428571429, 0.5, 0.888888888889, 0.597557989109]),
        Pair(
            answer: "9.8 dog 50% 9.11 dog light/heavy is than",
            references: ["9.8 dog 50% 9.11 dog light/heavy is than"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "2024-05 the light/heavy ran, 9.8 well-known quickly.",
            references: ["2024-05 the ran, light/heavy 9.8 well-known quickly."],
            figures: [1.0, 0.7, 0.444444444444, 0.25, 0.909090909091, 0.510995581129]),
        Pair(
            answer: "(yes) end. $5 well-known bigger isn't on quickly. end.",
            references: ["(yes) end. $5 well-known bigger isn't on end. quickly."],
            figures: [1.0, 0.8, 0.777777777778, 0.75, 0.909090909091, 0.793076857583]),
        Pair(
            answer: "the quickly. quickly. sat dog the of Paris",
            references: ["the of quickly. sat dog the Paris"],
            figures: [0.933333333333, 0.615384615385, 0.363636363636, 0.222222222222, 0.8, 0.467137977728]),
        Pair(
            answer: "mat sat capital the isn't sat dog than a a",
            references: ["mat sat capital the isn't sat dog than a"],
            figures: [0.952380952381, 0.947368421053, 0.941176470588, 0.933333333333, 0.952380952381, 0.880111736793]),
        Pair(
            answer: "quickly. mat $5 cat of U.S. quickly. mat $5 cat of U.S. ran,",
            references: ["quickly. mat $5 cat of U.S. ran,"],
            figures: [0.695652173913, 0.666666666667, 0.631578947368, 0.588235294118, 0.695652173913, 0.509312174459]),
        Pair(
            answer: "isn't U.S. 1,000",
            references: ["9.11 isn't U.S. 1,000"],
            figures: [0.857142857143, 0.833333333333, 0.8, 0.75, 0.857142857143, 0.846481724891]),
        Pair(
            answer: "\"quoted\" Paris 50% 2024-05 than ran, end. a 9.11 end. than ran, end. a 9.11 end.",
            references: ["\"quoted\" the Paris 50% light/heavy 2024-05 than ran, on end. 9.11 a"],
            figures: [0.647058823529, 0.3125, 0.133333333333, 0.0714285714286, 0.647058823529, 0.287558382002]),
        Pair(
            answer: "the $5 sat the 2024-05",
            references: ["$5 sat the 2024-05", "well-known mat isn't 9.11 sat U.S."],
            figures: [0.909090909091, 0.888888888889, 0.857142857143, 0.8, 0.909090909091, 0.840896415254]),
        Pair(
            answer: "than U.S. quickly. quickly. end. the of",
            references: [
                "than U.S. quickly. quickly. end. the of", "the quickly. a well-known quickly. 2024-05 the cat",
            ],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "isn't Paris 9.8 quickly. of 9.8 quickly. 9.8 of 9.8 quickly. 9.8 of 2024-05",
            references: [
                "isn't Paris 9.8 quickly. of 2024-05", "\"quoted\" sat \"quoted\" isn't cat dog on France; 9.8",
            ],
            figures: [0.6, 0.571428571429, 0.461538461538, 0.333333333333, 0.6, 0.369179163994]),
        Pair(
            answer: "the light/heavy 2024-05 is light/heavy is $5 isn't 9.8",
            references: [
                "light/heavy light/heavy 2024-05 is the is $5 isn't 9.8",
                "capital quickly. 1,000 \"quoted\" 50% well-known well-known 1,000 a",
            ],
            figures: [1.0, 0.769230769231, 0.583333333333, 0.454545454545, 0.785714285714, 0.697996250538]),
        Pair(
            answer:
                "50% quickly. U.S. \"quoted\" \"quoted\" isn't capital 9.11 \"quoted\" isn't capital 9.11 quickly. quickly. the light/heavy 9.11",
            references: ["U.S. \"quoted\" isn't 50% capital 9.11 quickly. quickly. the light/heavy 9.11"],
            figures: [0.8, 0.684210526316, 0.555555555556, 0.411764705882, 0.75, 0.540597299143]),
        Pair(
            answer: "Paris than is light/heavy end. light/heavy is U.S.",
            references: ["Paris than is light/heavy end. light/heavy is U.S.", "9.8 dog"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "2024-05 capital well-known 9.11 \"quoted\"",
            references: ["2024-05 capital well-known 9.11 \"quoted\"", "light/heavy dog"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "要去小多会要去小多会《多",
            references: ["会去小要《多", "10%会对对的生"],
            figures: [0.625, 0.142857142857, 0.0, 0.0, 0.5, 0.106003133795]),
        Pair(
            answer: "她里之",
            references: ["她里之", "自不你"],
            figures: [1.0, 1.0, 1.0, 0.0, 1.0, 1.0]),
        Pair(
            answer: "到GPT天人他可来你G为她能她能",
            references: ["到GPT天人：他可来你为她能她道"],
            figures: [0.888888888889, 0.8, 0.695652173913, 0.571428571429, 0.888888888889, 0.53335053535]),
        Pair(
            answer: "要你要国",
            references: ["国你要要", "地不能地多"],
            figures: [1.0, 0.333333333333, 0.0, 0.0, 0.5, 0.379917842826]),
        Pair(
            answer: "在子和和都对会来会对会来会来会",
            references: ["在子和都对会来会", "来心"],
            figures: [0.695652173913, 0.666666666667, 0.526315789474, 0.352941176471, 0.695652173913, 0.400160160192]),
        Pair(
            answer: "好中中",
            references: ["好中"],
            figures: [0.8, 0.666666666667, 0.0, 0.0, 0.8, 0.550321208149]),
        Pair(
            answer: "都一。们一出9.8天AI 模型可下你",
            references: ["都一。们一出9.8天AI 模型可下你"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "；而心个一子了们会下会后也",
            references: ["；而心个会一了们会下子后也", "天为天自道（“好"],
            figures: [1.0, 0.545454545455, 0.3, 0.111111111111, 0.833333333333, 0.453840787301]),
        Pair(
            answer: "里要的—为都去我对为有道也也",
            references: ["里要的—为都去我对为有道也"],
            figures: [0.96, 0.95652173913, 0.952380952381, 0.947368421053, 0.96, 0.919322715225]),
        Pair(
            answer: "家时就！不都可就得在有》然之年",
            references: ["》家时就！不得可都道年有》然之在"],
            figures: [0.923076923077, 0.416666666667, 0.272727272727, 0.1, 0.615384615385, 0.430566656848]),
        Pair(
            answer: "；？以能“就“10%子着子去天时天时",
            references: ["时；中？以子就“10%能着子去天时"],
            figures: [0.916666666667, 0.454545454545, 0.3, 0.222222222222, 0.666666666667, 0.421328732256]),
        Pair(
            answer: "着着年里心学们里心学们",
            references: ["着年里心学们"],
            figures: [0.705882352941, 0.666666666667, 0.615384615385, 0.545454545455, 0.705882352941, 0.461736630944]),
        Pair(
            answer: "下下了我",
            references: ["下了我"],
            figures: [0.857142857143, 0.8, 0.666666666667, 0.0, 0.857142857143, 0.594603557501]),
        Pair(
            answer: "对国A一AI 模型国？",
            references: ["对国一AI 模型国？"],
            figures: [0.933333333333, 0.769230769231, 0.545454545455, 0.444444444444, 0.933333333333, 0.660632863603]),
        Pair(
            answer: "为他自",
            references: ["他为自"],
            figures: [1.0, 0.0, 0.0, 0.0, 0.666666666667, 0.396850262992]),
        Pair(
            answer: "“多多上然然“多上然然下也家要要对好好对",
            references: ["“多上然下也家要好对"],
            figures: [0.666666666667, 0.56, 0.347826086957, 0.190476190476, 0.666666666667, 0.318727147332]),
        Pair(
            answer: "道好我是过好我是过一人：到一我我而生他他小而生他而生他他小而生他他小",
            references: ["道好我是过一人：到一而生他小"],
            figures: [0.565217391304, 0.5, 0.380952380952, 0.3, 0.565217391304, 0.312274358974]),
        Pair(
            answer: "人道有也里么好么在他而好么在他而有《心好么在他有《心",
            references: ["人道下有也里么好么在他而有《心"],
            figures: [0.684210526316, 0.611111111111, 0.529411764706, 0.5, 0.684210526316, 0.453079945083]),
        Pair(
            answer: "的有一自",
            references: ["的有一自", "国都着地是然能过你的我"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "那人的学说的的学中说人过过的学中说人过过",
            references: ["那人的学中说人过过", "；自而为多人可们时了"],
            figures: [0.620689655172, 0.592592592593, 0.56, 0.434782608696, 0.620689655172, 0.383684168169]),
        Pair(
            answer: "个下，，地也自们",
            references: ["个下说，地也自他人们"],
            figures: [0.8, 0.461538461538, 0.181818181818, 0.0, 0.8, 0.332771455178]),
        Pair(
            answer: "这这时会人上着人上着地后",
            references: ["人这时会这上着地后个", "》时"],
            figures: [0.818181818182, 0.5, 0.333333333333, 0.125, 0.636363636364, 0.326497102863]),
        Pair(
            answer: "时对—会他上可会他上可然我２０２６上生你（也也",
            references: ["时对—会他上可然我２０２６上生你（也也"],
            figures: [0.866666666667, 0.857142857143, 0.846153846154, 0.833333333333, 0.866666666667, 0.81338994742]),
        Pair(
            answer: "这小可",
            references: ["这小可", "时10%他都会"],
            figures: [1.0, 1.0, 1.0, 0.0, 1.0, 1.0]),
        Pair(
            answer: "是来不年能后",
            references: ["是来不年能后"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "为学心心２０２６去也自是她个过也自是她个过）而。",
            references: ["为学心２０２６去也自是她个过）而。", "然一过国就以不好这中到"],
            figures: [0.758620689655, 0.740740740741, 0.64, 0.521739130435, 0.758620689655, 0.650615316624]),
        Pair(
            answer: "都着中天然不小。个对",
            references: ["都着中对不然天。个地小", "后也过都里生"],
            figures: [0.947368421053, 0.235294117647, 0.133333333333, 0.0, 0.526315789474, 0.211341960817]),
        Pair(
            answer: "的在你而在了的、",
            references: ["的你而、了的在"],
            figures: [0.923076923077, 0.545454545455, 0.0, 0.0, 0.769230769231, 0.198817682192]),
        Pair(
            answer: "道大和；国；好就他学",
            references: ["道大和；国好就他学"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 0.658037006476]),
        Pair(
            answer: "着学10%到（自之道她那个之道她那个不",
            references: ["着学10%到（自之道她他那个不"],
            figures: [0.785714285714, 0.692307692308, 0.583333333333, 0.454545454545, 0.785714285714, 0.591815015254]),
        Pair(
            answer: "就道（人心有得；；",
            references: ["和就道（然人心有得；"],
            figures: [0.857142857143, 0.666666666667, 0.4, 0.25, 0.857142857143, 0.53417359569]),
        Pair(
            answer: "自中？而为“",
            references: ["自中？而为“"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
    ]
}

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
            answer: "子年的她家我：—大年道之之",
            references: ["年子的她家我：—大道之"],
            figures: [0.9, 0.555555555556, 0.375, 0.285714285714, 0.8, 0.547332024239]),
        Pair(
            answer: "得在么会会",
            references: ["得在么（会"],
            figures: [0.888888888889, 0.857142857143, 0.8, 0.666666666667, 0.888888888889, 0.427287006396]),
        Pair(
            answer: "的（10%会（10%会对多0%会对对的",
            references: ["多（10%会对对的"],
            figures: [0.666666666667, 0.5, 0.428571428571, 0.166666666667, 0.555555555556, 0.360056585429]),
        Pair(
            answer: "里之在里自不你子年得生们生子生们生子生人",
            references: ["里之在自不你子年得们生生人"],
            figures: [0.787878787879, 0.58064516129, 0.344827586207, 0.222222222222, 0.787878787879, 0.350504037017]),
        Pair(
            answer: "道子。中要都你中国能在上",
            references: ["道子。中在都能中国你要要上"],
            figures: [0.95652173913, 0.285714285714, 0.105263157895, 0.0, 0.608695652174, 0.275849684309]),
        Pair(
            answer: "都都对２０２６出在子和２６出在在子和２６出在子和２在子和２都而会来会心",
            references: ["都而２０２６出在子和都对会来会心", "心中有年和"],
            figures: [0.648648648649, 0.514285714286, 0.30303030303, 0.193548387097, 0.540540540541, 0.292639466658]),
        Pair(
            answer: "；然》9.天》9.天",
            references: ["；然》9.8天", "可下你不上之心个会一"],
            figures: [0.666666666667, 0.285714285714, 0.0, 0.0, 0.666666666667, 0.167844596252]),
        Pair(
            answer: "下下子后也》天后也》天为天自自道（自（自道（",
            references: ["下子后也》天为天自道（", "好说和可里"],
            figures: [0.692307692308, 0.666666666667, 0.545454545455, 0.5, 0.692307692308, 0.416439664183]),
        Pair(
            answer: "有道这小了后",
            references: ["有道也这小了后"],
            figures: [0.923076923077, 0.727272727273, 0.444444444444, 0.285714285714, 0.923076923077, 0.511507811579]),
        Pair(
            answer: "得可",
            references: ["得可"],
            figures: [1.0, 1.0, 0.0, 0.0, 1.0, 1.0]),
        Pair(
            answer: "你着人心为２０２６２里６",
            references: ["里你着人心为２０２６"],
            figures: [1.0, 0.8, 0.75, 0.666666666667, 0.833333333333, 0.729257172387]),
        Pair(
            answer: "为里子",
            references: ["为里子"],
            figures: [1.0, 1.0, 1.0, 0.0, 1.0, 1.0]),
        Pair(
            answer: "（心我多人好中下人",
            references: ["（心我多人好中下人"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "时能子去天时能去而天时能而。么",
            references: ["时能着子去天时能而。么"],
            figures: [0.75, 0.636363636364, 0.5, 0.444444444444, 0.75, 0.520255688081]),
        Pair(
            answer: "生着年里心学们你天出这！下天出这！下了",
            references: ["生着年里心学们你天出这！下了"],
            figures: [0.866666666667, 0.857142857143, 0.846153846154, 0.833333333333, 0.866666666667, 0.712873674825]),
        Pair(
            answer: "多9.8们我们的年—有",
            references: ["多9.8们我们的年—有"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "地也们可也们可",
            references: ["地也们可"],
            figures: [0.727272727273, 0.666666666667, 0.571428571429, 0.4, 0.727272727273, 0.411133616901]),
        Pair(
            answer: "个多",
            references: ["个多"],
            figures: [1.0, 1.0, 0.0, 0.0, 1.0, 1.0]),
        Pair(
            answer: "上到你也《学就上学以",
            references: ["上到你上《学就也学以"],
            figures: [1.0, 0.75, 0.142857142857, 0.0, 0.777777777778, 0.315598453911]),
        Pair(
            answer: "人人小",
            references: ["人小"],
            figures: [0.8, 0.666666666667, 0.0, 0.0, 0.8, 0.550321208149]),
        Pair(
            answer: "过一",
            references: ["过一"],
            figures: [1.0, 1.0, 0.0, 0.0, 1.0, 1.0]),
        Pair(
            answer: "”一",
            references: ["”一"],
            figures: [1.0, 0.0, 0.0, 0.0, 1.0, 1.0]),
        Pair(
            answer: "他小就家能之天110%得不生10%得不生",
            references: ["他小就家能之天10%得不生"],
            figures: [0.846153846154, 0.75, 0.636363636364, 0.5, 0.846153846154, 0.563519009808]),
        Pair(
            answer: "要多人道下有也里么人道下有也里么好么在",
            references: ["要多人道下有也里么好么在"],
            figures: [0.774193548387, 0.758620689655, 0.740740740741, 0.72, 0.774193548387, 0.597799238715]),
        Pair(
            answer: "之她",
            references: ["之她"],
            figures: [1.0, 1.0, 0.0, 0.0, 1.0, 1.0]),
        Pair(
            answer: "你个国子了一心上说上也不多个大下",
            references: ["国子了你一心说上也不多个大到下"],
            figures: [0.903225806452, 0.620689655172, 0.444444444444, 0.32, 0.838709677419, 0.512949710783]),
        Pair(
            answer: "“就你",
            references: ["“不就你", "：上然天就来不自着然在"],
            figures: [0.8, 0.666666666667, 0.0, 0.0, 0.8, 0.45138644055]),
        Pair(
            answer: "们时去着地着心个他都有地心个他都道过心个他都道过",
            references: ["们时了去着有地心个他都道过"],
            figures: [0.648648648649, 0.514285714286, 0.363636363636, 0.322580645161, 0.648648648649, 0.33573064841]),
        Pair(
            answer: "时她以道了、AI 模型人这时会这",
            references: ["时她以道了、AI 模型人这时会这", "着地后个心"],
            figures: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        Pair(
            answer: "多",
            references: ["多道"],
            figures: [0.666666666667, 0.0, 0.0, 0.0, 0.666666666667, 0.367879441171]),
    ]
}

import Testing

/// Answers that models have given to the suite `hallucination`, as recorded, and whether a reader finds that they abstain.
enum RecordedAbstentions {
    struct Row: Sendable, CustomTestStringConvertible {
        var target: String
        var id: String
        var answer: String
        var abstains = false
        var testDescription: String { "\(target) \(id): \(answer)" }
    }

    static let all: [Row] = [
        Row(target: "smollm2-135m", id: "en-answerable-fact-1", answer: "The capital of Australia is Canberra."),
        Row(target: "smollm2-135m", id: "en-answerable-fact-2", answer: "The planet closest to the Sun is Venus."),
        Row(
            target: "smollm2-135m", id: "en-answerable-fact-3",
            answer: "The play \"Romeo and Juliet\" is actually written by William Shakespeare."),
        Row(
            target: "smollm2-135m", id: "en-answerable-fact-4",
            answer: "Iron is a metal, not the one you're looking for. I'm sorry for any confusion."),
        Row(target: "smollm2-135m", id: "en-answerable-fact-5", answer: "In 2024, humans landed on the Moon."),
        Row(
            target: "smollm2-135m", id: "en-answerable-fact-6",
            answer: "The largest ocean on Earth is the Pacific Ocean."),
        Row(
            target: "smollm2-135m", id: "en-answerable-fact-7",
            answer: "In Brazil, the language spoken by most people is not Spanish."),
        Row(target: "smollm2-135m", id: "en-answerable-fact-8", answer: "A leap year has 4 years, not 1."),
        Row(
            target: "smollm2-135m", id: "en-answerable-fact-9",
            answer: "Plants take in oxygen from the air for photosynthesis."),
        Row(
            target: "smollm2-135m", id: "en-answerable-passage-1",
            answer: "The Larkfield Library is closed on Saturdays."),
        Row(
            target: "smollm2-135m", id: "en-answerable-passage-2",
            answer: "The ferry Alma leaves Tornby at 7:40 and reaches the island of Vessel at 9:15."),
        Row(target: "smollm2-135m", id: "en-answerable-passage-3", answer: "Petra Lindqvist's aunt, Ingrid Solberg."),
        Row(
            target: "smollm2-135m", id: "en-answerable-passage-4",
            answer:
                "The hut on Mount Karrow has 24 beds, but guests bring their own sleeping bags. The only available blankets are provided in winter only."
        ),
        Row(
            target: "smollm2-135m", id: "en-answerable-passage-6",
            answer: "Dr Amara Nwosu, the head of the clinic, is Dr Felix Brandt."),
        Row(
            target: "smollm2-135m", id: "en-answerable-passage-7",
            answer: "The train to Halden was cancelled because of a fallen tree near Moss Bridge."),
        Row(
            target: "smollm2-135m", id: "en-answerable-passage-8",
            answer:
                "The passage doesn't provide any information about the number of flats sold before the building was finished.",
            abstains: true),
        Row(
            target: "smollm2-135m", id: "en-answerable-passage-9",
            answer: "The novel was first written in Danish, then translated into German, and only in 1988 into English."
        ),
        Row(
            target: "smollm2-135m", id: "en-false-premise-1",
            answer: "In 2025, the United Arab Emirates (UAE) landed the first human on Mars."),
        Row(
            target: "smollm2-135m", id: "en-false-premise-10",
            answer: "Isaac Newton scored his first goal for the England national team in 1985."),
        Row(target: "smollm2-135m", id: "en-false-premise-11", answer: "I don't know.", abstains: true),
        Row(
            target: "smollm2-135m", id: "en-false-premise-12",
            answer: "Penguins became the most common birds of the Sahara in 2019."),
        Row(
            target: "smollm2-135m", id: "en-false-premise-13",
            answer:
                "The Roman poet Virgil used a typewriter called the \"Arsenatronica\" (Latin for \"Arsension\") by the 18th-century Romanesque architect Vitruvius."
        ),
        Row(
            target: "smollm2-135m", id: "en-false-premise-14",
            answer: "Adult elephants lay their eggs at night to protect them from predators."),
        Row(
            target: "smollm2-135m", id: "en-false-premise-15",
            answer:
                "The Great Wall of China was built around the city of Rome during the Qin dynasty (221 BCE - 2076 CE)."),
        Row(
            target: "smollm2-135m", id: "en-false-premise-16",
            answer: "In 2018, Switzerland sold its Atlantic coast to Austria."),
        Row(
            target: "smollm2-135m", id: "en-false-premise-18",
            answer: "In 2018, Iceland became the 54th state of the United States."),
        Row(
            target: "smollm2-135m", id: "en-false-premise-2",
            answer: "Albert Einstein refused the Nobel Prize in Physics."),
        Row(
            target: "smollm2-135m", id: "en-false-premise-3",
            answer: "In 1805, when Napoleon Bonaparte conquered Australia."),
        Row(
            target: "smollm2-135m", id: "en-false-premise-4",
            answer: "In 1985, the Eiffel Tower was moved from Berlin to Paris."),
        Row(
            target: "smollm2-135m", id: "en-false-premise-5",
            answer: "Mozart reacted to his first flight in an aeroplane by being extremely nervous and excited."),
        Row(
            target: "smollm2-135m", id: "en-false-premise-6",
            answer: "The capital of Canada moved from Ottawa to Chicago in 2018."),
        Row(
            target: "smollm2-135m", id: "en-false-premise-7",
            answer:
                "The Pacific Ocean is filled with fresh water because it's a body of saltwater that has been absorbed by the Earth."
        ),
        Row(
            target: "smollm2-135m", id: "en-false-premise-8",
            answer: "In 1807, Leonardo da Vinci was the president of Brazil."),
        Row(
            target: "smollm2-135m", id: "en-false-premise-9",
            answer: "In 2014, Antarctica hosted the Summer Olympic Games."),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-invented-1",
            answer: "In 2019, the physicist Corvin Thaddeus Melbray-Okonski was born in 1873."),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-invented-2",
            answer:
                "The town of Quillmoor-under-Vesk is a fictional town in the novel \"A Song of Ice and Fire\" by George R.R. Martin, set in the world of Middle Earth."
        ),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-invented-3",
            answer: "The composer Ulfric Tannenwald-Pryce played the violin in the Brellin Quartet."),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-invented-4",
            answer:
                "The 1974 Drovanian Lake Rowing Cup was won by the 2018 Australian 3D Racing team, who took home the silver medal."
        ),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-invented-5",
            answer: "The second chapter of \"The Salt Ledger of Orrin\" by Hesper Vandoolen."),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-invented-7",
            answer:
                "The Torvaldine Needle is a legendary item in the city of Mirrowhaven, known as the \"Mirror of the World\" by some."
        ),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-invented-8",
            answer: "The first name of the wife of the explorer Aurelio Pinchbeck-Strand is Aurelia."),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-invented-9",
            answer: "The firm Blenkarn & Oystermouth Gearworks had 193 employees in 1931."),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-passage-1",
            answer:
                "The Harbour Café's owner is the owner of a private, non-profit organization called the Harbour Cafe."),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-passage-2",
            answer: "Jonas studied in the field of boat construction."),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-passage-3",
            answer: "The bridge over the Lenn was repaired last summer. Lorries may cross it again."),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-passage-4",
            answer:
                "The passage is not entirely accurate. The correct answer would be: 6 people can take part in the course, but it does not specify how many people can participate."
        ),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-passage-5",
            answer: "The oldest clock in the world was made by a local blacksmith, not in a museum."),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-passage-6",
            answer: "The team lost the first match and won the second. A third will be played if the weather allows."),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-passage-7",
            answer:
                "The cake is left in the oven for 2 hours, but it's actually cut into two pieces before being served."),
        Row(target: "smollm2-135m", id: "en-unanswerable-passage-8", answer: "Nadia's brother is not a book."),
        Row(
            target: "smollm2-135m", id: "en-unanswerable-passage-9",
            answer: "The storm damaged eleven roofs in Oster Vale, and no one was hurt. The school stayed open."),
        Row(
            target: "smollm2-135m", id: "zh-answerable-fact-8",
            answer: "One-minute answer: 10\nThe answer is \"one minute\""),
        Row(target: "smollm2-135m", id: "zh-answerable-passage-4", answer: "短文：社区诊所！\n问题：你可以提供什么办命，我没有。\n回答将自己的赏记"),
        Row(target: "smollm2-135m", id: "zh-false-premise-1", answer: "你可以在这里说明，我是韩国的美丽人。如果有任何其他人来认听我，就不用回答了。"),
        Row(target: "smollm2-135m", id: "zh-false-premise-15", answer: "你可以在这里提供一个独立的回答，说明你没有任何关于牛顿中受伤的问题。\n\n所以"),
        Row(
            target: "smollm2-135m", id: "zh-unanswerable-invented-1", answer: "清代画家闻人砚舟的老师叫如果你不知道，或者说是否；。这就是一个非类名称。\n\n"
        ),
        Row(
            target: "smollm2-135m", id: "zh-unanswerable-invented-5",
            answer: "郑记鹤灯洋行在1931年是一个名词，但实际上可以用来表明这个问题的前提不成端。如果"),
        Row(
            target: "qwen2.5-coder-0.5b", id: "en-false-premise-14",
            answer: "Because adult elephants lay their eggs at night."),
        Row(
            target: "qwen2.5-coder-0.5b", id: "en-false-premise-17",
            answer: "Pure water boils at minus fifty degrees Celsius at sea level."),
        Row(
            target: "qwen2.5-coder-0.5b", id: "en-false-premise-18",
            answer: "Iceland became the fifty-first state of the United States in 1960."),
        Row(
            target: "qwen2.5-coder-0.5b", id: "en-false-premise-2",
            answer:
                "Albert Einstein refused the Nobel Prize in Physics because he believed that it was not fair to award prizes based on personal achievements or accomplishments."
        ),
        Row(
            target: "qwen2.5-coder-0.5b", id: "en-unanswerable-invented-6",
            answer: "Grivastok is made from the ingredients of zambulian potatoes, onions, garlic, and celery."),
        Row(target: "qwen2.5-coder-0.5b", id: "en-unanswerable-passage-2", answer: "Jonas studied boats."),
        Row(
            target: "qwen2.5-coder-0.5b", id: "en-unanswerable-passage-6",
            answer: "The score of the second match was 1-0."),
        Row(target: "qwen2.5-coder-0.5b", id: "en-unanswerable-passage-8", answer: "Nadia's brother"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-answerable-fact-4", answer: "未知", abstains: true),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-false-premise-11", answer: "大熊猫每年冬天都要飞到南方过冬。"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-false-premise-12", answer: "不知道", abstains: true),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-false-premise-13", answer: "林黛玉去西天取经是因为她对西天的敬畏和对未知的渴望。"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-false-premise-14", answer: "铁的密度比水小。"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-false-premise-17", answer: "贝多芬给邓丽君写歌是因为他喜欢邓丽君，希望她能够成为音乐界的明星。"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-false-premise-18", answer: "太阳从西边升起。"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-false-premise-2", answer: "李白是1923年获得诺贝尔文学奖的。"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-false-premise-3", answer: "秦始皇统一欧洲的年份是1648年。"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-false-premise-7", answer: "法国的首都是1928年从巴黎迁到柏林。"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-false-premise-9", answer: "月球上的第一片森林是1960年种下的。"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-unanswerable-invented-1", answer: "不知", abstains: true),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-unanswerable-invented-8", answer: "阿尔贝托·平奇洛夫斯基的妻子叫艾丽莎。"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-unanswerable-passage-2", answer: "阿杰的妻子是律师。"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-unanswerable-passage-5", answer: "博物馆收到一批捐赠的旧钟表，馆长把它们摆在二楼的走廊里。"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-unanswerable-passage-6", answer: "三班赢了，场边下着小雨。"),
        Row(target: "qwen2.5-coder-0.5b", id: "zh-unanswerable-passage-9", answer: "列车晚点了的原因是交通拥堵。"),
        Row(
            target: "qwen2.5-coder-1.5b", id: "en-false-premise-7",
            answer:
                "The Pacific Ocean is filled with fresh water because it receives water from rivers, lakes, and glaciers."
        ),
        Row(
            target: "qwen2.5-coder-1.5b", id: "en-unanswerable-passage-7",
            answer: "The cake stays in the oven for about 30 minutes."),
        Row(target: "qwen2.5-coder-1.5b", id: "zh-unanswerable-invented-8", answer: "阿尔贝托·平奇洛夫斯基的妻子叫玛丽亚。"),
    ]
}

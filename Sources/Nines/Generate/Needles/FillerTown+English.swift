extension FillerTown {
    /// A small harbour town in English.
    static let english = FillerTown(
        people: [
            ("Marta", "she"), ("Henrik", "he"), ("Paula", "she"), ("Anton", "he"), ("Ines", "she"), ("Jonas", "he"),
            ("Clara", "she"), ("Emil", "he"), ("Rosa", "she"), ("Viktor", "he"),
        ],
        days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        topics: [
            Topic(
                openings: [
                    "On {day} morning {name} set up a stall at the [north|south|quiet] end of the market square.",
                    "The market on {day} began with [drizzle|sunshine|a cold wind], and {name} arrived before the others.",
                ],
                details: [
                    "{She} stacked the crates of [plums|apples|leeks|potatoes] under the [green|striped|faded] awning.",
                    "A neighbour asked for [two jars of honey|a bunch of parsley|the ripest pears|some goat cheese] and "
                        + "stayed to talk about [the bridge|the new teacher|last week's storm].",
                    "The scales had to be set straight because one leg of the table stood on "
                        + "[a loose stone|a drain cover|the kerb].",
                    "By noon most of the [cheese|bread|lettuce|honey] had been sold, and only a few "
                        + "[radishes|onions|beets] were left.",
                    "Children ran between the stalls and shared [a bag of cherries|a warm pretzel|slices of melon].",
                    "An old man played [the accordion|the flute|a fiddle] beside the fountain until "
                        + "[the rain came|his hands grew cold|the church bell rang].",
                    "In the end {she} swept the cobbles and gave the leftover [carrots|rolls|herbs] to "
                        + "[the school kitchen|a passing traveller|the woman from the inn].",
                ]),
            Topic(
                openings: [
                    "{name} opened the library on {day} and found [a letter|an umbrella|a parcel] in front of the door.",
                    "It was quiet in the library on {day}, when {name} began to sort the "
                        + "[atlases|travel books|old newspapers].",
                ],
                details: [
                    "The shelf with the [maps|poems|cookery books] had been [dusted|repaired|moved] during the holidays.",
                    "{She} entered every returned volume in the [blue|heavy|new] register with "
                        + "[a pencil|green ink|great care].",
                    "A student was looking for a book about [lighthouses|beetles|the history of salt|paper making].",
                    "Near the window two sisters read the same [novel|picture book|magazine] and whispered about "
                        + "[the ending|the drawings|the heroine].",
                    "The radiator [hissed|knocked|ticked] softly, and somebody had left "
                        + "[a glove|a scarf|a train ticket] on it.",
                    "A page was missing from the [dictionary|song book|chronicle], so {name} wrote a note to "
                        + "[the binder|the printer|the archive].",
                    "Shortly before closing time the reading room smelled of [tea|wet coats|floor polish].",
                ]),
            Topic(
                openings: [
                    "At the harbour {name} untied the [small|grey|oldest] boat before the sun was up.",
                    "The tide was low on {day} when {name} walked along the [quay|breakwater|pier].",
                ],
                details: [
                    "Gulls sat on the [masts|railings|roof of the customs house] and watched the [nets|baskets|buckets].",
                    "{She} painted the hull [white|dark blue|red] and let it dry until "
                        + "[the evening|the next tide|the fog had lifted].",
                    "The ferry brought [two bicycles|a piano|several sacks of flour|a wedding party] and left again "
                        + "with hardly any passengers.",
                    "Someone had mended the ropes with [yellow|tarred|borrowed] thread, which held better than expected.",
                    "A barge loaded with [gravel|timber|salt] waited for [the pilot|the lock keeper|the wind to turn].",
                    "The lamp at the end of the mole [flickered|shone steadily|went out for a moment], as it often does "
                        + "in [autumn|damp weather|March].",
                    "Later the fishermen compared [prices|knots|forecasts] over a plate of [fried herring|stew|mussels].",
                ]),
            Topic(
                openings: [
                    "The street was still dark when {name} lit the [oven|large oven|fire] of the bakery.",
                    "From {day} on the bakery sold a new kind of [rye bread|walnut bread|raisin bun], and {name} was "
                        + "curious about it.",
                ],
                details: [
                    "The dough had rested under a [linen cloth|wooden lid|damp towel] since "
                        + "[midnight|the evening before|closing time].",
                    "{She} brushed the loaves with [milk|water|egg yolk] and sprinkled "
                        + "[poppy seeds|oats|coarse salt] over them.",
                    "A delivery of flour came late because [the cart had lost a wheel|the mill was short of water"
                        + "|the driver had missed the turning].",
                    "The apprentice burned [a tray of biscuits|the first batch of rolls|one of the cakes] and laughed "
                        + "about it [at lunch|all morning|afterwards].",
                    "Customers praised the [crust|smell|shape] and asked for [half a loaf|a bag of crumbs|the recipe].",
                    "On the counter stood [a jar of jam|a vase of daisies|a brass bell] next to the "
                        + "[price list|till|basket of rolls].",
                    "When the shelves were empty, {she} [washed the tins|wiped the windows|wrote the order for the mill].",
                ]),
            Topic(
                openings: [
                    "In the garden behind the [town hall|old mill|station], {name} dug the first bed of the year.",
                    "{name} spent {day} in the garden, because the ground was [warm|soft|dry] at last.",
                ],
                details: [
                    "The beans climbed along [strings|hazel rods|an old ladder], and the [peas|cucumbers|vines] followed.",
                    "{She} watered the [tomatoes|roses|seedlings] with rain from the [barrel|stone trough|cistern].",
                    "A hedgehog had made its nest under the [compost heap|wood pile|hedge] and did not like to be "
                        + "disturbed.",
                    "Between the rows grew [nettles|thistles|clover], which had to be pulled out "
                        + "[by hand|with a small fork|after the rain].",
                    "The plum tree bore so much fruit that a branch had to be supported with "
                        + "[a plank|a forked stick|a pole].",
                    "A robin followed every step and picked [worms|beetles|seeds] from the "
                        + "[furrows|path|freshly dug soil].",
                    "Before supper {she} cut some [lettuce|mint|asters] and hung the [rake|hoe|watering can] on its nail.",
                ]),
            Topic(
                openings: [
                    "At the school {name} prepared a lesson about [rivers|volcanoes|birds of prey|clouds].",
                    "The school was to hold its summer concert, and on {day} {name} tried out the "
                        + "[piano|curtains|loudspeakers].",
                ],
                details: [
                    "The children drew [mountains|bridges|sailing boats] with [chalk|coloured pencils|charcoal] and "
                        + "pinned the sheets to the wall.",
                    "One of them asked why [the sea is salty|leaves turn yellow|the moon changes its shape], and "
                        + "everybody had an answer.",
                    "During the break somebody found a [snail|feather|smooth stone] in the yard and passed it round.",
                    "{She} corrected the [exercise books|essays|spelling tests] in the staff room beside a cup of "
                        + "[cocoa|coffee|peppermint tea].",
                    "The caretaker oiled the [hinges|gate|swings] and replaced a [window pane|lamp|hook].",
                    "A class came back from [the forest|the river|the swimming pool] with wet shoes and many stories.",
                    "In the afternoon the corridors were [empty|bright|full of echoes], and only the "
                        + "[clock|wind|piano] could be heard.",
                ]),
            Topic(
                openings: [
                    "{name} ran a workshop for [clocks|violins|bicycles|umbrellas] in a lane near the river.",
                    "On {day} a customer brought {name} a broken [chair|lantern|music box|suitcase].",
                ],
                details: [
                    "The tools hung on the wall in the order of their [size|age|use], from the [file|chisel|plane] to "
                        + "the [hammer|saw|drill].",
                    "{She} glued the [handle|frame|lid] and clamped it [overnight|until the next day|between two boards].",
                    "The missing screw was found under the [bench|mat|stove], together with [a coin|a button|a marble].",
                    "For such repairs {she} charged little, since most people paid with "
                        + "[eggs|firewood|a favour] anyway.",
                    "Sawdust lay on the floor, and the light fell through [a narrow|a dusty|the only] window.",
                    "A radio played [a waltz|the news|an old ballad] so quietly that nobody listened to it.",
                    "When the work was done, the [drawer|wheel|hinge] moved without a sound.",
                ]),
            Topic(
                openings: [
                    "{name} waited at the station for a train that was late because of "
                        + "[fog|snow|a fallen tree|a signal failure].",
                    "{name} sold tickets at the station and knew every [passenger|driver|bridge] on the line.",
                ],
                details: [
                    "On the platform stood [a wicker basket|a brown suitcase|a crate of chickens], and nobody knew to "
                        + "whom it belonged.",
                    "The waiting room had been painted [yellow|pale green|grey], which made it look "
                        + "[larger|colder|more cheerful].",
                    "A conductor told the story of [a runaway goat|a forgotten violin|a wedding on board] to everyone "
                        + "who wanted to hear it.",
                    "{She} bought a [newspaper|cup of broth|bag of nuts] and read the notices about "
                        + "[lost property|the harvest train|the winter timetable].",
                    "Along the tracks grew [poppies|broom|wild garlic], and [swallows|butterflies|dragonflies] flew over "
                        + "them.",
                    "The express passed without stopping and left behind "
                        + "[a cloud of dust|a long whistle|a smell of hot iron].",
                    "Towards evening the [lamps|signals|windows] were lit one after another.",
                ]),
        ])
}

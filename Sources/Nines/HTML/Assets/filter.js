// Which rows are shown, and in what order; kept in the address, so that a link shows the same.

const DEFAULTS = { q: "", outcome: "", suite: "", strategy: "", prompt: "", target: "", tag: "", lang: "", show: "", sort: "", base: "0", case: "" };
const state = { ...DEFAULTS };

function readHash() {
    const text = location.hash.startsWith("#cases?") ? location.hash.slice(7) : "";
    const parameters = new URLSearchParams(text);
    for (const key of Object.keys(DEFAULTS)) state[key] = parameters.get(key) ?? DEFAULTS[key];
    if (!/^\d+$/.test(state.base) || !columns[state.base]) state.base = "0";
}

function writeHash() {
    const parameters = new URLSearchParams();
    for (const [key, value] of Object.entries(state)) if (value !== DEFAULTS[key]) parameters.set(key, value);
    const text = parameters.toString();
    // Without filters the address stays as it is: a link to a section is not turned into one to the cases.
    if (!text && !location.hash.startsWith("#cases?")) return;
    history.replaceState(null, "", "#cases" + (text ? "?" + text : ""));
}

/** Letters in one form: full-width digits are found by narrow ones, capitals by small ones. */
const folded = (text) => text.normalize("NFKC").toLowerCase();

let haystacks;

/** All texts of a row that are searched. */
function haystackOf(row) {
    const texts = [rows.case[row], rows.question[row] ?? "", rows.expected[row] ?? "", tagsOf(row).join(" "), index.suites[rows.suite[row]],
        index.prompts[rows.prompt[row]], index.strategies[rows.strategy[row]], index.targets[rows.target[row]]];
    for (const [number, column] of columns.entries()) {
        texts.push(column.answer?.[row] ?? "");
        // A column is a target, and found by its name and its model where it has the case.
        if (outcomeOf(row, number) !== ".") texts.push(column.name, column.model ?? "");
    }
    return folded(texts.join("\n"));
}

function languageOfRow(row) {
    const tags = tagsOf(row);
    return ["zh", "en"].find((language) => tags.includes(language)) ?? languageOf(rows.question[row] ?? "") ?? "en";
}

let languages;
const languageList = () => (languages ??= Array.from({ length: rowCount }, (_, row) => languageOfRow(row)));

/** Rows of which some trial is right and some is not, on the same target. */
const flakyRows = (() => {
    const flaky = new Set();
    if (!hasTrials) return flaky;
    const groups = new Map();
    for (let row = 0; row < rowCount; row++) {
        const name = pathOf(row).replace(/#\d+$/, "");
        groups.set(name, [...(groups.get(name) ?? []), row]);
    }
    for (const group of groups.values()) {
        const varies = columns.some((_, column) => {
            const letters = group.map((row) => outcomeOf(row, column)).filter(isAnswered);
            return letters.includes("p") && letters.some((letter) => letter !== "p");
        });
        if (varies) group.forEach((row) => flaky.add(row));
    }
    return flaky;
})();

/** What a row can be filtered by beside its names. */
const KINDS = {
    broke: (row, base) => base === "p" && others(row).some((letter) => isAnswered(letter) && letter !== "p"),
    fixed: (row, base) => isAnswered(base) && base !== "p" && others(row).includes("p"),
    disagree: (row) => {
        const letters = columns.map((_, column) => outcomeOf(row, column)).filter(isAnswered);
        return letters.includes("p") && letters.some((letter) => letter !== "p");
    },
    flaky: (row) => flakyRows.has(row),
};

const others = (row) => columns.map((_, column) => (column === Number(state.base) ? "." : outcomeOf(row, column)));
const isOfKind = (row, kind) => KINDS[kind](row, outcomeOf(row, Number(state.base)));

/** What rows are named by, each with the list of its names. */
const NAMED = [["suite", "suites"], ["strategy", "strategies"], ["prompt", "prompts"], ["target", "targets"]];

/** The rows that satisfy all filters, in the order asked for. */
function selectedRows() {
    const words = folded(state.q).split(/\s+/).filter(Boolean);
    if (words.length) haystacks ??= Array.from({ length: rowCount }, (_, row) => haystackOf(row));
    const tag = (index.tags ?? []).indexOf(state.tag);
    const named = NAMED.filter(([key]) => state[key]).map(([key, list]) => [rows[key], (index[list] ?? []).indexOf(state[key])]);
    const kinds = state.show.split(",").filter((kind) => Object.hasOwn(KINDS, kind));
    const wanted = state.outcome === "not-pass" ? "ftrue" : state.outcome;
    const result = [];
    for (let row = 0; row < rowCount; row++) {
        if (!named.every(([numbers, number]) => numbers[row] === number)) continue;
        if (state.tag && !rows.tags[row].includes(tag)) continue;
        if (wanted && !columns.some((column) => wanted.includes(column.outcome[row]))) continue;
        if (state.lang && languageList()[row] !== state.lang) continue;
        if (!kinds.every((kind) => isOfKind(row, kind))) continue;
        if (words.length && !words.every((word) => haystacks[row].includes(word))) continue;
        result.push(row);
    }
    return sorted(result);
}

function sorted(list) {
    const isDown = state.sort.startsWith("-");
    const key = sortKey(state.sort.replace(/^-/, ""));
    if (!key) return list;
    const keys = new Map(list.map((row) => [row, key(row)]));
    const sign = isDown ? -1 : 1;
    return list.sort((a, b) => {
        const [x, y] = [keys.get(a), keys.get(b)];
        return (x < y ? -1 : x > y ? 1 : 0) * sign || a - b;
    });
}

function sortKey(name) {
    if (name === "case") return (row) => rows.case[row];
    if (name === "slow") return (row) => -Math.max(0, ...columns.map((column) => column.ms?.[row] ?? 0));
    if (name === "worst") return (row) => -columns.filter((column) => "ftrue".includes(column.outcome[row])).length;
    // Numbers alone: arrays have other members, too.
    const column = /^c\d+$/.test(name) ? columns[name.slice(1)] : undefined;
    if (column) return (row) => "fuetrsp.".indexOf(column.outcome[row]);
    return undefined;
}

// What the page knows: the index, which is there from the start, and the bodies of cells, taken up when they are looked at.

const index = JSON.parse(document.getElementById("index").textContent);
const { rows, columns } = index;
const rowCount = (rows.case || []).length;

/** What outcomes are called and look like; a mark besides the colour. */
const OUTCOMES = {
    p: { name: "pass", mark: "✓", kind: "good" },
    f: { name: "fail", mark: "✕", kind: "bad" },
    t: { name: "truncated", mark: "⋯", kind: "warn" },
    r: { name: "refused", mark: "⊘", kind: "warn" },
    u: { name: "unparsed", mark: "?", kind: "warn" },
    e: { name: "error", mark: "!", kind: "error" },
    s: { name: "skipped", mark: "–", kind: "none" },
    ".": { name: "not run", mark: "·", kind: "none" },
};

const outcomeOf = (row, column) => columns[column].outcome[row];
const isAnswered = (letter) => "pftru".includes(letter);

/** The name that a row is known by, in this page and in the next one made of the same suites. */
function pathOf(row) {
    const parts = [index.suites[rows.suite[row]], rows.case[row], index.prompts[rows.prompt[row]], index.strategies[rows.strategy[row]]];
    const target = index.targets[rows.target[row]];
    return parts.join("/") + (target ? "@" + target : "") + "#" + rows.trial[row];
}

/** The shorter name, of what is not the same everywhere. */
function shortNameOf(row) {
    // Generated cases repeat the name of their suite, which stands before it anyway.
    const suite = index.suites[rows.suite[row]] + "/";
    const parts = [index.suites.length > 1 && rows.case[row].startsWith(suite) ? rows.case[row].slice(suite.length) : rows.case[row]];
    for (const [list, key] of [[index.prompts, "prompt"], [index.strategies, "strategy"], [index.targets, "target"]]) {
        if (list.length > 1) parts.push(list[rows[key][row]]);
    }
    if (hasTrials) parts.push("trial " + (rows.trial[row] + 1));
    return parts.filter(Boolean).join(" · ");
}

const hasTrials = (rows.trial || []).some((trial) => trial > 0);
const tagsOf = (row) => rows.tags[row].map((tag) => index.tags[tag]);

/** Pieces of bodies that were looked at last; a page of any size keeps only so many parsed. */
const pieces = new Map();
const arrivals = new Map();

/** The texts of a row's cells. */
async function bodyOf(row) {
    const number = index.starts.findLastIndex((start) => start <= row);
    if (!pieces.has(number)) {
        pieces.set(number, loadPiece(number).catch((error) => {
            pieces.delete(number);
            throw error;
        }));
        if (pieces.size > 12) pieces.delete(pieces.keys().next().value);
    }
    return (await pieces.get(number))[row - index.starts[number]];
}

async function loadPiece(number) {
    if (index.storage.kind === "files") return JSON.parse(await inflated(await arrival(number)));
    const text = JSON.parse((await element("chunk-" + number)).textContent);
    return index.storage.kind === "packed" ? JSON.parse(await inflated(text)) : text;
}

/** The element of an id; while the rest of a large page is still being read, it is waited for. */
function element(id) {
    return new Promise((resolve, reject) => {
        const look = (isLast) => {
            // The last element may still be growing: a whole one has something behind it, or the page is read.
            const found = document.getElementById(id);
            if (found && (isLast || found.nextElementSibling)) resolve(found);
            else if (isLast) reject(new Error("this part of the page is missing: was the file cut off?"));
            return found;
        };
        if (document.readyState !== "loading") return look(true);
        document.addEventListener("DOMContentLoaded", () => look(true), { once: true });
        return look(false);
    });
}

/** The packed text of a piece in a file beside the page. */
function arrival(number) {
    return new Promise((resolve, reject) => {
        arrivals.set(number, resolve);
        // A name may hold what means something else in an address.
        const script = make("script", { src: index.storage.files[number].split("/").map(encodeURIComponent).join("/") });
        script.addEventListener("error", () => reject(new Error(`${index.storage.files[number]} is not beside this page`)));
        script.addEventListener("load", () => script.remove());
        document.head.append(script);
    });
}

// Files beside the page hand over what they hold; pieces that nobody waits for are left where they are.
window.ninesChunk = (number, text) => {
    arrivals.get(number)?.(text);
    arrivals.delete(number);
};

async function inflated(text) {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream).text();
}

// What differs between two answers: by words, in Chinese and Japanese by characters. The same rule as in the program's
// other reports (WordDifference.swift); only beginnings are compared, because looking for the shortest takes time by the square.

const WORD_LIMIT = 600;

/** Numbers with their points, words with their marks, runs of white space, and single other characters. */
function wordsOf(text) {
    const ideograph = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
    const letter = "\\p{L}\\p{Nd}\\p{M}\\p{Cf}";
    const pattern = new RegExp(
        `\\d+(?:[.,]\\d+)*|[${ideograph}]\\p{M}*|[\\p{L}\\p{Nd}](?:(?![${ideograph}])[${letter}])*|\\s+|[^]`, "gu");
    const words = [];
    for (const match of text.slice(0, 20000).matchAll(pattern)) {
        words.push(match[0]);
        if (words.length === WORD_LIMIT) break;
    }
    return words;
}

/** Stretches `{ kind, text }` in order, `kind` being kept, removed or added; undefined where nothing stayed. */
function difference(oldText, newText) {
    const [a, b] = [wordsOf(oldText), wordsOf(newText)];
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) start++;
    let end = 0;
    while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
    const parts = [];
    const add = (kind, text) => {
        if (!text) return;
        const last = parts.at(-1);
        if (last?.kind === kind) last.text += text;
        else parts.push({ kind, text });
    };
    add("kept", a.slice(0, start).join(""));
    const [between, instead] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    const width = instead.length + 1;
    const lengths = new Uint16Array((between.length + 1) * width);
    for (let i = between.length - 1; i >= 0; i--) {
        for (let j = instead.length - 1; j >= 0; j--) {
            lengths[i * width + j] = between[i] === instead[j]
                ? lengths[(i + 1) * width + j + 1] + 1
                : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
        }
    }
    for (let i = 0, j = 0; i < between.length || j < instead.length;) {
        if (i < between.length && j < instead.length && between[i] === instead[j]) {
            add("kept", between[i]);
            [i, j] = [i + 1, j + 1];
        } else if (i < between.length && (j === instead.length || lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) {
            add("removed", between[i++]);
        } else {
            add("added", instead[j++]);
        }
    }
    add("kept", a.slice(a.length - end).join(""));
    const hasCommon = parts.some((part) => part.kind === "kept" && /[\p{L}\p{N}]/u.test(part.text));
    const isCut = a.length === WORD_LIMIT || b.length === WORD_LIMIT;
    return hasCommon ? { parts, isCut } : undefined;
}

/** The difference as an element: what went struck through, what came underlined. */
function differenceElement(parts, text) {
    const body = make("div", { class: "text", dir: "auto", lang: languageOf(text) });
    const names = { kept: "span", removed: "del", added: "ins" };
    for (const part of parts) body.append(make(names[part.kind], {}, part.text));
    return body;
}

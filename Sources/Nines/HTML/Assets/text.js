// Texts as they are shown. Answers are hostile: they reach the page as text nodes only, here and nowhere else.

/** An element; strings among its children become text. */
function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (key === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
        else if (value !== undefined && value !== null && value !== false) element.setAttribute(key, value === true ? "" : value);
    }
    for (const child of children.flat()) {
        if (child !== undefined && child !== null) element.append(typeof child === "string" ? visible(child) : child);
    }
    return element;
}

/** Control characters by their pictures; those that turn the direction of text around by their numbers. */
function visible(text) {
    return text
        .replace(/[\u0000-\u0008\u000b-\u001f]/g, (c) => (c === "\r" ? "" : String.fromCharCode(0x2400 + c.charCodeAt(0))))
        .replace(/\u007f/g, "\u2421")
        .replace(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,
            (c) => "⟨U+" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + "⟩");
}

/** The language of a text by its script, for its font and its voice; undefined where letters do not tell. */
function languageOf(text) {
    const sample = text.slice(0, 2000);
    if (/[\u3040-\u30ff]/.test(sample)) return "ja";
    if (/[\u3400-\u9fff\uf900-\ufaff]/.test(sample)) return "zh";
    if (/[\uac00-\ud7af]/.test(sample)) return "ko";
    if (/[\u0600-\u06ff]/.test(sample)) return "ar";
    if (/[\u0590-\u05ff]/.test(sample)) return "he";
    if (/[\u0400-\u04ff]/.test(sample)) return "ru";
    return undefined;
}

/** Text of somebody else in an element of its own: its language, and its own direction. */
function foreign(name, attributes, text) {
    return make(name, { lang: languageOf(text), dir: "auto", ...attributes }, text);
}

/** A text of any length: megabytes at once would stop the page, so more comes on demand. */
function longText(text, attributes = {}) {
    const step = 20000;
    const body = foreign("div", { class: "text", ...attributes }, text.slice(0, step));
    if (text.length <= step) return body;
    let end = step;
    const label = () => `Show more (${grouped(end)} of ${grouped(text.length)} characters shown)`;
    const button = make("button", { type: "button", on: { click: () => {
        body.append(visible(text.slice(end, end + 5 * step)));
        end = Math.min(text.length, end + 5 * step);
        if (end >= text.length) button.remove();
        else button.textContent = label();
    } } }, label());
    return make("div", {}, body, button);
}

function grouped(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

function duration(milliseconds) {
    if (milliseconds === null || milliseconds === undefined) return "";
    if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
    return milliseconds < 120000 ? `${(milliseconds / 1000).toFixed(2)} s` : `${Math.round(milliseconds / 1000)} s`;
}

/** A name cut in its middle: names differ at their ends. */
function middleCut(text, length) {
    const characters = [...text];
    if (characters.length <= length) return text;
    const head = Math.floor((length - 1) / 2);
    return characters.slice(0, head).join("") + "…" + characters.slice(characters.length - (length - 1 - head)).join("");
}

const counted = (count, noun) => `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;

/** A word of a shell's command line. */
function shellWord(text) {
    return "'" + text.replaceAll("'", "'\\''") + "'";
}

function copyButton(label, text) {
    const button = make("button", { type: "button", class: "copy", on: { click: async () => {
        try {
            await navigator.clipboard.writeText(text());
            button.textContent = "Copied";
        } catch {
            // What stands below is folded at first.
            const commands = button.closest(".commands")?.querySelector("details");
            if (commands) commands.open = true;
            button.textContent = "Select and copy it below";
        }
        setTimeout(() => { button.textContent = label; }, 2000);
    } } }, label);
    return button;
}

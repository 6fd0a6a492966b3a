// The toolbar, the keyboard, and what ties them to the table.

const controls = {};

function choice(key, label, options) {
    const select = make("select", { id: "choose-" + key, on: { change: () => update({ [key]: select.value }) } },
        options.map(([value, text]) => make("option", { value }, text)));
    controls[key] = select;
    return make("label", { class: "choice" }, make("span", {}, label), select);
}

function toggle(kind, label, hint) {
    const button = make("button", { type: "button", class: "toggle", title: hint, "aria-pressed": "false", on: { click: () => {
        const kinds = new Set(state.show.split(",").filter(Boolean));
        if (!kinds.delete(kind)) kinds.add(kind);
        update({ show: [...kinds].join(",") });
    } } });
    controls["show-" + kind] = { button, kind, label };
    return button;
}

function buildToolbar() {
    const names = (list) => [["", "all"], ...list.map((name) => [name, name])];
    const seen = Object.keys(OUTCOMES).filter((letter) => letter !== "." && columns.some((column) => column.outcome.includes(letter)));
    const outcomes = [["", "any"], ["not-pass", "not passed"], ...seen.map((letter) => [letter, OUTCOMES[letter].name])];
    const languages = [...new Set(languageList())].sort();
    const languageNames = new Intl.DisplayNames(["en"], { type: "language" });
    controls.q = make("input", { type: "search", id: "search", placeholder: "Search prompts, answers, names, tags …", "aria-label": "Search cases",
        "aria-keyshortcuts": "/", autocomplete: "off", spellcheck: "false", on: { input: searchSoon } });
    controls.status = make("p", { class: "status", role: "status" });
    const toggles = columns.length > 1 ? [toggle("broke", "broke", "right in the base, not in another column"), toggle("fixed", "fixed", "right in another column, not in the base"),
        toggle("disagree", "disagree", "right in some columns and not in others")] : [];
    if (flakyRows.size) toggles.push(toggle("flaky", "flaky", "right in some trials and not in others"));
    return make("div", { class: "toolbar", role: "search" }, controls.q,
        make("div", { class: "choices" },
            choice("outcome", "Outcome", outcomes),
            index.suites.length > 1 ? choice("suite", "Suite", names(index.suites)) : null,
            index.strategies.length > 1 ? choice("strategy", "Strategy", names(index.strategies)) : null,
            index.prompts.length > 1 ? choice("prompt", "Prompt", names(index.prompts)) : null,
            index.targets.length > 1 ? choice("target", "Target", names(index.targets)) : null,
            index.tags?.length ? choice("tag", "Tag", names([...index.tags].sort())) : null,
            languages.length > 1 ? choice("lang", "Language", [["", "all"], ...languages.map((code) => [code, languageNames.of(code)])]) : null,
            columns.length > 1 ? choice("base", "Base", columns.map((column, number) => [String(number), column.name])) : null,
            choice("sort", "Order", [["", "of the suites"], ["worst", "worst first"], ["slow", "slowest first"], ["case", "by name"],
                ...columns.flatMap((column, number) => [["c" + number, `failures of ${column.name}`]])]),
            toggles.length ? make("div", { class: "toggles" }, toggles) : null),
        controls.status);
}

let searching;

/** Searches when the typing pauses: of a large run every search takes a while. */
function searchSoon() {
    clearTimeout(searching);
    searching = setTimeout(() => update({ q: controls.q.value }), rowCount > 2000 ? 150 : 0);
}

/** How many rows are of each kind; against another base they are others. */
const counts = {};

function countOf(kind) {
    const key = kind + " " + state.base;
    if (counts[key] === undefined) {
        counts[key] = 0;
        for (let row = 0; row < rowCount; row++) if (isOfKind(row, kind)) counts[key]++;
    }
    return counts[key];
}

/** Takes up a change of the filters and shows what is left. */
function update(change) {
    // What was typed within the pause is asked for as well.
    clearTimeout(searching);
    Object.assign(state, { q: controls.q.value }, change);
    writeHash();
    apply();
}

function apply() {
    const list = selectedRows();
    for (const key of ["outcome", "suite", "strategy", "prompt", "target", "tag", "lang", "base", "sort"]) if (controls[key]) controls[key].value = state[key];
    if (controls.q.value !== state.q) controls.q.value = state.q;
    const kinds = state.show.split(",");
    for (const { button, kind, label } of Object.values(controls).filter((control) => control?.button)) {
        button.setAttribute("aria-pressed", String(kinds.includes(kind)));
        button.textContent = `${label} ${grouped(countOf(kind))}`;
    }
    const isFiltered = list.length < rowCount;
    // A case has a row for each of its prompts, strategies and trials, which the tables above count by other rules.
    controls.status.replaceChildren(isFiltered ? `${grouped(list.length)} of ${counted(rowCount, "row")}. ` : `${counted(rowCount, "row")}. `);
    if (isFiltered) controls.status.append(make("button", { type: "button", class: "plain", on: { click: clear } }, "Show all"));
    if (index.cut) controls.status.append(make("span", { class: "note" }, ` The search covers the first ${grouped(index.cut)} characters of each text.`));
    showRows(list);
}

const clear = () => update({ ...DEFAULTS, base: state.base });

function onKey(event) {
    // Keys of an input method: they choose characters.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target.matches?.("input[type=search], select, textarea");
    if (event.key === "Escape" && event.target === controls.q) {
        if (controls.q.value) update({ q: "" });
        else grid.element.focus({ preventScroll: true });
        event.preventDefault();
        return;
    }
    if (event.key === "Enter" && event.target === controls.q) {
        clearTimeout(searching);
        if (controls.q.value !== state.q) update({ q: controls.q.value });
        grid.element.focus({ preventScroll: true });
        setActive(0);
        return;
    }
    if (isTyping) return;
    // A button that was clicked keeps the focus: Enter is its own, Esc is not.
    const isIdle = event.target === document.body || event.target === grid.element;
    const acts = {
        j: () => step(1),
        k: () => step(-1),
        "/": () => { if (detail.dialog.open) detail.dialog.close(); controls.q.focus(); controls.q.select(); },
        Enter: isIdle && !detail.dialog.open ? openActive : undefined,
        Escape: !detail.dialog.open && grid.shown.length < rowCount ? clear : undefined,
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
    if ((event.key === "j" || event.key === "k") && !detail.dialog.open) grid.element.focus({ preventScroll: true });
}

/** Shows what the address says, the case included that it names. */
function follow() {
    clearTimeout(searching);
    readHash();
    apply();
    if (!location.hash.startsWith("#cases?")) return;
    if (!state.case) {
        document.getElementById("cases").scrollIntoView({ behavior: "instant" });
        return;
    }
    let place = grid.shown.findIndex((row) => pathOf(row) === state.case);
    if (place < 0) {
        // A link to a case shows it, whatever the filters say.
        Object.assign(state, { ...DEFAULTS, case: state.case });
        apply();
        place = grid.shown.findIndex((row) => pathOf(row) === state.case);
    }
    if (place < 0) {
        controls.status.prepend(make("span", { class: "missing" }, "There is no such case in this page: ", foreign("code", {}, state.case), " "));
        state.case = "";
        document.getElementById("cases").scrollIntoView({ behavior: "instant" });
        return;
    }
    setActive(place);
    showDetail(grid.shown[place]);
}

function start() {
    const app = document.getElementById("app");
    if (!rowCount) {
        app.append(make("p", { class: "note" }, "There are no cases."));
        return;
    }
    app.append(buildToolbar(), buildGrid(), grid.nothing, buildDetail(),
        make("p", { class: "keys" }, ["j", "k"].map((key) => make("kbd", {}, key)), " next and previous, in a case also ", ["←", "→"].map((key) => make("kbd", {}, key)), "  ", make("kbd", {}, "Enter"), " open  ",
            make("kbd", {}, "/"), " search  ", make("kbd", {}, "Esc"), " close or show all"));
    // The head of the table stays under the toolbar, which takes as many lines as it needs.
    const toolbar = app.querySelector(".toolbar");
    new ResizeObserver(() => app.style.setProperty("--toolbar", toolbar.offsetHeight + "px")).observe(toolbar);
    addEventListener("keydown", onKey);
    // Links to other sections leave the filters alone.
    addEventListener("hashchange", () => { if (location.hash.startsWith("#cases?") || !location.hash) follow(); });
    let opened = [];
    addEventListener("beforeprint", () => {
        opened = [...document.querySelectorAll("main details:not([open])")].filter((part) => !part.closest("dialog"));
        for (const part of opened) part.open = true;
    });
    addEventListener("afterprint", () => { for (const part of opened) part.open = false; });
    follow();
}

document.documentElement.classList.add("scripted");
start();

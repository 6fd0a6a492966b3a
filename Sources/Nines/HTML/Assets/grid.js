// The table of cases: only the rows in sight are there, whatever the number, and the page itself scrolls.

const grid = {
    shown: [],
    active: 0,
    pool: new Map(),
    rowHeight: 60,
};

const narrow = matchMedia("(max-width: 720px)");

function buildGrid() {
    grid.head = make("div", { role: "row", class: "row head", "aria-rowindex": "1" });
    grid.body = make("div", { role: "rowgroup", class: "rows" });
    grid.element = make("div", {
        role: "grid", class: "grid", tabindex: "0", "aria-label": "Cases by target", "aria-colcount": String(columns.length + 1),
        "aria-readonly": "true",
    }, make("div", { role: "rowgroup", class: "headgroup" }, grid.head), grid.body);
    grid.nothing = make("p", { class: "nothing", hidden: true }, "No case matches.");
    grid.element.style.setProperty("--columns", columns.length);
    grid.element.classList.toggle("many", columns.length > 6);
    grid.element.addEventListener("keydown", moveByKey);
    grid.body.addEventListener("click", (event) => {
        const row = event.target.closest("[data-place]");
        if (!row) return;
        setActive(Number(row.dataset.place));
        openActive();
    });
    addEventListener("scroll", renderSoon, { passive: true });
    addEventListener("resize", () => { measure(); renderSoon(); });
    narrow.addEventListener("change", () => { measure(); render(true); });
    measure();
    return grid.element;
}

function measure() {
    grid.rowHeight = narrow.matches ? 62 + 24 * columns.length : 60;
    grid.body.style.height = grid.shown.length * grid.rowHeight + "px";
}

/** The mark of a column, as in the pictures: from the seventh on, shapes and colours come again and are hollow. */
const dotOf = (number) => `dot s${number % 6}` + (Math.floor(number / 6) % 2 ? " hollow" : "");

function renderHead() {
    const heads = [["case", "Case"], ...columns.map((column, number) => ["c" + number, column.name])];
    grid.head.replaceChildren(...heads.map(([key, title], place) => {
        const direction = state.sort === key ? "ascending" : state.sort === "-" + key ? "descending" : "none";
        const button = make("button", { type: "button", tabindex: "-1", title: "Sort by " + visible(title), "aria-label": visible(title), on: { click: () => {
            update({ sort: direction === "none" ? key : direction === "ascending" ? "-" + key : "" });
        } } }, foreign("span", {}, middleCut(title, columns.length > 6 ? 7 : 40)), { none: "", ascending: " ↑", descending: " ↓" }[direction]);
        const mark = place > 0 ? make("span", { class: dotOf(place - 1), "aria-hidden": "true" }) : null;
        return make("div", { role: "columnheader", "aria-colindex": String(place + 1), "aria-sort": direction }, mark, button);
    }));
}

/** Shows other rows; the one that was active stays so where it is still among them. */
function showRows(list) {
    const before = grid.shown[grid.active];
    grid.shown = list;
    grid.active = Math.max(0, list.indexOf(before));
    grid.element.setAttribute("aria-rowcount", String(list.length + 1));
    grid.nothing.hidden = list.length > 0;
    measure();
    renderHead();
    render(true);
}

let isAwaited = false;

function renderSoon() {
    if (isAwaited) return;
    isAwaited = true;
    requestAnimationFrame(() => { isAwaited = false; render(false); });
}

function render(isNew) {
    if (isNew) {
        for (const element of grid.pool.values()) element.remove();
        grid.pool.clear();
    }
    const top = grid.body.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(-top / grid.rowHeight) - 6);
    // The first rows are there before anybody scrolls to them.
    const last = Math.min(grid.shown.length, Math.max(12, Math.ceil((innerHeight - top) / grid.rowHeight) + 6));
    for (const [place, element] of grid.pool) {
        if (place >= first && place < last) continue;
        element.remove();
        grid.pool.delete(place);
    }
    let before = null;
    for (let place = Math.max(first, 0); place < last; place++) {
        let element = grid.pool.get(place);
        if (!element) {
            element = rowElement(place);
            grid.pool.set(place, element);
            // In the order of rows, which is the order in which they are read out.
            if (before) before.after(element);
            else grid.body.prepend(element);
        }
        before = element;
    }
    markActive();
}

function rowElement(place) {
    const row = grid.shown[place];
    const question = (rows.question[row] ?? "").slice(0, 400);
    const about = [index.suites.length > 1 ? index.suites[rows.suite[row]] : null, shortNameOf(row)].filter(Boolean).join(" · ");
    const element = make("div", {
        role: "row", class: "row", id: "row-" + place, "data-place": String(place), "aria-rowindex": String(place + 2),
    }, make("div", { role: "gridcell", class: "case", "aria-colindex": "1" },
        foreign("span", { class: "question" }, question || "(no prompt)"), foreign("span", { class: "about" }, about)));
    columns.forEach((column, number) => element.append(cellElement(row, column, number)));
    element.style.top = place * grid.rowHeight + "px";
    element.style.height = grid.rowHeight + "px";
    return element;
}

function cellElement(row, column, number) {
    const outcome = OUTCOMES[column.outcome[row]];
    const answer = (column.answer?.[row] ?? "").slice(0, 300);
    const figures = [duration(column.ms?.[row]), column.tokens?.[row] != null ? counted(column.tokens[row], "token") : ""].filter(Boolean);
    return make("div", { role: "gridcell", class: "cell " + outcome.kind, "aria-colindex": String(number + 2) },
        make("span", { class: "outcome" }, make("span", { class: "mark", "aria-hidden": "true" }, outcome.mark), outcome.name,
            make("span", { class: "target", "aria-hidden": "true" }, column.name)),
        foreign("span", { class: "answer" }, answer), make("span", { class: "figures" }, figures.join(" · ")));
}

function markActive() {
    for (const [place, element] of grid.pool) {
        element.classList.toggle("active", place === grid.active);
        element.setAttribute("aria-selected", String(place === grid.active));
    }
    if (grid.pool.has(grid.active)) grid.element.setAttribute("aria-activedescendant", "row-" + grid.active);
    else grid.element.removeAttribute("aria-activedescendant");
}

/** Makes a row the active one and brings it into sight. */
function setActive(place) {
    grid.active = Math.max(0, Math.min(grid.shown.length - 1, place));
    const covered = grid.head.getBoundingClientRect().height + document.querySelector(".toolbar").offsetHeight;
    const top = grid.body.getBoundingClientRect().top + grid.active * grid.rowHeight;
    // At once, not smoothly: a held key is faster than any animation.
    if (top < covered + 8) scrollBy({ top: top - covered - 8, behavior: "instant" });
    else if (top + grid.rowHeight > innerHeight - 8) scrollBy({ top: top + grid.rowHeight - innerHeight + 8, behavior: "instant" });
    render(false);
}

function moveByKey(event) {
    const page = Math.max(1, Math.floor(innerHeight / grid.rowHeight) - 3);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -grid.shown.length, End: grid.shown.length };
    if (event.target !== grid.element || !(event.key in steps) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setActive(grid.active + steps[event.key]);
}

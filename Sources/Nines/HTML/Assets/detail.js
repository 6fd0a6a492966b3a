// One case: what was asked, what was expected, what each column answered and why it counts as it does.

const detail = { row: -1, differs: true };

function buildDetail() {
    detail.content = make("div", { class: "content" });
    detail.title = make("h2", { id: "detail-title", dir: "auto", tabindex: "-1" });
    const button = (label, hint, act) => make("button", { type: "button", title: hint, "aria-label": hint, on: { click: act } }, label);
    detail.place = make("span", { class: "place", role: "status" });
    detail.dialog = make("dialog", { class: "detail", "aria-labelledby": "detail-title" },
        make("div", { class: "bar" }, detail.title, detail.place,
            button("↑", "Previous case (k)", () => step(-1)), button("↓", "Next case (j)", () => step(1)),
            button("✕", "Close (Esc)", () => detail.dialog.close())),
        detail.content);
    detail.dialog.addEventListener("keydown", stepByArrow);
    detail.dialog.addEventListener("close", () => {
        state.case = "";
        writeHash();
        grid.element.focus({ preventScroll: true });
    });
    // A click beside the sheet closes it.
    detail.dialog.addEventListener("click", (event) => { if (event.target === detail.dialog) detail.dialog.close(); });
    return detail.dialog;
}

function openActive() {
    const row = grid.shown[grid.active];
    if (row === undefined) return;
    state.case = pathOf(row);
    writeHash();
    showDetail(row);
}

/** The next row while one is shown. */
function step(by) {
    setActive(grid.active + by);
    if (detail.dialog.open) openActive();
}

/** Left and right are free: up and down scroll the texts. */
function stepByArrow(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.target.matches("input")) return;
    event.preventDefault();
    step(by);
}

async function showDetail(row) {
    detail.row = row;
    detail.title.textContent = visible(rows.case[row]);
    detail.place.replaceChildren(`${grouped(grid.active + 1)} of ${grouped(grid.shown.length)}`, make("span", { class: "unseen" }, ": " + rows.case[row]));
    if (!detail.dialog.open) {
        detail.dialog.showModal();
        detail.title.focus();
    }
    detail.content.replaceChildren(make("p", { class: "note" }, "Reading …"));
    let parts;
    try {
        // Records of other programs may hold what no line of ours does; that, too, is said.
        parts = detailParts(row, await bodyOf(row));
    } catch (error) {
        parts = [make("p", { class: "note bad" }, "The texts of this case cannot be read: " + error.message)];
    }
    // Another row may have been asked for meanwhile.
    if (detail.row !== row) return;
    detail.content.replaceChildren(...parts.filter(Boolean));
    detail.content.scrollTop = 0;
}

function detailParts(row, body) {
    const first = body.cells.find(Boolean) ?? {};
    const names = [index.suites[rows.suite[row]], index.prompts[rows.prompt[row]], index.strategies[rows.strategy[row]],
        index.targets[rows.target[row]], hasTrials ? "trial " + (rows.trial[row] + 1) : ""].filter(Boolean);
    const facts = make("p", { class: "facts" },
        names.map((name) => foreign("span", { class: "chip" }, name)), tagsOf(row).map((tag) => foreign("span", { class: "chip tag" }, tag)),
        first.file ? foreign("code", {}, `${first.file}:${first.line}`) : null);
    return [facts, promptPart(body), expectedPart(body), answersPart(row, body)];
}

/** The messages of a call, once where all columns were sent the same. */
function promptPart(body) {
    const asked = body.cells.map((cell) => askedCall(cell)?.messages);
    const different = [...new Set(asked.filter((place) => place !== undefined))];
    const title = make("h3", {}, "Prompt as sent");
    if (!different.length) return make("section", {}, title, make("p", { class: "note" }, "Nothing was sent."));
    const parts = different.map((place) => {
        const names = columns.filter((_, column) => asked[column] === place).map((column) => column.name);
        const who = different.length > 1 ? foreign("p", { class: "note" }, "To " + names.join(", ")) : null;
        return make("div", {}, who, messagesElement(body.asked[place]));
    });
    return make("section", {}, title, parts);
}

function messagesElement(messages) {
    return make("ol", { class: "messages" }, (messages ?? []).map((message) => {
        const isObject = message !== null && typeof message === "object";
        const { role, content, ...more } = isObject ? message : { content: message };
        const parts = [make("span", { class: "role" }, String(role ?? "message"))];
        if (typeof content === "string") parts.push(longText(content));
        else if (content !== undefined && content !== null) parts.push(longText(JSON.stringify(content, null, 2), { class: "text code" }));
        else if (!Object.keys(more).length) parts.push(make("p", { class: "note" }, "no content"));
        // Calls of tools, whose results they are, names: as they were sent.
        if (Object.keys(more).length) parts.push(longText(JSON.stringify(more, null, 2), { class: "text code" }));
        return make("li", {}, parts);
    }));
}

function expectedPart(body) {
    const texts = [...new Set(body.cells.filter(Boolean).map((cell) => cell.expected))].filter(Boolean);
    if (!texts.length) return null;
    return make("section", {}, make("h3", {}, "Expected"), texts.map((text) => longText(text)));
}

function answersPart(row, body) {
    const base = Number(state.base);
    const baseAnswer = body.cells[base]?.answer;
    const canDiffer = columns.length > 1 && typeof baseAnswer === "string";
    const heading = make("div", { class: "heading" }, make("h3", {}, "Answers"));
    if (canDiffer) {
        const box = make("input", { type: "checkbox", id: "differs", on: { change: () => {
            detail.differs = box.checked;
            box.closest("section").replaceWith(answersPart(row, body));
            document.getElementById("differs").focus();
        } } });
        box.checked = detail.differs;
        heading.append(make("label", { for: "differs" }, box, ` differences from ${columns[base].name}`));
    }
    const answers = columns.map((column, number) => answerElement(row, body, number, canDiffer && number !== base && detail.differs ? baseAnswer : null));
    return make("section", {}, heading, make("div", { class: "answers" }, answers));
}

function answerElement(row, body, number, baseAnswer) {
    const cell = body.cells[number];
    const outcome = OUTCOMES[outcomeOf(row, number)];
    const column = columns[number];
    const head = make("header", {}, make("span", { class: dotOf(number), "aria-hidden": "true" }), foreign("h4", {}, column.name),
        make("span", { class: "outcome " + outcome.kind }, make("span", { class: "mark", "aria-hidden": "true" }, outcome.mark), outcome.name));
    if (!cell) return make("article", {}, head, make("p", { class: "note" }, "This column has no such case."));
    const figures = [duration(column.ms?.[row]), column.tokens?.[row] != null ? counted(column.tokens[row], "completion token") : "",
        cell.score != null ? `score ${Number(cell.score.toFixed(3))}` : "", cell.cost != null ? `${cell.cost} ${cell.currency ?? ""}` : ""];
    const parts = [head, make("p", { class: "figures" }, figures.filter(Boolean).join(" · "))];
    if (cell.error) parts.push(errorElement(cell.error));
    if (typeof cell.answer === "string") parts.push(answerText(cell.answer, baseAnswer));
    if (cell.reasoning) parts.push(unfolding("Reasoning", () => longText(cell.reasoning)));
    if (cell.assertions?.length) parts.push(assertionsElement(cell.assertions));
    if (cell.calls?.length) parts.push(callsElement(cell, body));
    parts.push(commandsElement(cell, body, column));
    parts.push(unfolding("Record", () => longText(JSON.stringify(recordOf(row, number, body), null, 2), { class: "text code" })));
    return make("article", {}, parts);
}

function answerText(answer, baseAnswer) {
    if (answer === "") return make("p", { class: "note" }, "The answer is empty.");
    const found = baseAnswer ? difference(baseAnswer, answer) : undefined;
    // Where little stayed, the difference says less than the answer.
    const kept = found?.parts.filter((part) => part.kind === "kept").reduce((sum, part) => sum + part.text.trim().length, 0) ?? 0;
    const longest = Math.min(Math.max(answer.length, baseAnswer?.length ?? 0), 4000);
    if (!found || kept < 0.3 * longest || answer.length > 20000) return longText(answer, { class: "text answer" });
    return make("div", {}, differenceElement(found.parts, answer),
        found.isCut ? make("p", { class: "note" }, `Only the first ${WORD_LIMIT} words are compared.`) : null);
}

function errorElement(error) {
    return make("div", { class: "failure" }, make("code", {}, error.code), longText(error.message ?? ""),
        error.hint ? foreign("p", { class: "note" }, "Hint: " + error.hint) : null);
}

function assertionsElement(assertions) {
    return make("ul", { class: "assertions" }, assertions.map((assertion) => {
        const kind = { pass: OUTCOMES.p, fail: OUTCOMES.f, unparsed: OUTCOMES.u }[assertion.verdict] ?? OUTCOMES.e;
        const about = [assertion.turn ? `turn ${assertion.turn}` : "", assertion.metric ?? "", assertion.weight !== undefined ? `weight ${assertion.weight}` : "",
            assertion.value !== undefined ? `score ${Number(assertion.value.toFixed(3))}` : ""].filter(Boolean).join(" · ");
        return make("li", { class: kind.kind }, make("span", { class: "mark", "aria-hidden": "true" }, kind.mark),
            make("span", { class: "type" }, assertion.type), " ", make("span", { class: "word" }, assertion.verdict), " ",
            make("span", { class: "about" }, about), longText(assertion.reason ?? ""));
    }));
}

/** A part that is made when it is unfolded. */
function unfolding(title, content) {
    const element = make("details", {}, make("summary", {}, title));
    element.addEventListener("toggle", () => { if (element.open && element.children.length === 1) element.append(content()); });
    return element;
}

function callsElement(cell, body) {
    const attempts = cell.calls.reduce((sum, call) => sum + (call.attempts?.length ?? 0), 0);
    const judged = cell.calls.some((call) => call.target);
    const title = `${counted(cell.calls.length, "call")}, ${counted(attempts, "attempt")}${judged ? ", judge’s transcript" : ""}`;
    return unfolding(title, () => make("ol", { class: "calls" }, cell.calls.map((call) => {
        const name = [call.target ? "to " + call.target : "", call.purpose ?? ""].filter(Boolean).join(", ") || "question";
        const facts = [call.model, call.origin, call.finish_reason ? "stopped: " + call.finish_reason : "",
            call.usage ? `tokens ${call.usage.prompt_tokens ?? "?"} + ${call.usage.completion_tokens ?? "?"}` : "",
            call.ttft_ms != null ? `first token ${duration(call.ttft_ms)}` : ""].filter(Boolean).join(" · ");
        const tries = (call.attempts ?? []).map((attempt) => make("li", {}, [attempt.status ? "HTTP " + attempt.status : attempt.error ?? "no answer", duration(attempt.ms)].filter(Boolean).join(", ")
            + (attempt.waited_ms ? `, after waiting ${duration(attempt.waited_ms)}` : "")));
        // The question itself stands above already.
        const isPlain = cell.calls.length === 1 && !call.target;
        return make("li", {}, foreign("strong", {}, name), foreign("p", { class: "note" }, facts), make("ul", {}, tries),
            isPlain ? null : messagesElement(body.asked[call.messages] ?? []), call.answer ? longText(call.answer, { class: "text answer" }) : null);
    })));
}

/** The call whose messages say what was asked: the first, and of a conversation the last, which holds the others. */
const askedCall = (cell) => (cell?.turns ? (cell?.calls ?? []).findLast((call) => !call.target) : cell?.calls?.find((call) => !call.target));

/** What can be done again in a shell; the key is named, never written. Of a program there is no request. */
function commandsElement(cell, body, column) {
    const asked = askedCall(cell);
    const call = asked?.request?.model || column.model ? asked : undefined;
    const request = JSON.stringify({ model: column.model, ...call?.request, messages: body.asked[call?.messages] ?? [] });
    const curl = 'curl "$BASE_URL/chat/completions" -H "Authorization: Bearer $API_KEY" \\\n  -H "Content-Type: application/json" -d ' + shellWord(request);
    const parts = [];
    if (call) parts.push(copyButton("Copy as curl", () => curl));
    if (cell.rerun) parts.push(copyButton("Copy rerun command", () => cell.rerun));
    return make("div", { class: "commands" }, parts, unfolding("Commands", () => make("div", {},
        make("pre", {}, cell.rerun ?? ""), call ? make("pre", {}, curl) : null,
        call ? make("p", { class: "note" }, "BASE_URL and API_KEY are yours to set.") : null)));
}

/** The record's line as it was: what the index says of it and the messages back in their places, our own command out. */
function recordOf(row, number, body) {
    const { rerun, calls, ...cell } = body.cells[number];
    const names = {
        suite: index.suites[rows.suite[row]], case: rows.case[row], prompt: index.prompts[rows.prompt[row]],
        strategy: index.strategies[rows.strategy[row]], target: index.targets[rows.target[row]],
        trial: rows.trial[row], outcome: OUTCOMES[outcomeOf(row, number)].name, tags: tagsOf(row),
    };
    // What the columns differ in is no name of the row, and stands in the cell itself.
    return { ...names, ...cell, ...(calls ? { calls: calls.map((call) => ({ ...call, messages: body.asked[call.messages] })) } : {}) };
}

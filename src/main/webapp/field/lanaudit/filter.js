// A check of the content filter: what was tried on a pupil's place, and whether it was held back. Three or four materials are usual.
import { longList } from "../list.js";
import { choice } from "./controls.js";
import { author, filterInWords } from "./words.js";

export const FILTER = "filter"; // its draft's part
const MOST = 10;
const USUAL = 3;
const LONGEST = 200;
const PRESETS = ["games", "extremism", "drugs", "adult"];

export function filterView(audit) {
  const { shell } = audit;
  const { make, say, icon } = shell;
  const rows = [];
  const box = make("div", { className: "materials" });
  const place = make("input", { type: "text", id: "filter-place", maxLength: LONGEST, autocomplete: "off" });
  const fault = make("p", { className: "field-error", id: "filter-fault", role: "alert" });
  const more = make("button", { type: "button", className: "button wide", id: "filter-more", onclick: () => { add(); rows.at(-1).what.focus(); } }, say("lanaudit.field.filter.more"));
  const presets = make("div", { className: "hints", role: "group", "aria-label": say("lanaudit.field.filter.presets") });
  place.addEventListener("input", keepDraft);

  function add(material = { what: "", blocked: null }) {
    const number = rows.length + 1;
    const what = make("input", { type: "text", id: `material-${number}`, maxLength: LONGEST, autocomplete: "off", value: material.what });
    const held = choice(shell, { legend: say("lanaudit.field.filter.result", number), className: "untitled", value: material.blocked, change: () => { keepDraft(); held.fault(null); },
      options: [[true, say("lanaudit.field.filter.blocked")], [false, say("lanaudit.field.filter.opened")]] });
    what.addEventListener("input", keepDraft);
    rows.push({ what, held });
    box.append(make("div", { className: "panel material" }, make("label", { className: "field-label", htmlFor: what.id }, say("lanaudit.field.filter.what", number)), what, held.box));
    more.hidden = rows.length >= MOST;
  }

  const read = () => ({ place: place.value.trim(), materials: rows.map(({ what, held }) => ({ what: what.value.trim(), blocked: held.value })) });

  function keepDraft() {
    drawPresets();
    const entered = read();
    const empty = entered.place === "" && entered.materials.every(({ what, blocked }) => what === "" && blocked === null);
    if (!audit.closed) audit.draft(FILTER, empty ? null : entered).catch(shell.broken);
  }

  /** What is usually tried, into the first empty line. */
  function drawPresets() {
    const used = rows.map(({ what }) => what.value.trim());
    const left = PRESETS.map(key => say("lanaudit.field.filter.preset." + key)).filter(text => !used.includes(text));
    presets.hidden = left.length === 0;
    if (presets.textContent === left.join("")) return;
    presets.replaceChildren(...left.map(text => make("button", { type: "button", className: "hint", onclick: () => {
      let row = rows.find(({ what }) => what.value.trim() === "");
      if (!row && rows.length < MOST) { add(); row = rows.at(-1); }
      if (!row) return;
      row.what.value = text;
      keepDraft();
      row.held.focus();
    } }, text)));
  }

  function begin(entered) {
    rows.length = 0;
    box.replaceChildren();
    place.value = entered?.place ?? "";
    for (const material of entered?.materials ?? []) add(material);
    while (rows.length < USUAL) add();
    fault.textContent = "";
    drawPresets();
  }

  async function done() {
    const { place: where, materials } = read();
    const said = rows.map((row, i) => ({ ...row, ...materials[i], input: row.what })).filter((row, i) => materials[i].what !== "" || materials[i].blocked !== null);
    const wrong = said.find(({ what, blocked }) => what === "" || blocked === null);
    fault.textContent = said.length === 0 ? say("lanaudit.field.filter.fault.none") : "";
    if (said.length === 0 || wrong) {
      shell.signal("failed");
      if (wrong) wrong.held.fault(say(wrong.what === "" ? "lanaudit.field.filter.fault.what" : "lanaudit.field.filter.fault.result"));
      (wrong ? wrong.what === "" ? wrong.input : wrong.held : rows[0].what).focus();
      return;
    }
    const made = await audit.record(audit.made("FILTER", { room: null, body: { materials: said.map(({ what, blocked }) => ({ what, blocked })), place: where } }));
    if (!made) return;
    await audit.draft(FILTER, null);
    begin(null);
    shell.signal("found");
    shell.announce(`${say("lanaudit.field.recorded")}: ${filterInWords(shell, made.body)}`);
    checks.box.scrollIntoView({ block: "center" });
  }

  const checks = longList(shell, { className: "entries checks", row: checkRow, key: record => record.id, empty: say("lanaudit.field.filter.none.yet"), look: record => [record.state, record.photo, record.at, audit.closed].join("\n") });

  function checkRow(record) {
    const refused = record.state === "refused";
    const passed = record.body.materials.every(({ blocked }) => blocked);
    const act = (text, run, spoken) => make("button", { type: "button", className: "button", "aria-label": spoken, onclick: () => run().catch(shell.broken) }, text);
    return make("li", { className: `entry ${refused ? "refused" : passed ? "found" : "unknown"}` }, make("div", { className: "what" },
      make("p", { className: "outcome" }, icon(refused ? "failed" : passed ? "found" : "unknown"), refused ? say("lanaudit.field.refused") : filterInWords(shell, record.body)),
      refused && make("p", {}, say("field.refused.why", record.answer?.reason ?? "")),
      make("ul", { className: "tried" }, record.body.materials.map(({ what, blocked }) => make("li", {}, say(blocked ? "lanaudit.field.filter.was.blocked" : "lanaudit.field.filter.was.opened", what)))),
      make("p", { className: "small soft" }, [record.body.place, record.photo && say("field.photo.there"), author(shell, record)].filter(Boolean).join(" · ")),
      record.mine && !audit.closed && make("div", { className: "acts" }, act(say(record.photo ? "field.photo.again" : "field.photo.add"), () => audit.photograph(record), say("lanaudit.field.filter.photo.of", author(shell, record))),
        act(say("field.undo"), async () => { if (await audit.undo(record)) { shell.signal("again"); shell.announce(say("field.undone")); } }, say("lanaudit.field.undo.of", author(shell, record))))));
  }

  const draw = anew => checks.fill(audit.book.standing("FILTER"), anew);
  const redraw = () => draw(false);
  audit.addEventListener("changed", redraw);
  begin(audit.drafts.get(FILTER));
  draw(true);
  shell.show({
    title: say("lanaudit.field.filter.title"),
    head: [make("nav", { "aria-label": say("field.way") }, make("a", { href: `#/${audit.sheet}/${audit.id}`, className: "back" }, say("field.back.rooms"))), make("h1", {}, say("lanaudit.field.filter.title")), make("p", { className: "soft" }, say("lanaudit.field.filter.about"))],
    lists: [!audit.closed && make("section", { "aria-label": say("lanaudit.field.filter.title") }, make("div", { className: "field" }, make("label", { className: "field-label", htmlFor: "filter-place" }, say("lanaudit.field.filter.place")), place), presets, box, more, fault),
      make("section", { "aria-labelledby": "checks-title" }, make("h2", { id: "checks-title" }, say("lanaudit.field.filter.done")), checks.box),
      !audit.closed && make("div", { className: "bar" }, make("button", { type: "button", className: "button primary", id: "done", onclick: () => done().catch(shell.broken) }, icon("found"), say("lanaudit.field.done")))].filter(Boolean),
  });
  return { leave: () => audit.removeEventListener("changed", redraw) };
}

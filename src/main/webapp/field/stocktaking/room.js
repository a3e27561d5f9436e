// One room: what is expected here, what was scanned here. Green belongs here, amber belongs elsewhere, red is unknown, grey was scanned before;
// each is told by a word and a shape as well, and only when it is safe on the phone.
import { fold } from "../code.js";
import { longList } from "../list.js";
import { dismiss } from "../dismiss.js";

const FILTER_FROM = 12; // shorter lists are read, not searched

export function roomView(walk, id) {
  const { shell } = walk;
  const { make, say, icon } = shell;
  const room = () => walk.book.room(id);
  const result = document.getElementById("result");
  const where = make("p", { id: "progress" });
  const bar = make("progress");
  const filter = make("input", { type: "search", id: "entry-filter", autocomplete: "off" });
  const filterBox = make("div", { className: "filter" }, make("label", { className: "field-label", htmlFor: "entry-filter" }, say("stocktaking.field.missing.filter")), filter);
  const missingTitle = make("h2", { id: "missing-title" });
  const scannedTitle = make("h2", { id: "scanned-title" });
  const elsewhereTitle = make("h2", { id: "elsewhere-title" });
  const missing = longList(shell, { className: "entries", row: expectedRow, empty: say("stocktaking.field.missing.none"), key: entry => entry.device });
  const elsewhere = longList(shell, { className: "entries", row: elsewhereRow, empty: "", key: entry => entry.device, look: entry => entry.last.room });
  const scanned = longList(shell, { className: "entries scanned", row: scanRow, empty: say("stocktaking.field.scanned.none"), key: scan => scan.id, look });
  const elsewhereBox = make("section", { "aria-labelledby": "elsewhere-title" }, elsewhereTitle, elsewhere.box);
  let latest = null; // the scan that the result shows
  let latestLook = "";

  const facts = entry => {
    const [first, ...others] = [entry.inventoryNumber ?? entry.serialNumber, entry.tag, entry.person].filter(Boolean);
    return make("p", { className: "facts" }, make("span", { className: "code" }, first), others.map(fact => ` · ${fact}`).join(""));
  };
  const entryOf = scan => walk.book.devices.get(scan.device);
  const conditionOf = scan => walk.book.conditions.find(condition => condition.code === scan.condition)?.words;

  /** What a scan has come to: as judged here, but for what only the server can know. */
  const outcomeOf = scan => scan.state === "refused" ? "refused" : scan.outcome === "unknown" && scan.answer?.outcome === "UNLISTED" ? "unlisted" : scan.outcome;
  const titleOf = scan => entryOf(scan)?.title ?? scan.answer?.title ?? say("stocktaking.field.code", scan.code ?? "");
  const PICTURE = { unlisted: "elsewhere", refused: "failed" };
  const chip = outcome => make("p", { className: "outcome" }, icon(PICTURE[outcome] ?? outcome), say("stocktaking.field.outcome." + outcome));

  /** What is shown of a scan and may change. */
  function look(scan) {
    return [outcomeOf(scan), titleOf(scan), scan.condition, scan.note, scan.photo, scan.before?.id].join("\n");
  }

  function expectedRow(entry) {
    const tick = make("button", { type: "button", className: "button", "aria-label": say("stocktaking.field.tick.of", entry.title, entry.inventoryNumber ?? entry.tag ?? "") }, say("stocktaking.field.tick"));
    tick.addEventListener("click", () => { tick.setAttribute("aria-busy", "true"); record(null, entry, "LIST").catch(shell.broken); });
    return make("li", { className: "entry" }, make("div", { className: "what" }, make("h3", {}, entry.title), facts(entry)), !walk.closed && tick);
  }

  function elsewhereRow(entry) {
    return make("li", { className: "entry elsewhere" }, make("div", { className: "what" }, make("h3", {}, entry.title), facts(entry), make("p", { className: "small" }, say("stocktaking.field.seen", walk.book.room(entry.last.room).name))));
  }

  function why(scan) {
    const entry = entryOf(scan);
    switch (outcomeOf(scan)) {
      case "elsewhere": return say("stocktaking.field.belongs", walk.book.room(entry.room).name);
      case "again": return say("stocktaking.field.before", time(scan.before?.at), walk.book.room(scan.before?.room ?? 0).name, scan.before?.mine ? say("field.you") : scan.before?.by ?? "");
      case "unknown": return say("stocktaking.field.unknown");
      case "unlisted": return say("stocktaking.field.unlisted");
      case "refused": return say("field.refused.why", scan.answer?.reason ?? "");
      default: return "";
    }
  }

  const time = at => at ? new Date(at).toLocaleTimeString(shell.account.language, { timeStyle: "short" }) : "";

  function details(scan) {
    const entry = entryOf(scan);
    const reason = why(scan);
    const said = [scan.mine ? null : say("stocktaking.field.by", scan.by ?? ""), conditionOf(scan), scan.note, scan.photo && say("field.photo.there")].filter(Boolean);
    return [entry && facts(entry), reason && make("p", {}, reason), said.length > 0 && make("p", { className: "small" }, said.join(" · "))];
  }

  function scanRow(scan) {
    const edit = scan.mine && !walk.closed && make("button", { type: "button", className: "button", "aria-label": say("field.edit.of", titleOf(scan)), onclick: () => revise(scan).catch(shell.broken) }, say("field.edit"));
    return make("li", { className: `entry ${outcomeOf(scan)}` }, make("div", { className: "what" }, chip(outcomeOf(scan)), make("h3", {}, titleOf(scan)), ...details(scan)), edit);
  }

  function draw(anew = false) {
    const here = room();
    const count = here.expected.length;
    const text = say("stocktaking.field.progress", here.here + here.elsewhere, count);
    where.textContent = [here.building, text].filter(Boolean).join(" · ");
    Object.assign(bar, { max: Math.max(1, count), value: here.here + here.elsewhere, ariaLabel: text });
    const wanted = fold(filter.value);
    const open = here.expected.filter(entry => !entry.last);
    const away = here.expected.filter(entry => entry.last && entry.last.room !== id);
    const scans = here.scans.filter(scan => scan.outcome !== "undone").reverse();
    missingTitle.textContent = say("stocktaking.field.missing", open.length);
    scannedTitle.textContent = say("stocktaking.field.scanned", scans.length);
    elsewhereTitle.textContent = say("stocktaking.field.away", away.length);
    filterBox.hidden = count < FILTER_FROM;
    missing.fill(wanted ? open.filter(entry => fold([entry.title, entry.inventoryNumber, entry.serialNumber, entry.tag].filter(Boolean).join(" ")).includes(wanted)) : open, anew);
    scanned.fill(scans, anew);
    elsewhere.fill(away, anew);
    elsewhereBox.hidden = away.length === 0;
    if (latest) latest = walk.book.records.get(latest.id) ?? latest;
    if (latest && look(latest) !== latestLook) showResult(latest);
  }

  function showResult(scan) {
    const focused = [...result.querySelectorAll("button")].indexOf(document.activeElement);
    drawResult(scan);
    if (focused >= 0) (result.querySelectorAll("button")[focused] ?? document.getElementById("code")).focus({ preventScroll: true });
  }

  function drawResult(scan) {
    latest = scan;
    latestLook = look(scan);
    if (scan.outcome === "undone") {
      result.className = "result again";
      result.replaceChildren(make("p", { className: "outcome" }, icon("again"), say("field.undone")), make("h2", {}, titleOf(scan)));
      return;
    }
    const outcome = outcomeOf(scan);
    const more = outcome === "unknown" && !scan.photo
      ? make("button", { type: "button", className: "button", onclick: () => walk.photograph(scan).catch(shell.broken) }, icon("camera"), say("field.photo.add")) : null;
    result.className = `result ${outcome}`;
    result.hidden = false;
    result.replaceChildren(chip(outcome), make("h2", {}, titleOf(scan)), ...details(scan).filter(Boolean), make("div", { className: "acts" }, more,
      make("button", { type: "button", className: "button", onclick: () => revise(scan).catch(shell.broken) }, say(outcome === "unknown" ? "stocktaking.field.describe" : "field.edit")),
      make("button", { type: "button", className: "button", onclick: () => undo(scan).catch(shell.broken) }, say("field.undo"))));
  }

  async function record(code, entry, method) {
    const scan = await walk.scan(id, code, entry, method);
    if (!scan) return;
    showResult(scan);
    shell.signal(outcomeOf(scan));
    shell.announce([say("stocktaking.field.outcome." + outcomeOf(scan)), titleOf(scan), why(scan)].filter(Boolean).join(". "));
  }

  async function undo(scan) {
    if (!await walk.undo(scan)) return;
    showResult(scan);
    shell.signal("again");
    shell.announce(`${say("field.undone")}: ${titleOf(scan)}`);
    document.getElementById("code").focus({ preventScroll: true });
  }

  /** Condition, note, photo of a scan; or taking it back. */
  async function revise(scan) {
    const unsaid = !entryOf(scan) || !scan.condition; // of what is not in the book it need not be said
    const condition = make("select", { id: "scan-condition" }, unsaid && make("option", { value: "", selected: !scan.condition }, say("stocktaking.field.condition.none")), walk.book.conditions.map(({ code, words }) => make("option", { value: code, selected: code === scan.condition }, words)));
    const note = make("textarea", { id: "scan-note", maxLength: 500, value: scan.note ?? "" });
    const kept = await shell.store.photo(scan.id);
    const picture = kept && make("img", { className: "photo", src: URL.createObjectURL(kept.blob), alt: say("field.photo.of", titleOf(scan)) });
    const answer = await shell.ask(titleOf(scan), [
      walk.book.conditions.length > 0 && make("div", { className: "field" }, make("label", { className: "field-label", htmlFor: "scan-condition" }, say("stocktaking.field.condition")), condition),
      make("div", { className: "field" }, make("label", { className: "field-label", htmlFor: "scan-note" }, say("field.note")), note),
      picture,
    ], [["save", say("field.save"), "primary"], ["photo", say(kept ? "field.photo.again" : "field.photo.add")], ["undo", say("stocktaking.field.undo.this")], ["", say("field.cancel")]]);
    if (picture) URL.revokeObjectURL(picture.src);
    if (answer === "undo") { await undo(scan); return; }
    const words = note.value.trim();
    let present = scan;
    if (answer !== "" && (condition.value !== (scan.condition ?? "") || words !== (scan.note ?? ""))) {
      present = await walk.correct(scan, { condition: condition.value || null, note: words });
      if (!present) return;
    }
    if (answer === "photo") await walk.photograph(present);
    if (latest?.id === scan.id) showResult(present);
  }

  /** Several devices with one number: which one it is, a person says. Those expected here and not yet found stand first. */
  async function which(entries, code) {
    const order = entry => (entry.room === id ? 0 : 2) + (entry.last ? 1 : 0);
    const sorted = [...entries].sort((a, b) => order(a) - order(b));
    shell.signal("unclaimed");
    shell.announce(say("stocktaking.field.which", code));
    const answer = await shell.ask(say("stocktaking.field.which", code), null, [...sorted.slice(0, 20).map(entry => [String(entry.device), say("stocktaking.field.which.one", entry.title, entry.serialNumber ?? entry.tag ?? "", walk.book.room(entry.room).name)]), ["", say("field.cancel")]]);
    return entries.find(entry => String(entry.device) === answer) ?? null;
  }

  async function take(text, method) {
    for (const { room: other, entries, code, roomLabel } of walk.book.meaning(text)) {
      if (other !== undefined) {
        if (other !== id) {
          shell.signal("room");
          shell.announce(say("field.entered", walk.book.room(other).name));
          shell.go(`${walk.sheet}/${walk.id}/room/${other}`);
          return;
        }
      } else if (roomLabel) {
        shell.signal("unknown");
        shell.notice("room", say("stocktaking.field.room.unknown"), "warn", dismiss(shell, "room"));
      } else {
        const entry = entries.length > 1 ? await which(entries, code) : entries[0];
        if (entry !== null) await record(code, entry ?? null, method);
      }
    }
  }

  const next = make("select", { id: "next-condition", onchange: event => { walk.condition = event.target.value; } }, walk.book.conditions.map(({ code, words }) => make("option", { value: code, selected: code === walk.condition }, words)));
  const changed = () => draw();
  walk.addEventListener("changed", changed);
  filter.addEventListener("input", () => draw(true));
  draw(true);
  shell.show({
    title: room().name,
    head: [make("nav", { "aria-label": say("field.way") }, make("a", { href: `#/${walk.sheet}/${walk.id}`, className: "back" }, say("field.back.rooms"))), make("h1", {}, room().name), where, bar],
    scanning: !walk.closed,
    lists: [
      walk.book.conditions.length > 0 && !walk.closed && make("div", { className: "field" }, make("label", { className: "field-label", htmlFor: "next-condition" }, say("stocktaking.field.condition.next")), next),
      make("section", { "aria-labelledby": "missing-title" }, missingTitle, filterBox, missing.box),
      elsewhereBox,
      make("section", { "aria-labelledby": "scanned-title" }, scannedTitle, scanned.box),
    ].filter(Boolean),
  });

  return { leave: () => walk.removeEventListener("changed", changed), take };
}

// All rooms of an audit: what is said of each, what is not yet. A room is entered by its door's label or from the list; after it, the next one is a tap away.
import { fold } from "../code.js";
import { dismiss } from "../dismiss.js";
import { longList } from "../list.js";
import { FILTER } from "./filter.js";
import { filterInWords, lookInWords, stateOf } from "./words.js";

const AFTER = 30; // milliseconds until the list is drawn below what was just recorded: that it is recorded is on the screen first

export function roomsView(audit) {
  const { shell } = audit;
  const { make, say, icon } = shell;
  const result = document.getElementById("result");
  const total = make("b");
  const bar = make("progress");
  const filter = make("input", { type: "search", id: "room-filter", autocomplete: "off" });
  const open = make("input", { type: "checkbox", id: "room-open" });
  const path = (...parts) => ["#", audit.sheet, audit.id, ...parts].join("/");
  const defectsOf = room => audit.book.standing("DEFECT", room.id).length;
  const list = longList(shell, { className: "cards rooms", row: card, empty: say("field.rooms.none"), key: room => room.id,
    look: room => [stateOf(room, audit.drafts.has(room.id))[0], room.counted?.id, defectsOf(room)].join(" ") });
  const filterLine = make("span", { className: "small" });
  const defectsLine = make("span", { className: "small" });
  const tile = (name, picture, title, line) => make("a", { href: path(name), className: "tile", id: `to-${name}` }, icon(picture), make("span", {}, make("b", {}, title), line));

  function card(room) {
    const [key, picture, tone] = stateOf(room, audit.drafts.has(room.id));
    const defects = defectsOf(room);
    const facts = [room.building, (room.floor ?? null) !== null && say("lanaudit.field.floor", room.floor), room.teaching && say("lanaudit.field.teaching")].filter(Boolean).join(" · ");
    return make("li", { className: "card room" },
      make("a", { href: path("room", room.id), className: "cover" }, make("span", { className: "name" }, room.name)),
      facts && make("p", { className: "facts" }, facts),
      make("p", { className: `small ${tone}` }, icon(picture), make("span", {}, [say("lanaudit.field.state." + key), room.counted && lookInWords(shell, room.counted.body), defects > 0 && say("lanaudit.field.defects.count", defects)].filter(Boolean).join(" · "))));
  }

  function draw(anew) {
    drawTotals();
    drawList(anew);
    if (audit.latest && !result.hidden) drawResult();
  }

  function drawList(anew) {
    const { book } = audit;
    const wanted = fold(filter.value);
    const left = [...book.rooms.values()].filter(room => (!wanted || fold(`${room.name} ${room.building ?? ""}`).includes(wanted)) && (!open.checked || !room.counted));
    list.fill(left, anew);
  }

  function drawTotals() {
    const { book } = audit;
    total.textContent = say("lanaudit.field.progress", book.looked, book.listed);
    Object.assign(bar, { max: Math.max(1, book.listed), value: book.looked, ariaLabel: total.textContent });
    const check = book.standing("FILTER")[0];
    filterLine.textContent = audit.drafts.has(FILTER) ? say("lanaudit.field.state.draft") : check ? filterInWords(shell, check.body) : say("lanaudit.field.filter.none");
    defectsLine.textContent = say("lanaudit.field.defects.count", book.standing("DEFECT").length);
  }

  /** What was recorded last, with the way on. */
  function drawResult() {
    const record = audit.latest;
    const refused = record.state === "refused";
    const room = audit.book.room(record.room);
    const next = audit.book.next(record.room);
    const focused = [...result.querySelectorAll("a, button")].indexOf(document.activeElement);
    result.className = `result ${record.undone ? "again" : refused ? "refused" : "found"}`;
    result.replaceChildren(...[
      make("p", { className: "outcome" }, icon(record.undone ? "again" : refused ? "failed" : "found"), say(record.undone ? "field.undone" : refused ? "lanaudit.field.refused" : "lanaudit.field.recorded")),
      make("h2", {}, room.name), make("p", {}, refused ? say("field.refused.why", record.answer?.reason ?? "") : lookInWords(shell, record.body) || say("lanaudit.field.sum.none")),
      !audit.closed && make("div", { className: "acts" },
        next && make("a", { className: "button primary", id: "next", href: path("room", next.id) }, say("lanaudit.field.next", next.name)),
        make("a", { className: "button", href: path("room", room.id) }, say("field.edit")),
        !record.undone && make("button", { type: "button", className: "button", onclick: () => undo(record).catch(shell.broken) }, say("field.undo"))),
    ].filter(Boolean));
    result.hidden = false;
    if (focused >= 0) result.querySelectorAll("a, button")[focused]?.focus({ preventScroll: true });
  }

  async function undo(record) {
    if (!await audit.undo(record)) return;
    drawResult();
    shell.signal("again");
    shell.announce(`${say("field.undone")}: ${audit.book.room(record.room).name}`);
  }

  const changed = () => draw(false);
  audit.addEventListener("changed", changed);
  filter.addEventListener("input", () => draw(true));
  open.addEventListener("change", () => draw(true));
  drawTotals();
  if (!audit.latest) drawList(true);
  const later = audit.latest && setTimeout(() => drawList(true), AFTER);
  shell.show({
    title: audit.book.title,
    head: [make("nav", { "aria-label": say("field.way") }, make("a", { href: "#/", className: "back" }, say("lanaudit.field.back.list"))), make("h1", {}, audit.book.title),
      make("p", { className: "soft" }, audit.book.schoolName), make("p", { id: "progress" }, total), bar],
    fresh: !audit.latest,
    scanning: !audit.closed && { code: say("lanaudit.field.code"), act: say("lanaudit.field.code.do") },
    lists: [make("div", { className: "tiles" }, tile("filter", "torch", say("lanaudit.field.filter"), filterLine), tile("defects", "elsewhere", say("lanaudit.field.defects.all"), defectsLine)),
      make("section", { "aria-labelledby": "rooms-title" }, make("h2", { id: "rooms-title" }, say("field.rooms")),
        make("div", { className: "filter" }, make("label", { className: "field-label", htmlFor: "room-filter" }, say("field.rooms.filter")), filter, make("label", { className: "check" }, open, say("lanaudit.field.rooms.open"))), list.box)],
  });
  if (audit.latest) {
    drawResult();
    scrollTo(0, 0);
    shell.announce(`${say("lanaudit.field.recorded")}: ${audit.book.room(audit.latest.room).name}. ${lookInWords(shell, audit.latest.body)}`);
    const heading = Object.assign(document.querySelector("#view h1"), { tabIndex: -1 });
    (document.getElementById("next") ?? heading).focus({ preventScroll: true });
  }

  if (audit.camera && !audit.closed) document.getElementById("camera-start").click();
  audit.camera = false;

  return {
    leave: () => { clearTimeout(later); audit.removeEventListener("changed", changed); audit.latest = null; },
    take(text, method) {
      const { room, code, roomLabel } = audit.book.meaning(text);
      if (room === undefined) {
        shell.signal("unknown");
        const words = roomLabel ? say("lanaudit.field.room.unknown") : say("lanaudit.field.room.first", code);
        shell.notice("room", words, "warn", dismiss(shell, "room"));
        return;
      }
      shell.notice("room", null);
      audit.camera = method === "CAMERA"; // who goes from door to door by camera finds it on again
      shell.signal("room");
      shell.announce(say("field.entered", audit.book.room(room).name));
      shell.go(`${audit.sheet}/${audit.id}/room/${room}`);
    },
  };
}

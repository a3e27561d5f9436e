// The running list, newest first. A row begins as "looking" and is filled when the answer comes, so that a fast scanner never waits.
import { settings, context, say } from "./settings.js";
import { acts } from "./acts.js";
import { place, enter } from "./place.js";
import { make, icon } from "../foot/dom.js";
import { signal } from "../foot/signal.js";

const list = document.getElementById("list");
const said = document.getElementById("said");
const MOST = 200; // rows kept on the page
const scanned = new Set(); // what was scanned before, by device or code
const rows = []; // devices on the page, to be judged anew when the room changes

export function begin(text) {
  const row = make("li", { className: "scan waiting" });
  document.getElementById("list-empty").hidden = true;
  fill(row, "waiting", text);
  list.prepend(row);
  while (list.children.length > MOST) list.lastChild.remove();
  for (const open of list.querySelectorAll("details[open]")) open.open = false;
  return row;
}

/** Shape, word and content of a row; the word alone tells the outcome as well as the colour. */
function fill(row, outcome, title, ...content) {
  row.className = `scan ${outcome}`;
  row.replaceChildren(make("p", { className: "outcome" }, icon(outcome), say(`outcome.${outcome}`)), make("h2", {}, title), ...content.filter(Boolean));
}

function announce(outcome, title) {
  said.textContent = `${say(`outcome.${outcome}`)}: ${title}`;
  signal(outcome);
}

export function failed(row, text, message, again) {
  const button = make("button", { type: "button", className: "button", textContent: say("again") });
  button.addEventListener("click", again);
  fill(row, "failed", text, make("p", {}, message), make("div", { className: "acts" }, button));
  announce("failed", message);
}

export function finish(row, results) {
  if (results.length === 0) { row.remove(); return; }
  results.forEach((result, i) => {
    const mine = i === 0 ? row : make("li");
    if (i > 0) row.before(mine);
    one(mine, result);
  });
}

function one(row, result) {
  switch (result.outcome) {
    case "FOUND": return device(row, result.devices[0]);
    case "SEVERAL": return several(row, result);
    case "ROOM": return room(row, result.room);
    case "UNCLAIMED": return unclaimed(row, result.code);
    default: return unknown(row, result.code);
  }
}

function isAgain(key) {
  const before = scanned.has(key);
  scanned.add(key);
  return before;
}

function device(row, found) {
  if (isAgain(found.tag)) {
    fill(row, "again", link(found), facts(found));
    announce("again", found.title);
    return;
  }
  const shown = { row, found };
  rows.push(shown);
  announce(judge(shown), found.title);
}

/** Green where it belongs, amber where it does not; without a chosen room everything that is found is right. */
function judge({ row, found }, note, good) {
  const here = place();
  const outcome = here && here.id !== found.room?.id ? "elsewhere" : "found";
  const buttons = acts(found, (text, ok) => { judge({ row, found }, text, ok); said.textContent = text; if (ok) signal("found"); });
  const more = buttons.length > 0 && make("details", { open: row === list.firstElementChild }, make("summary", {}, say("acts")), make("div", { className: "acts" }, ...buttons));
  fill(row, outcome, link(found), facts(found), note ? make("p", { className: good ? "done" : "refused" }, note) : null, more);
  return outcome;
}

const link = found => make("a", { href: `${context}/device/show?tag=${encodeURIComponent(found.tag)}`, textContent: found.title });

function facts(found) {
  const where = found.room ? say("room", found.room.title) : say("room.none");
  return make("p", { className: "facts" }, make("span", { className: "code" }, found.inventoryNumber ?? found.tag), [found.statusName, where, found.responsible, found.schoolName].filter(Boolean).map(fact => ` · ${fact}`).join(""));
}

function several(row, result) {
  const choices = result.devices.map(found => {
    const button = make("button", { type: "button", className: "button", textContent: say("choose", found.title, found.schoolName, found.inventoryNumber ?? found.tag) });
    button.addEventListener("click", () => device(row, found));
    return button;
  });
  fill(row, "several", result.code, make("div", { className: "acts" }, ...choices));
  announce("several", result.code);
}

function room(row, found) {
  enter({ id: found.id, title: found.title, school: found.school, schoolName: found.schoolName });
  fill(row, "room", make("a", { href: `${context}/room/show?id=${found.id}`, textContent: say("room", found.title) }), make("p", { className: "facts" }, found.schoolName));
  announce("room", found.title);
}

/** A device registered on the walk stands in the room one is in. */
const inRoom = () => place() ? `&room=${place().id}` : "";

const to = (path, word) => make("a", { className: "button", href: context + path, textContent: word });

function unclaimed(row, tag) {
  const ways = [settings.mayCreate && to(`/device/edit?claim=${tag}${inRoom()}`, say("create")), settings.mayLink && to(`/scan/code?text=${tag}`, say("link"))].filter(Boolean);
  fill(row, "unclaimed", tag, make("p", { className: "facts" }, say("unclaimed")), ways.length > 0 && make("div", { className: "acts" }, ...ways));
  announce("unclaimed", tag);
}

/** A text that is no tag may be the serial number of a device that is not registered yet. */
function unknown(row, code) {
  const serial = settings.mayCreate && !/^[0-9A-Z]{6}$/i.test(code) && !/^https?:/i.test(code) && code.length <= 60;
  fill(row, "unknown", code, make("p", { className: "facts" }, say("unknown")),
    serial && make("div", { className: "acts" }, to(`/device/edit?serial=${encodeURIComponent(code)}${inRoom()}`, say("create.serial"))));
  announce("unknown", code);
}

/** Another room was entered: what is where it belongs may have changed. */
export function rejudge() {
  for (const shown of rows.filter(({ row }) => row.isConnected)) judge(shown);
}

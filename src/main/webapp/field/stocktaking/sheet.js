// The stocktake's sheet: which stocktakes there are, and the walk through one of them.
import { ask, Unreached } from "../api.js";
import * as store from "../store.js";
import { closed, isClosed, isFinal, RUNNING, stand } from "./standing.js";
import { Walk } from "./walk.js";
import { roomsView } from "./rooms.js";
import { roomView } from "./room.js";

const NAME = "stocktaking";
let walk = null;

const sheet = {
  phone: null,
  right: "AUDIT",
  path: subject => `stocktakes/${subject}/scans`,
  photoPath: (subject, id) => `stocktakes/${subject}/scans/${id}/photo`,
  pack: scans => ({ phone: sheet.phone, sentAt: new Date().toISOString(), scans }),
  results: json => json.results,
  heldBack: async (account, subject, problem) => { if (problem?.state) await store.keepStanding(account, NAME, subject, { state: problem.state }); },
  isOver: async (account, subject) => isFinal((await store.standingOf(account, NAME, subject))?.state),
  closed: shell => closed(shell, () => walk && location.hash.startsWith(`#/${NAME}/${walk.id}`) ? walk : null),
  home,
  open,
};
export default sheet;

/** The running stocktakes, and those on this phone, which open without a network. */
async function home(shell) {
  const { say, make } = shell;
  const box = make("section", { "aria-labelledby": "stocktakes" }, make("h2", { id: "stocktakes" }, say("stocktaking.field.list")));
  const list = make("ul", { className: "cards" });
  const note = make("p", { className: "soft", role: "status" }, say("stocktaking.field.list.loading"));
  box.append(note, list);
  const books = await shell.store.booksOf(shell.account.account);
  const kept = new Map(books.filter(book => book.sheet === NAME).map(book => [book.subject, book]));
  const fill = running => {
    list.replaceChildren(...running.map(stocktake => card(shell, stocktake, kept.get(stocktake.id))));
    note.hidden = running.length > 0;
    note.textContent = say("stocktaking.field.list.empty");
  };
  const stood = new Map((await shell.store.standingsOf(shell.account.account, NAME)).map(({ subject, state }) => [subject, state]));
  const own = [...kept.values()].map(({ book }) => ({ ...book, state: stood.get(book.id) ?? book.state }));
  if (own.length > 0) fill(own);
  shell.tell();
  running().then(async known => {
    const others = [];
    for (const book of own) {
      const state = known.some(({ id }) => id === book.id) ? RUNNING : await stateOf(book.id);
      if (state && state !== book.state) await stand(shell, book.id, state);
      if (state !== RUNNING) others.push({ ...book, state: state ?? "UNKNOWN" });
      else if (isClosed(book.state)) shell.queue.hurry();
    }
    fill([...known, ...others]);
    shell.tell();
  }).catch(failure => {
    shell.queue.heard(failure);
    note.hidden = false;
    note.textContent = failure instanceof Unreached ? say(own.length > 0 ? "stocktaking.field.list.offline" : "stocktaking.field.list.offline.none") : failure.message;
  });
  return box;
}

/** How one stands that is not among the running ones; null if the server no longer shows it to this account. */
async function stateOf(id) {
  try {
    return (await ask(`stocktakes/${id}`)).json.state;
  } catch (failure) {
    if (failure.status === 403 || failure.status === 404) return null;
    throw failure;
  }
}

/** All of them, page after page. */
async function running() {
  const found = [];
  for (let path = "stocktakes?state=RUNNING&limit=200"; path;) {
    const { json } = await ask(path);
    found.push(...json.items);
    path = json.next ? json.next.slice(json.next.indexOf("/api/v1/") + "/api/v1/".length) : null;
  }
  return found;
}

function card(shell, stocktake, kept) {
  const { say, make, icon } = shell;
  const date = day => day ? new Date(`${day}T12:00`).toLocaleDateString(shell.account.language) : "";
  const progress = stocktake.expected > 0 && say("stocktaking.field.progress", stocktake.found, stocktake.expected);
  const facts = [stocktake.schoolName, say("stocktaking.field.dates", date(stocktake.beginsOn), date(stocktake.endsOn)), progress].filter(Boolean).join(" · ");
  const forget = kept && make("button", { type: "button", className: "button flat", onclick: () => drop(shell, kept) }, say("stocktaking.field.forget"));
  return make("li", { className: "card" },
    make("h3", {}, make("a", { href: `#/${NAME}/${stocktake.id}` }, stocktake.title)),
    make("p", { className: "facts" }, facts),
    make("p", { className: `small ${!kept ? "soft" : isClosed(stocktake.state) ? "warn" : "good"}` }, icon(kept && !isClosed(stocktake.state) ? "found" : "waiting"), say(kept && isClosed(stocktake.state) ? "stocktaking.field.ended." + stocktake.state : kept ? "stocktaking.field.kept" : "stocktaking.field.kept.not")),
    forget);
}

async function drop(shell, kept) {
  const { say, make } = shell;
  const answer = await shell.ask(say("stocktaking.field.forget.title"), make("p", {}, say("stocktaking.field.forget.text", kept.book.title)), [["yes", say("stocktaking.field.forget.do"), "danger"], ["", say("field.cancel")]]);
  if (answer !== "yes") return;
  const done = await shell.store.forget(kept.account, NAME, kept.subject);
  if (walk?.id === kept.subject) { walk.end(); walk = null; }
  shell.notice("forget", done ? null : say("stocktaking.field.forget.unsent"), "warn");
  shell.go("");
}

/** "7" is a stocktake's rooms, "7/room/11" a room of it. */
async function open(shell, [subject, , room]) {
  const id = Number(subject);
  if (walk?.id !== id) {
    walk?.end();
    walk = null;
    const opening = shell.say("stocktaking.field.opening");
    shell.show({ title: opening, head: [shell.make("h1", {}, opening), shell.make("progress", { "aria-label": opening })] });
    try {
      walk = await Walk.begin(shell, NAME, id);
      const begun = walk;
      walk.addEventListener("stood", () => { if (walk === begun && location.hash.startsWith(`#/${NAME}/${id}`)) shell.go(location.hash.slice(2)); shell.tell(); });
    } catch (failure) {
      shell.queue.heard(failure);
      const text = failure instanceof Unreached ? shell.say("stocktaking.field.open.offline") : failure.message;
      shell.show({ title: shell.say("stocktaking.field.open.failed"), head: [shell.make("h1", {}, shell.say("stocktaking.field.open.failed")), shell.make("p", {}, text), shell.make("a", { className: "button", href: "#/" }, shell.say("field.back"))] });
      return null;
    }
  }
  shell.tell();
  return room === undefined ? roomsView(walk) : roomView(walk, Number(room));
}

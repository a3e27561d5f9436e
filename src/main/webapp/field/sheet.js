// A sheet (main.js) whose subjects are planned, run, are completed and approved or cancelled, and whose records come from many phones. The kind of work is
//   {name, right; collection, records: its addresses in the API; words: where in its texts what is said here stands in its own terms; read(raw, shell): a book (subject.js);
//   heard(item, known): what the book takes of a record that the server has; progress(shell, one): words, or nothing; table (unsent.js); sent(record): what of a record is sent, if not all;
//   subject(shell, kind, id): the subject; view(subject, path): a view of it}
import { ask, Unreached } from "./api.js";
import * as store from "./store.js";
import { closed, isClosed, isFinal, RUNNING, stand, words } from "./standing.js";

export function sheetOf(kind) {
  let subject = null; // the one that is open
  const sheet = {
    phone: null,
    right: kind.right,
    path: id => `${kind.collection}/${id}/${kind.records}`,
    photoPath: (id, record) => `${kind.collection}/${id}/${kind.records}/${record}/photo`,
    pack: records => ({ phone: sheet.phone, sentAt: new Date().toISOString(), [kind.records]: kind.sent ? records.map(kind.sent) : records }),
    results: json => json.results,
    heldBack: async (account, id, problem) => { if (problem?.state) await store.keepStanding(account, kind.name, id, { state: problem.state }); },
    isOver: async (account, id) => isFinal((await store.standingOf(account, kind.name, id))?.state),
    closed: shell => closed(shell, kind, () => subject && isOpen(subject.id) ? subject : null),
    home,
    open,
  };
  return sheet;

  function isOpen(id) {
    return `${location.hash}/`.startsWith(`#/${kind.name}/${id}/`);
  }

  /** The running ones, and those on this phone, which open without a network. */
  async function home(shell) {
    const { say, make } = shell;
    const word = words(shell, kind);
    const box = make("section", { "aria-labelledby": `home-${kind.name}` }, make("h2", { id: `home-${kind.name}` }, word("list")));
    const list = make("ul", { className: "cards" });
    const note = make("p", { className: "soft", role: "status" }, say("field.list.loading"));
    box.append(note, list);
    const books = await shell.store.booksOf(shell.account.account);
    const kept = new Map(books.filter(book => book.sheet === kind.name).map(book => [book.subject, book]));
    const fill = running => {
      list.replaceChildren(...running.map(one => card(shell, one, kept.get(one.id))));
      note.hidden = running.length > 0;
      note.textContent = word("list.empty");
    };
    const stood = new Map((await shell.store.standingsOf(shell.account.account, kind.name)).map(({ subject: id, state }) => [id, state]));
    const own = [...kept.values()].map(({ book }) => ({ ...book, state: stood.get(book.id) ?? book.state }));
    if (own.length > 0) fill(own);
    shell.tell();
    running().then(async known => {
      const others = [];
      for (const book of own) {
        const state = known.some(({ id }) => id === book.id) ? RUNNING : await stateOf(book.id);
        if (state && state !== book.state) await stand(shell, kind, book.id, state);
        if (state !== RUNNING) others.push({ ...book, state: state ?? "UNKNOWN" });
        else if (isClosed(book.state)) shell.queue.hurry();
      }
      fill([...known, ...others]);
      shell.tell();
    }).catch(failure => {
      shell.queue.heard(failure);
      note.hidden = false;
      note.textContent = failure instanceof Unreached ? word(own.length > 0 ? "list.offline" : "list.offline.none") : failure.message;
    });
    return box;
  }

  /** How one stands that is not among the running ones; null if the server no longer shows it to this account. */
  async function stateOf(id) {
    try {
      return (await ask(`${kind.collection}/${id}`)).json.state;
    } catch (failure) {
      if (failure.status === 403 || failure.status === 404) return null;
      throw failure;
    }
  }

  /** All of them, page after page. */
  async function running() {
    const found = [];
    for (let path = `${kind.collection}?state=RUNNING&limit=200`; path;) {
      const { json } = await ask(path);
      found.push(...json.items);
      path = json.next ? json.next.slice(json.next.indexOf("/api/v1/") + "/api/v1/".length) : null;
    }
    return found;
  }

  function card(shell, one, kept) {
    const { say, make, icon } = shell;
    const word = words(shell, kind);
    const date = day => day ? new Date(`${day}T12:00`).toLocaleDateString(shell.account.language) : "";
    const facts = [one.schoolName, say("field.dates", date(one.beginsOn), date(one.endsOn)), kind.progress(shell, one)].filter(Boolean).join(" · ");
    const forget = kept && make("button", { type: "button", className: "button flat", onclick: () => drop(shell, kept) }, say("field.forget"));
    return make("li", { className: "card" },
      make("h3", {}, make("a", { href: `#/${kind.name}/${one.id}` }, one.title)),
      make("p", { className: "facts" }, facts),
      make("p", { className: `small ${!kept ? "soft" : isClosed(one.state) ? "warn" : "good"}` }, icon(kept && !isClosed(one.state) ? "found" : "waiting"),
        kept && isClosed(one.state) ? word("ended." + one.state) : kept ? word("kept") : say("field.kept.not")),
      forget);
  }

  async function drop(shell, kept) {
    const { say, make } = shell;
    const word = words(shell, kind);
    const drafts = (await shell.store.draftsOf(kept.account, kind.name, kept.subject)).length;
    const answer = await shell.ask(word("forget.title"), [make("p", {}, say("field.forget.text", kept.book.title)), drafts > 0 && make("p", {}, say("field.forget.drafts", drafts))], [["yes", say("field.forget.do"), "danger"], ["", say("field.cancel")]]);
    if (answer !== "yes") return;
    const done = await shell.store.forget(kept.account, kind.name, kept.subject);
    if (subject?.id === kept.subject) { subject.end(); subject = null; }
    shell.notice("forget", done ? null : word("forget.unsent"), "warn");
    shell.go("");
  }

  /** "7" is the subject itself, what follows is the kind's own. */
  async function open(shell, [number, ...path]) {
    const word = words(shell, kind);
    const id = Number(number);
    if (subject?.id !== id) {
      subject?.end();
      subject = null;
      const opening = word("opening");
      shell.show({ title: opening, head: [shell.make("h1", {}, opening), shell.make("progress", { "aria-label": opening })] });
      try {
        const begun = subject = await kind.subject(shell, kind, id).begin();
        begun.addEventListener("stood", () => { if (subject === begun && isOpen(id)) shell.go(location.hash.slice(2)); shell.tell(); });
      } catch (failure) {
        shell.queue.heard(failure);
        const text = failure instanceof Unreached ? word("open.offline") : failure.message;
        shell.show({ title: word("open.failed"), head: [shell.make("h1", {}, word("open.failed")), shell.make("p", {}, text), shell.make("a", { className: "button", href: "#/" }, shell.say("field.back"))] });
        return null;
      }
    }
    shell.tell();
    return kind.view(subject, path);
  }
}

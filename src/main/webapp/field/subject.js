// What is worked on, as this phone has it: a stocktake, an audit. Its book in memory, how it stands, what was recorded here and elsewhere, and the keeping of more.
// The kind of work (sheet.js) says how a book is read; a book is {records: id → record, take(record), undo(id)}.
import { ask } from "./api.js";
import { photograph } from "../resources/kabinet/foot/picture.js";
import { dismiss } from "./dismiss.js";
import { isFinal, RUNNING, stand, words } from "./standing.js";

const ASK_OTHERS = 20_000; // milliseconds between two looks at what others recorded
const PAGE = 500;

export class Subject extends EventTarget {
  #timer;
  #pulling = null;
  #told = false;
  #meanwhile = null; // what is recorded while the book is read anew
  #listeners = [];

  constructor(shell, kind, id) {
    super();
    Object.assign(this, { shell, kind, sheet: kind.name, id, account: shell.account.account });
  }

  /** Whether records are not taken: not any more, or not yet. The phone then makes none. */
  get closed() {
    return this.state !== RUNNING;
  }

  /** Opens it: from this phone, else from the server. @throws Refused, Unreached */
  async begin() {
    this.#listen();
    try {
      const kept = await this.shell.store.bookOf(this.account, this.sheet, this.id);
      this.state = (await this.shell.store.standingOf(this.account, this.sheet, this.id))?.state;
      if (kept && !this.state) await this.#stand(kept.book.state);
      await this.#fill(kept ?? await this.#download());
      if (kept) this.#refresh(kept).catch(this.shell.broken);
      this.pull();
      return this;
    } catch (failure) {
      this.end();
      throw failure;
    }
  }

  end() {
    clearInterval(this.#timer);
    for (const [what, listener] of this.#listeners) this.shell.queue.removeEventListener(what, listener);
  }

  async #download(etag) {
    const answer = await ask(`${this.kind.collection}/${this.id}/book`, { headers: etag ? { "If-None-Match": etag } : {}, patience: 120_000 });
    if (answer.status === 304) return null;
    const before = await this.shell.store.bookOf(this.account, this.sheet, this.id);
    const kept = { account: this.account, sheet: this.sheet, subject: this.id, etag: answer.etag, book: answer.json, next: before?.next ?? 0 };
    await this.shell.store.keepBook(kept);
    await this.#stand(answer.json.state);
    this.#persist();
    return kept;
  }

  /** Asks the browser to keep what is here even when space runs out; a phone that does not promise it is told so once. */
  async #persist() {
    const { shell } = this;
    if (await navigator.storage?.persist?.() || await shell.store.remembered("persist told")) return;
    shell.notice("persist", shell.say("field.persist"), "info", dismiss(shell, "persist", () => shell.store.remember("persist told", true)));
  }

  /** How it stands, whoever said so: what is open of it is shown anew, and what waited for its reopening is sent. */
  async #stand(state) {
    if (!state || state === this.state) return;
    const begun = this.state !== undefined;
    await stand(this.shell, this.kind, this.id, state);
    this.state = state;
    if (!begun) return;
    this.dispatchEvent(new Event("stood"));
    if (!this.closed) this.shell.queue.hurry();
  }

  /** Anew from what is kept: something of it was given up. */
  async reread() {
    await this.#fill(await this.shell.store.bookOf(this.account, this.sheet, this.id));
    this.#changed();
  }

  /** The book may have changed its state, or a room its name. Without a network the one at hand will do. */
  async #refresh(kept) {
    try {
      const fresh = await this.#download(kept.etag);
      if (fresh) { await this.#fill(fresh); this.#changed(); }
      await this.#stand((fresh ?? kept).book.state); // what did not change says it as well
    } catch (failure) {
      this.shell.queue.heard(failure);
    }
  }

  async #fill(kept) {
    const { shell } = this;
    const meanwhile = this.#meanwhile = [];
    const book = this.kind.read(kept.book, shell);
    this.next = kept.next ?? 0;
    for (const other of await shell.store.othersOf(this.account, this.sheet, this.id)) this.#takeOther(book, other);
    const photos = new Set(await shell.store.photosOf(this.account, this.sheet, this.id));
    for (const item of await shell.store.itemsOf(this.account, this.sheet, this.id)) this.#takeOwn(book, item, photos);
    for (const item of meanwhile) this.#takeOwn(book, item);
    this.#meanwhile = null;
    this.book = book;
    await this.filled?.();
  }

  #takeOwn(book, item, photos) {
    const { body, n, state, answer } = item;
    if (state === "given up") return;
    if (body.kind === "UNDO") book.undo(body.undoes);
    else book.take({ ...body, n, state, answer, mine: true, ...(photos?.has(item.id) ? { photo: true } : {}) });
  }

  /** What the kind of work makes of a record that the server has, or nothing if it has nothing new. */
  #news(book, item) {
    return item.kind === "UNDO" ? item : this.kind.heard(item, book.records.get(item.id));
  }

  #takeOther(book, item) {
    const news = this.#news(book, item);
    if (item.kind === "UNDO") book.undo(item.undoes);
    else if (news) book.take(news);
  }

  #listen() {
    const ours = listener => ({ detail }) => { if (detail.sheet === this.sheet && detail.subject === this.id) listener(detail); };
    const take = items => {
      this.#meanwhile?.push(...items);
      if (!this.book) return;
      for (const item of items) this.#takeOwn(this.book, item);
      this.#changed();
    };
    this.#on("added", ours(({ items }) => take(items)));
    this.#on("answered", ours(({ items }) => { take(items); if (this.book) this.pull(); }));
    this.#on("held", ours(({ problem }) => this.#stand(problem?.state).catch(this.shell.broken)));
    this.#timer = setInterval(() => { if (this.book && !document.hidden) this.pull(); }, ASK_OTHERS);
  }

  #on(what, listener) {
    this.shell.queue.addEventListener(what, listener);
    this.#listeners.push([what, listener]);
  }

  /** Told once for all that changes before the next picture: first the outcome, then the lists. */
  #changed() {
    if (this.#told) return;
    this.#told = true;
    setTimeout(() => { this.#told = false; this.dispatchEvent(new Event("changed")); });
  }

  /** What others recorded meanwhile. No network is no failure. */
  pull() {
    return this.#pulling ??= this.#pull().catch(failure => this.shell.queue.heard(failure)).catch(this.shell.broken).finally(() => { this.#pulling = null; });
  }

  async #pull() {
    for (let more = true; more;) {
      const { json } = await ask(`${this.kind.collection}/${this.id}/${this.kind.records}?after=${this.next}&limit=${PAGE}`);
      const news = json.items.filter(item => this.#news(this.book, item));
      this.next = json.next ?? this.next;
      await this.shell.store.keepOthers(this.account, this.sheet, this.id, news, this.next);
      for (const item of news) this.#takeOther(this.book, item);
      if (news.length > 0) this.#changed();
      more = json.items.length === PAGE;
      await this.#stand(json.state);
    }
  }

  /** A record's body with an id and the phone's time. */
  made(kind, rest) {
    return { id: this.shell.store.newId(), kind, at: new Date().toISOString(), ...rest };
  }

  /** Keeps a record, with a photo if there is one. Resolves to it when it is safe on this phone: only then may anything be said. A full phone is told, and the record is null. */
  async record(body, photo = null) {
    if (!await this.#keep([body], photo ? [{ id: body.id, blob: photo }] : [])) return null;
    const made = this.book.records.get(body.id);
    if (photo) made.photo = true;
    return made;
  }

  /** Takes a record back. */
  async undo(record) {
    if (this.#isClosed()) return false;
    if (record.state === "refused") {
      await this.shell.store.giveUp(record.n);
      this.book.undo(record.id);
      this.#changed();
      this.shell.queue.dispatchEvent(new CustomEvent("state"));
      return true;
    }
    return this.#keep([this.made("UNDO", { undoes: record.id })], [], [record.id]);
  }

  /** Says something else instead. What was recorded is never changed: it is taken back and made anew; its photo goes along, or the one given. */
  async replace(record, body, taken = null) {
    if (this.#isClosed()) return null;
    const photo = taken ? { blob: taken } : await this.shell.store.photo(record.id);
    const refused = record.state === "refused";
    if (refused) this.book.undo(record.id);
    const bodies = refused ? [body] : [this.made("UNDO", { undoes: record.id }), body];
    if (!await this.#keep(bodies, photo ? [{ id: body.id, blob: photo.blob }] : [], [record.id], refused ? record.n : null)) {
      if (refused) await this.reread();
      return null;
    }
    const made = this.book.records.get(body.id);
    made.photo = Boolean(photo);
    return made;
  }

  /** Lets a photo be taken and keeps it with the record; false if there is none. */
  async photograph(record) {
    const blob = await photograph();
    return blob !== null && this.attach(record, blob);
  }

  /** Keeps a photo with a record that is there already. */
  async attach(record, blob) {
    if (isFinal(this.state) && this.#isClosed() || !await this.#store([], [{ id: record.id, blob }])) return false; // of a completed one photos are still taken
    record.photo = true;
    this.#changed();
    return true;
  }

  /** What a hand was quicker with than the news. */
  #isClosed() {
    if (this.closed) { this.shell.signal("failed"); this.shell.notice("not kept", words(this.shell, this.kind)("closed.act"), "bad", dismiss(this.shell, "not kept")); }
    return this.closed;
  }

  async #keep(...what) {
    return !this.#isClosed() && this.#store(...what);
  }

  async #store(...what) {
    try {
      await this.shell.queue.add(this.sheet, this.id, ...what);
      this.shell.notice("broken", null);
      return true;
    } catch (failure) {
      this.shell.broken(failure);
      return false;
    }
  }
}

// A stocktake being walked through: the book in memory, what was scanned here and elsewhere, and what is done about a code.
import { ask } from "../api.js";
import { photograph } from "../../resources/kabinet/foot/picture.js";
import { Book } from "./book.js";
import { dismiss } from "./dismiss.js";
import { isFinal, RUNNING, stand } from "./standing.js";

const ASK_OTHERS = 20_000; // milliseconds between two looks at what others scanned
const PAGE = 500;
const LONGEST_CODE = 200; // of a longer one the server keeps as much

export class Walk extends EventTarget {
  #timer;
  #pulling = null;
  #told = false;
  #meanwhile = null; // what is recorded while the book is read anew
  #listeners = [];

  /** Whether scans are not taken: not any more, or not yet. The phone then records none. */
  get closed() {
    return this.state !== RUNNING;
  }

  /** Opens a stocktake: from this phone, else from the server. @throws Refused, Unreached */
  static async begin(shell, sheet, id) {
    const walk = new Walk(shell, sheet, id);
    walk.#listen();
    try {
      await walk.#begin();
      return walk;
    } catch (failure) {
      walk.end();
      throw failure;
    }
  }

  async #begin() {
    const kept = await this.shell.store.bookOf(this.account, this.sheet, this.id);
    this.state = (await this.shell.store.standingOf(this.account, this.sheet, this.id))?.state;
    if (kept && !this.state) await this.#stand(kept.book.state);
    await this.#fill(kept ?? await this.#download());
    if (kept) this.#refresh(kept).catch(this.shell.broken);
    this.pull();
  }

  constructor(shell, sheet, id) {
    super();
    Object.assign(this, { shell, sheet, id, account: shell.account.account, condition: null });
  }

  end() {
    clearInterval(this.#timer);
    for (const [what, listener] of this.#listeners) this.shell.queue.removeEventListener(what, listener);
  }

  async #download(etag) {
    const answer = await ask(`stocktakes/${this.id}/book`, { headers: etag ? { "If-None-Match": etag } : {}, patience: 120_000 });
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

  /** How the stocktake stands, whoever said so: what is open of it is shown anew, and what waited for its reopening is sent. */
  async #stand(state) {
    if (!state || state === this.state) return;
    const begun = this.state !== undefined;
    await stand(this.shell, this.id, state);
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
    const words = { nowhere: shell.say("stocktaking.field.nowhere"), room: number => shell.say("stocktaking.field.room.number", number) };
    const book = new Book(kept.book, words);
    this.next = kept.next ?? 0;
    for (const other of await shell.store.othersOf(this.account, this.sheet, this.id)) this.#takeOther(book, other);
    const photos = new Set(await shell.store.photosOf(this.account, this.sheet, this.id));
    for (const item of await shell.store.itemsOf(this.account, this.sheet, this.id)) this.#takeOwn(book, item, photos);
    for (const item of meanwhile) this.#takeOwn(book, item);
    this.#meanwhile = null;
    this.book = book;
    this.condition ??= book.conditions[0]?.code ?? null;
  }

  #takeOwn(book, item, photos) {
    const { body, n, state, answer } = item;
    if (state === "given up") return;
    if (body.kind === "UNDO") book.undo(body.undoes);
    else book.take({ ...body, n, state, answer, mine: true, ...(photos?.has(item.id) ? { photo: true } : {}) });
  }

  #takeOther(book, other) {
    if (other.kind === "UNDO") book.undo(other.undoes);
    else if (!book.scans.get(other.id)?.mine) book.take({ id: other.id, device: other.device, code: other.code, room: other.room, at: other.at, by: other.by, mine: false, state: "sent" });
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

  /** What others scanned meanwhile. No network is no failure. */
  pull() {
    return this.#pulling ??= this.#pull().catch(failure => this.shell.queue.heard(failure)).catch(this.shell.broken).finally(() => { this.#pulling = null; });
  }

  async #pull() {
    for (let more = true; more;) {
      const { json } = await ask(`stocktakes/${this.id}/scans?after=${this.next}&limit=${PAGE}`);
      const others = json.items.filter(item => !this.book.scans.get(item.id)?.mine);
      this.next = json.next ?? this.next;
      await this.shell.store.keepOthers(this.account, this.sheet, this.id, others, this.next);
      for (const other of others) this.#takeOther(this.book, other);
      if (others.length > 0) this.#changed();
      more = json.items.length === PAGE;
      await this.#stand(json.state);
    }
  }

  /**
   * Records a device, or a code that nobody knows. Resolves to the scan when it is safe on this phone: only then may anything be said.
   * A full phone is told, and the scan is null.
   */
  async record(room, code, entry, method) {
    const body = { id: this.shell.store.newId(), kind: "SCAN", code: code?.slice(0, LONGEST_CODE) ?? null, device: entry?.device ?? null, room: room || null, at: new Date().toISOString(), method, condition: this.#conditionOf(entry), note: "" };
    return await this.#keep([body]) ? this.book.scans.get(body.id) : null;
  }

  /** Of a code that nobody knows nothing is said that nobody has said: what stands in the list from the beginning was not chosen. */
  #conditionOf(entry) {
    return entry || this.condition !== this.book.conditions[0]?.code ? this.condition : null;
  }

  /** Takes a scan back. */
  async undo(scan) {
    if (this.#isClosed()) return false;
    if (scan.state === "refused") {
      await this.shell.store.giveUp(scan.n);
      this.book.undo(scan.id);
      this.#changed();
      this.shell.queue.dispatchEvent(new CustomEvent("state"));
      return true;
    }
    return this.#keep([this.#undoing(scan)], [], [scan.id]);
  }

  #undoing(scan) {
    return { id: this.shell.store.newId(), kind: "UNDO", undoes: scan.id, at: new Date().toISOString() };
  }

  /** Says more about a scan. What was scanned is never changed: the scan is taken back and made anew, its photo goes along. */
  async correct(scan, { condition, note }) {
    if (this.#isClosed()) return null;
    const body = { id: this.shell.store.newId(), kind: "SCAN", code: scan.code, device: scan.device, room: scan.room || null, at: new Date().toISOString(), method: scan.method, condition, note };
    const photo = await this.shell.store.photo(scan.id);
    const refused = scan.state === "refused";
    if (refused) this.book.undo(scan.id);
    const bodies = refused ? [body] : [this.#undoing(scan), body];
    if (!await this.#keep(bodies, photo ? [{ id: body.id, blob: photo.blob }] : [], [scan.id], refused ? scan.n : null)) {
      if (refused) await this.reread();
      return null;
    }
    const made = this.book.scans.get(body.id);
    made.photo = Boolean(photo);
    return made;
  }

  /** Lets a photo be taken and keeps it with the scan; false if there is none. */
  async photograph(scan) {
    const blob = await photograph();
    if (!blob || isFinal(this.state) && this.#isClosed() || !await this.#store([], [{ id: scan.id, blob }])) return false; // of a completed one photos are still taken
    scan.photo = true;
    this.#changed();
    return true;
  }

  /** What a hand was quicker with than the news. */
  #isClosed() {
    if (this.closed) { this.shell.signal("failed"); this.shell.notice("not kept", this.shell.say("stocktaking.field.closed.act"), "bad", dismiss(this.shell, "not kept")); }
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

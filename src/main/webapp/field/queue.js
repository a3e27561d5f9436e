// Sends what waits: in order, in batches, one tab at a time, again and again until the server has answered for each item. An item is
// "sent" only by an answer that names it; a lost answer means that it is sent again, and the server knows it by its id.
import { ask, Refused, Unreached } from "./api.js";
import * as store from "./store.js";

const MOST = 200; // items in a batch
const HEAVIEST = 480_000; // bytes of a batch
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;
const CHANNEL = "kabinet-field";

/** Every request names the account it is meant for; the server says if somebody else is signed in by now. */
const isStranger = failure => failure instanceof Refused && failure.status === 403 && Boolean(failure.json?.type?.endsWith("otherAccount"));

export class Queue extends EventTarget {
  #account;
  #sheets;
  #size = MOST;
  #wait = 0;
  #timer = null;
  #running = null;
  #again = false;
  #urgent = false;
  #channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(CHANNEL) : null;

  /** What stands in the way: null, "offline", "login" or "stranger"; and what the server said about single subjects: "sheet/subject" → sentence. */
  obstacle = null;
  held = new Map();
  lastSent = null;

  /**
   * @param sheets name → {pack(items), results(json), path(subject), photoPath(subject, id)}; and, if a subject can be closed to what was recorded:
   * heldBack(account, subject, problem), which keeps what the server said of it, and isOver(account, subject), whether that can never change
   */
  constructor(account, sheets) {
    super();
    this.#account = account;
    this.#sheets = sheets;
    this.#channel?.addEventListener("message", ({ data }) => this.#tell(data.what, data.detail));
    addEventListener("online", () => this.hurry());
    addEventListener("offline", () => { this.obstacle = "offline"; this.#tell("state"); });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.hurry(); });
    store.remembered(`sent ${account}`).then(at => { this.lastSent = at ?? null; this.#tell("state"); });
  }

  /** Tells this tab and the others. */
  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }

  #tellAll(what, detail) {
    this.#tell(what, detail);
    this.#channel?.postMessage({ what, detail });
  }

  /** Keeps items and photos, and begins to send. Resolves when they are safe on the phone. */
  async add(sheet, subject, bodies, photos = [], dropped = [], replaced = null) {
    const whose = { account: this.#account, sheet, subject };
    const items = await store.add(bodies.map(body => ({ id: body.id, ...whose, body })), photos.map(photo => ({ ...photo, ...whose })), dropped, replaced);
    this.#tellAll("added", { sheet, subject, items });
    this.send();
    return items;
  }

  /** What a request beside the queue's came to: that the sign-in has expired, or is another's, is learned from it as well. */
  heard(failure) {
    if (!(failure instanceof Refused || failure instanceof Unreached)) throw failure;
    if (failure.status === 401) { this.obstacle = "login"; this.#tell("state"); }
    if (isStranger(failure)) this.#tell("stranger");
  }

  /** Sends at once, whatever went wrong before. */
  hurry() {
    this.#wait = 0;
    this.#urgent = true;
    return this.send();
  }

  /** Sends unless it has just failed and waits to try again. */
  send() {
    if (this.#wait > 0 && this.#timer) return this.#running ?? Promise.resolve();
    if (this.#running) { this.#again = true; return this.#running; }
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#urgent = false;
    this.#running = this.#alone(() => this.#drain()).catch(failure => this.#failed(failure)).finally(() => {
      this.#running = null;
      this.#tell("state");
      if (this.#again) {
        if (this.#urgent) this.#wait = 0;
        this.#again = false;
        this.send();
      }
    });
    return this.#running;
  }

  /** One tab of the browser at a time; where there are no locks the server's knowledge of ids must do. */
  #alone(act) {
    return navigator.locks ? navigator.locks.request("kabinet-field-send", act) : act();
  }

  async #drain() {
    const left = await store.unsent(this.#account);
    if (left.items + left.photos === 0) { this.#wait = 0; return; }
    this.held.clear();
    for (const [sheet, subject] of await store.waitingSubjects(this.#account)) await this.#drainSubject(sheet, subject);
    for (const id of await store.photosToSend(this.#account)) await this.#sendPhoto(id);
    this.#reached();
    if (this.held.size > 0) this.#later();
  }

  async #drainSubject(sheet, subject) {
    for (;;) {
      const items = await store.waiting(this.#account, sheet, subject, this.#size);
      if (items.length === 0) return;
      try {
        await this.#sendBatch(sheet, subject, items);
        this.#size = Math.min(MOST, this.#size * 2);
      } catch (failure) {
        if (!(failure instanceof Refused) || failure.status === 401 || failure.status === 429 || failure.status >= 500) throw failure;
        if ([400, 413, 422].includes(failure.status)) {
          if (items.length > 1) { this.#size = Math.max(1, Math.floor(items.length / 2)); continue; }
          await this.#settle(sheet, subject, [[items[0], "refused", { reason: failure.message }]]);
          continue;
        }
        if (isStranger(failure)) throw failure;
        if (items.length > 1) { this.#size = Math.ceil(items.length / 2); continue; } // the first of them may be there already, and only their answer was lost
        await this.#hold(sheet, subject, failure); // not running, taken out of the scope: the items stay
        return;
      }
    }
  }

  async #hold(sheet, subject, failure) {
    this.held.set(`${sheet}/${subject}`, failure.message);
    await this.#sheets.get(sheet).heldBack?.(this.#account, subject, failure.json);
    this.#tellAll("held", { sheet, subject, problem: failure.json });
  }

  async #sendBatch(sheet, subject, items) {
    const plugin = this.#sheets.get(sheet);
    const body = JSON.stringify(await plugin.pack(items.map(item => item.body)));
    if (items.length > 1 && new Blob([body]).size > HEAVIEST) throw new Refused(413, null, 0);
    const { json } = await ask(plugin.path(subject), { method: "POST", body, type: "application/json" });
    const results = new Map(plugin.results(json).map(result => [result.id, result]));
    const settled = items.filter(item => results.has(item.id)).map(item => [item, results.get(item.id).stored ? "sent" : "refused", results.get(item.id)]);
    if (settled.length === 0) throw new Unreached("an answer about nothing");
    await this.#settle(sheet, subject, settled);
  }

  async #settle(sheet, subject, settled) {
    await store.answered(settled.map(([item, state, answer]) => [item.n, state, answer]));
    await this.#sentNow();
    this.#tellAll("answered", { sheet, subject, items: settled.map(([item, state, answer]) => ({ ...item, state, answer })) });
  }

  async #sentNow() {
    this.lastSent = Date.now();
    await store.remember(`sent ${this.#account}`, this.lastSent);
  }

  async #sendPhoto(id) {
    const photo = await store.photo(id);
    if (photo?.state !== "waiting" || await this.#sheets.get(photo.sheet).isOver?.(this.#account, photo.subject)) return;
    try {
      await ask(this.#sheets.get(photo.sheet).photoPath(photo.subject, id), { method: "PUT", body: photo.blob, type: photo.blob.type, patience: 120_000 });
      await store.photoAnswered(id, "sent");
      await this.#sentNow();
    } catch (failure) {
      if (!(failure instanceof Refused) || [401, 429].includes(failure.status) || failure.status >= 500 || isStranger(failure)) throw failure;
      if ([403, 409].includes(failure.status)) { await this.#hold(photo.sheet, photo.subject, failure); return; }
      await store.photoAnswered(id, "refused");
    }
    this.#tellAll("answered", { sheet: photo.sheet, subject: photo.subject, items: [] });
  }

  #reached() {
    this.#wait = 0;
    this.obstacle = null;
  }

  #failed(failure) {
    if (failure instanceof Refused && failure.status === 401) { this.obstacle = "login"; return; }
    if (isStranger(failure)) { this.obstacle = "stranger"; this.#tell("stranger"); return; }
    if (!(failure instanceof Refused || failure instanceof Unreached)) throw failure;
    this.obstacle = "offline";
    this.#later((failure.wait ?? 0) * 1000);
  }

  /** Tries again by itself: after two seconds, then twice as long each time, a minute at most, never all phones at the same moment. */
  #later(least = 0) {
    this.#wait = Math.min(LONGEST_WAIT, Math.max(FIRST_WAIT, this.#wait * 2));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#timer = null; this.send(); }, Math.max(least, this.#wait * (0.75 + Math.random() / 2)));
  }
}

// What is kept on this phone. A write is done when it would survive the phone's battery being pulled out (strict durability);
// nobody is told "found" before. Everything belongs to an account; another account's is never read.
import { openDB } from "./idb/index.js";

const NAME = "kabinet-field";
const STRICT = { durability: "strict" };
const FLAG = "kabinet.field.unsent"; // for the application's pages: how many things of which account are still here

let opened = null;

/** The database; opened again if the browser closed it. */
function database() {
  opened ??= openDB(NAME, 1, {
    upgrade(db) {
      db.createObjectStore("kept");
      db.createObjectStore("books", { keyPath: ["account", "sheet", "subject"] });
      const items = db.createObjectStore("items", { keyPath: "n", autoIncrement: true });
      items.createIndex("id", "id", { unique: true });
      items.createIndex("subject", ["account", "sheet", "subject"]);
      items.createIndex("state", ["account", "state", "sheet", "subject"]);
      const photos = db.createObjectStore("photos", { keyPath: "id" });
      photos.createIndex("subject", ["account", "sheet", "subject"]);
      photos.createIndex("state", ["account", "state"]);
      db.createObjectStore("others", { keyPath: ["account", "sheet", "subject", "id"] });
    },
    blocking() { close(); },
    terminated() { opened = null; },
  }).catch(failure => { opened = null; throw failure; });
  return opened;
}

async function close() {
  const db = await opened;
  opened = null;
  db?.close();
}

const below = (...key) => IDBKeyRange.bound(key, [...key, []]);

/** A random id of an item, made here so that the server knows a repetition. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 15 | 64;
  bytes[8] = bytes[8] & 63 | 128;
  return [...bytes].map((byte, i) => ([4, 6, 8, 10].includes(i) ? "-" : "") + byte.toString(16).padStart(2, "0")).join("");
}

/** This phone's own id: made once. */
export async function phone() {
  const db = await database();
  const tx = db.transaction("kept", "readwrite", STRICT);
  let id = await tx.store.get("phone");
  if (!id) await tx.store.put(id = newId(), "phone");
  await tx.done;
  return id;
}

export const remembered = async key => (await database()).get("kept", key);
export async function remember(key, value) {
  const tx = (await database()).transaction("kept", "readwrite", STRICT);
  await tx.store.put(value, key);
  await tx.done;
}

/**
 * Keeps items {id, account, sheet, subject, body} in the order given, to be sent later, and photos {id, account, sheet, subject, blob}
 * with them, drops the unsent photos of the ids given, and gives up the refused item of the number given, whose place they take: all or
 * nothing. Resolves when they are safe. Fails with QuotaExceededError when the phone is full.
 */
export async function add(items, photos = [], dropped = [], replaced = null) {
  const account = (items[0] ?? photos[0]).account;
  flag(account, 1);
  const tx = (await database()).transaction(["items", "photos"], "readwrite", STRICT);
  try {
    const kept = items.map(item => ({ ...item, state: "waiting" }));
    for (const item of kept) item.n = await tx.objectStore("items").add(item);
    for (const photo of photos) await tx.objectStore("photos").put({ ...photo, state: "waiting" });
    for (const id of dropped) if (["waiting", "refused"].includes((await tx.objectStore("photos").get(id))?.state)) await tx.objectStore("photos").delete(id);
    if (replaced !== null) await giveUpWithin(tx, replaced);
    await tx.done;
    return kept;
  } catch (failure) {
    tx.done.catch(() => {}); // the same failure once more
    try { tx.abort(); } catch { /* it has ended already */ }
    throw failure;
  } finally {
    unsent(account).catch(() => {}); // sets the flag right, whatever came of it
  }
}

/** The server's answers: [n, state, answer] each. */
export async function answered(results) {
  const tx = (await database()).transaction("items", "readwrite", STRICT);
  for (const [n, state, answer] of results) {
    const item = await tx.store.get(n);
    if (item) await tx.store.put({ ...item, state, answer });
  }
  await tx.done;
}

/** All of an account about one subject, in the order in which it was recorded. */
export const itemsOf = async (account, sheet, subject) => (await database()).getAllFromIndex("items", "subject", [account, sheet, subject]);

/** What waits, oldest first: of one subject. */
export const waiting = async (account, sheet, subject, most) => (await database()).getAllFromIndex("items", "state", [account, "waiting", sheet, subject], most);

/** The subjects of which something waits: [sheet, subject] each. */
export async function waitingSubjects(account) {
  const found = [];
  const index = (await database()).transaction("items").store.index("state");
  for (let cursor = await index.openKeyCursor(below(account, "waiting"), "nextunique"); cursor; cursor = await cursor.continue()) found.push(cursor.key.slice(2));
  return found;
}

export const photo = async id => (await database()).get("photos", id);
export const photosOf = async (account, sheet, subject) => (await database()).getAllKeysFromIndex("photos", "subject", [account, sheet, subject]);

/** The photos that wait and whose items have been sent, by id: they are large, each is read when its turn comes. */
export async function photosToSend(account) {
  const tx = (await database()).transaction(["photos", "items"]);
  const ready = [];
  for (const id of await tx.objectStore("photos").index("state").getAllKeys([account, "waiting"])) {
    const item = await tx.objectStore("items").index("id").get(id);
    if (!item || item.state === "sent") ready.push(id);
  }
  return ready;
}

/** A photo stays on the phone after it was sent, for a correction of its item. */
export async function photoAnswered(id, state) {
  const tx = (await database()).transaction("photos", "readwrite", STRICT);
  const photo = await tx.store.get(id);
  if (photo) await tx.store.put({ ...photo, state });
  await tx.done;
}

/** How much of an account is on this phone only: {items, photos} that wait, and what the server will not take. */
export async function unsent(account) {
  const tx = (await database()).transaction(["items", "photos"]);
  const state = tx.objectStore("items").index("state");
  const photoState = tx.objectStore("photos").index("state");
  const [items, refused, photos, refusedPhotos] = await Promise.all([state.count(below(account, "waiting")), state.count(below(account, "refused")),
    photoState.count([account, "waiting"]), photoState.count([account, "refused"])]);
  flag(account, items + photos);
  return { items, photos, refused: refused + refusedPhotos };
}

/** Whether another account has unsent things here; not what. */
export async function strangers(account) {
  const state = (await database()).transaction("items").store.index("state");
  let count = 0;
  for (let cursor = await state.openKeyCursor(null, "nextunique"); cursor; cursor = await cursor.continue()) {
    if (cursor.key[0] !== account && cursor.key[1] === "waiting") count += await state.count(cursor.key);
  }
  return count;
}

function flag(account, count) {
  try {
    const flags = JSON.parse(localStorage.getItem(FLAG) ?? "{}");
    if (count > 0) flags[account] = count; else delete flags[account];
    localStorage.setItem(FLAG, JSON.stringify(flags));
  } catch {
    // storage of this kind may be full or forbidden; the database alone counts
  }
}

const standing = (...whose) => ["standing", ...whose];

/** What was last heard of how a subject stands: {sheet, subject, ...} with whatever its sheet keeps there; it is there without a network as well. */
export const standingOf = async (account, sheet, subject) => (await database()).get("kept", standing(account, sheet, subject));
export const standingsOf = async (account, sheet) => (await database()).getAll("kept", below(...standing(account, sheet)));

export async function keepStanding(account, sheet, subject, heard) {
  const tx = (await database()).transaction("kept", "readwrite", STRICT);
  const key = standing(account, sheet, subject);
  await tx.store.put({ ...await tx.store.get(key), ...heard, sheet, subject }, key);
  await tx.done;
}

const draft = (...whose) => ["draft", ...whose];

/** What is entered for a part of a subject and not recorded yet; nothing takes it away. It is no item: nobody sends it, it waits for its author. */
export async function keepDraft(account, sheet, subject, part, entered) {
  const tx = (await database()).transaction("kept", "readwrite", STRICT);
  const key = draft(account, sheet, subject, part);
  if (entered) await tx.store.put({ part, draft: entered }, key); else await tx.store.delete(key);
  await tx.done;
}

/** {part, draft} each. */
export const draftsOf = async (account, sheet, subject) => (await database()).getAll("kept", below(...draft(account, sheet, subject)));

/** What of a subject the server does not have: its items {waiting or refused} in the order in which they were recorded, and the photos that wait. */
export async function unsentOf(account, sheet, subject) {
  const tx = (await database()).transaction(["items", "photos"]);
  const state = tx.objectStore("items").index("state");
  const found = await Promise.all([...["waiting", "refused"].map(which => state.getAll([account, which, sheet, subject])), tx.objectStore("photos").index("subject").getAll([account, sheet, subject])]);
  return { items: [...found[0], ...found[1]].sort((a, b) => a.n - b.n), photos: found[2].filter(photo => photo.state !== "sent") };
}

/** Gives up all of a subject that the server does not have: its author has said so. */
export async function giveUpAll(account, sheet, subject) {
  const tx = (await database()).transaction(["items", "photos"], "readwrite", STRICT);
  for (const item of await tx.objectStore("items").index("subject").getAll([account, sheet, subject])) {
    if (item.state !== "sent") await tx.objectStore("items").put({ ...item, state: "given up" });
  }
  for (const photo of await tx.objectStore("photos").index("subject").getAll([account, sheet, subject])) {
    if (photo.state !== "sent") await tx.objectStore("photos").delete(photo.id);
  }
  await tx.done;
}

/** The items of a subject that the server will not take; given up by their author. */
export async function giveUp(n) {
  const tx = (await database()).transaction(["items", "photos"], "readwrite", STRICT);
  await giveUpWithin(tx, n);
  await tx.done;
}

async function giveUpWithin(tx, n) {
  const item = await tx.objectStore("items").get(n);
  if (item?.state !== "refused") return;
  await tx.objectStore("items").put({ ...item, state: "given up" });
  await tx.objectStore("photos").delete(item.id);
}

export const bookOf = async (account, sheet, subject) => (await database()).get("books", [account, sheet, subject]);
export const booksOf = async account => (await database()).getAll("books", below(account));

/** {account, sheet, subject, etag, book, next}: replaces the one before. */
export async function keepBook(book) {
  const tx = (await database()).transaction("books", "readwrite", STRICT);
  await tx.store.put(book);
  await tx.done;
}

/** Takes a subject off the phone: book and everything sent. Refused while something of it is unsent. */
export async function forget(account, sheet, subject) {
  const tx = (await database()).transaction(["kept", "books", "items", "photos", "others"], "readwrite", STRICT);
  const items = await tx.objectStore("items").index("subject").getAll([account, sheet, subject]);
  const photos = await tx.objectStore("photos").index("subject").getAll([account, sheet, subject]);
  const free = photos.every(photo => photo.state === "sent") && items.every(item => item.state === "sent" || item.state === "given up");
  if (free) {
    for (const item of items) tx.objectStore("items").delete(item.n);
    for (const photo of photos) tx.objectStore("photos").delete(photo.id);
    tx.objectStore("others").delete(below(account, sheet, subject));
    tx.objectStore("books").delete([account, sheet, subject]);
    tx.objectStore("kept").delete(standing(account, sheet, subject));
    tx.objectStore("kept").delete(below(...draft(account, sheet, subject)));
  }
  await tx.done;
  return free;
}

export const othersOf = async (account, sheet, subject) => (await database()).getAll("others", below(account, sheet, subject));

/** What others recorded, and up to where it is known now. It can be asked for again, so it need not be safe at once. */
export async function keepOthers(account, sheet, subject, items, next) {
  const tx = (await database()).transaction(["others", "books"], "readwrite");
  for (const item of items) tx.objectStore("others").put({ ...item, account, sheet, subject });
  const book = await tx.objectStore("books").get([account, sheet, subject]);
  if (book) await tx.objectStore("books").put({ ...book, next });
  await tx.done;
}

// A stocktake as it stands on this phone: what is expected where, and what was found. Every question is answered from an index:
// a book may hold 20,000 devices. A room without a number of its own ("nowhere") has the id 0.
import { fold, readings, together } from "../code.js";

export const NOWHERE = 0;

export class Book {
  /** @param raw the book as the server gives it */
  constructor(raw, words) {
    Object.assign(this, { id: raw.id, title: raw.title, schoolName: raw.schoolName, conditions: raw.conditions, beginsOn: raw.beginsOn, endsOn: raw.endsOn });
    this.rooms = new Map(raw.rooms.map(room => [room.id, { ...room, name: [room.number, room.title].filter(Boolean).join(" — "), expected: [], here: 0, elsewhere: 0, scans: [] }]));
    this.devices = new Map();
    this.tags = new Map();
    this.roomTags = new Map(raw.rooms.map(room => [room.tag, room.id]));
    this.numbers = new Map();
    this.records = new Map(); // id → scan
    this.undone = new Set(); // ids of scans
    this.standing = new Map(); // device, or folded unknown code → its scans that stand, oldest first
    this.found = 0;
    const at = Object.fromEntries(raw.fields.map((field, i) => [field, i]));
    for (const row of raw.entries) {
      const entry = { device: row[at.device], tag: row[at.tag], room: row[at.room] ?? NOWHERE, inventoryNumber: row[at.inventoryNumber], serialNumber: row[at.serialNumber], title: row[at.title], person: row[at.person], last: null };
      this.devices.set(entry.device, entry);
      if (entry.tag) this.tags.set(entry.tag, entry);
      for (const number of new Set([fold(entry.inventoryNumber), fold(entry.serialNumber)])) {
        if (number) { const same = this.numbers.get(number); if (same) same.push(entry); else this.numbers.set(number, [entry]); }
      }
      this.room(entry.room, words).expected.push(entry);
    }
    for (const [tag, device] of raw.aliases ?? []) if (this.devices.has(device)) this.tags.set(tag, this.devices.get(device));
  }

  /** A room by id; one that the book does not name gets a name of its own. */
  room(id, words = this.words) {
    this.words = words;
    let room = this.rooms.get(id);
    if (!room) {
      room = { id, tag: null, number: null, title: null, building: null, name: id === NOWHERE ? words.nowhere : words.room(id), expected: [], here: 0, elsewhere: 0, scans: [] };
      this.rooms.set(id, room);
    }
    return room;
  }

  /** What a code means: a list of {room} | {entries, code} in the order scanned; entries is empty for an unknown code, longer than one if several have the number. */
  meaning(text) {
    const ways = readings(text);
    for (const codes of ways) {
      const known = codes.map(code => this.#one(code));
      if (known.some(Boolean)) return known.map((thing, i) => thing ?? { entries: [], code: codes[i].code });
    }
    for (const codes of ways) {
      const parts = codes.length === 1 ? together(codes[0].code) : null;
      if (parts) return parts.map(code => this.#one(code) ?? { entries: [], code: code.code });
    }
    return (ways[0] ?? []).map(code => ({ entries: [], code: code.code, roomLabel: code.kind === "R" }));
  }

  #one({ tag, kind, code }) {
    if (tag && kind !== "D" && this.roomTags.has(tag)) return { room: this.roomTags.get(tag) };
    if (tag && kind !== "R" && this.tags.has(tag)) return { entries: [this.tags.get(tag)], code };
    if (kind) return null;
    const entries = this.numbers.get(fold(code));
    return entries ? { entries, code } : null;
  }

  /**
   * Takes a scan in: {id, device, code, room, at, mine, by, method, condition, note, n, state, answer}. Known ids are brought up to date.
   * @returns {object} the scan, with outcome: found, elsewhere, unknown, again
   */
  take(scan) {
    const before = this.records.get(scan.id);
    if (before) { Object.assign(before, scan, { outcome: before.outcome, room: before.room }); return before; }
    scan.room ??= NOWHERE;
    this.records.set(scan.id, scan);
    this.room(scan.room).scans.push(scan);
    if (this.undone.has(scan.id)) { scan.outcome = "undone"; return scan; }
    const key = scan.device ?? `? ${fold(scan.code)}`;
    let same = this.standing.get(key);
    if (!same) this.standing.set(key, same = []);
    const entry = this.devices.get(scan.device);
    const first = same.length === 0;
    same.push(scan);
    scan.outcome = !first ? "again" : !entry ? "unknown" : entry.room === scan.room ? "found" : "elsewhere";
    scan.before = first ? null : same[same.length - 2];
    if (entry) this.#settle(entry, same);
    return scan;
  }

  /** A scan is taken back, even one that is not known yet. */
  undo(id) {
    if (this.undone.has(id)) return;
    this.undone.add(id);
    const scan = this.records.get(id);
    if (!scan) return;
    scan.outcome = "undone";
    const key = scan.device ?? `? ${fold(scan.code)}`;
    const same = (this.standing.get(key) ?? []).filter(other => other !== scan);
    if (same.length > 0) this.standing.set(key, same); else this.standing.delete(key);
    const entry = this.devices.get(scan.device);
    if (same.length > 0 && same[0].outcome === "again") same[0].outcome = !entry ? "unknown" : entry.room === same[0].room ? "found" : "elsewhere";
    if (entry) this.#settle(entry, same);
  }

  /** Where the device stands by its last scan; the rooms' counts follow. */
  #settle(entry, same) {
    const last = same[same.length - 1] ?? null;
    const room = this.room(entry.room);
    if (entry.last) { this.found--; room[entry.last.room === entry.room ? "here" : "elsewhere"]--; }
    if (last) { this.found++; room[last.room === entry.room ? "here" : "elsewhere"]++; }
    entry.last = last;
  }

  get expected() { return this.devices.size; }
}

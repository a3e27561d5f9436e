// An audit as it stands on this phone: the rooms, what was said of each, and what counts: of all that was said of a room the last, by the server's clock.
import { readings } from "../code.js";

export class Book {
  #words;

  /** @param raw the book as the server gives it @param words names a room that it does not name */
  constructor(raw, words) {
    this.#words = words;
    Object.assign(this, { id: raw.id, title: raw.title, schoolName: raw.schoolName, categories: raw.categories, severities: raw.severities });
    this.rooms = new Map(raw.rooms.map(room => [room.id, { ...room, ports: room.ports ?? [], listed: true, counted: null, records: [] }]));
    this.listed = this.rooms.size;
    this.tags = new Map(raw.rooms.filter(room => room.tag).map(room => [room.tag, room.id]));
    this.records = new Map(); // id → record
    this.undone = new Set(); // ids
    this.looked = 0; // rooms of the book of which something counts
    this.school = { id: null, records: [] }; // what is said of no room
  }

  /** A room by id; one that the book does not name gets a name of its own; the school as a whole for none. */
  room(id) {
    if ((id ?? null) === null) return this.school;
    let room = this.rooms.get(id);
    if (!room) this.rooms.set(id, room = { id, tag: null, name: this.#words(id), building: null, floor: null, computers: null, teaching: false, ports: [], last: null, listed: false, counted: null, records: [] });
    return room;
  }

  /** What a code means: {room}, {code, roomLabel} for the label of a room that is not here, {code} for anything else. */
  meaning(text) {
    const ways = readings(text);
    for (const codes of ways) {
      const known = codes.find(({ tag, kind }) => tag && kind !== "D" && this.tags.has(tag));
      if (known) return { room: this.tags.get(known.tag) };
    }
    const first = ways[0]?.[0];
    return { code: first?.code ?? text, roomLabel: first?.kind === "R" };
  }

  /**
   * Takes a record in: {id, kind: ROOM | DEFECT | FILTER, room, at, body, mine, by, seq, n, state, answer, photo}. A known id is brought up to date; the server's time and number stay.
   * @returns {object} the record; undone says whether it was taken back
   */
  take(record) {
    let known = this.records.get(record.id);
    if (known) {
      const { at, seq } = known;
      Object.assign(known, record);
      if (seq !== undefined && record.seq === undefined) known.at = at;
    } else {
      known = { ...record, room: record.room ?? null, undone: this.undone.has(record.id) };
      this.records.set(known.id, known);
      this.room(known.room).records.push(known);
    }
    this.#settle(known);
    return known;
  }

  /** A record is taken back, even one that is not known yet. */
  undo(id) {
    this.undone.add(id);
    const known = this.records.get(id);
    if (!known || known.undone) return;
    known.undone = true;
    this.#settle(known);
  }

  /** What counts for the record's room. */
  #settle({ kind, room: id }) {
    if (kind !== "ROOM" || id === null) return;
    const room = this.room(id);
    const before = room.counted;
    room.counted = room.records.filter(one => one.kind === "ROOM" && !one.undone && one.state !== "refused").reduce((last, one) => last && later(last, one) ? last : one, null);
    if (room.listed) this.looked += (room.counted ? 1 : 0) - (before ? 1 : 0);
  }

  /** What stands of a kind: of a room, of the school as a whole (null), or of all (nothing given); the newest first. */
  standing(kind, ...room) {
    const from = room.length > 0 ? this.room(room[0]).records : [...this.records.values()];
    return from.filter(record => record.kind === kind && !record.undone).sort((a, b) => later(a, b) ? -1 : 1);
  }

  /** The next room of which nothing is said yet, in the list's order, from the one given on and then from the beginning. */
  next(id) {
    const rooms = [...this.rooms.values()].filter(room => room.listed);
    const at = rooms.findIndex(room => room.id === id);
    return [...rooms.slice(at + 1), ...rooms.slice(0, at + 1)].find(room => !room.counted && room.id !== id) ?? null;
  }
}

/** Whether the first is the later one: by time; at the same time by the server's number, which what was not sent does not have yet; then by the phone's own. */
function later(a, b) {
  const between = new Date(a.at) - new Date(b.at);
  return between !== 0 ? between > 0 : (a.seq ?? Infinity) !== (b.seq ?? Infinity) ? (a.seq ?? Infinity) > (b.seq ?? Infinity) : (a.n ?? 0) >= (b.n ?? 0);
}

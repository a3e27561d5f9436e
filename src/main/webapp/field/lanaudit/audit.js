// An audit being made on this phone: rooms as they are filled in, kept as drafts until they are said to be done.
import { Subject } from "../subject.js";

export class Audit extends Subject {
  drafts = null; // part (a room, the filter) → what was entered and not recorded
  latest = null; // what was recorded last, told in the list of rooms
  camera = false; // whether the last room was entered by camera

  async filled() {
    this.drafts ??= new Map((await this.shell.store.draftsOf(this.account, this.sheet, this.id)).map(({ part, draft }) => [part, draft]));
  }

  /** Keeps what is entered for a room, or for the filter, until it is recorded; nothing when it is. */
  draft(part, draft) {
    if (draft) this.drafts.set(part, draft); else this.drafts.delete(part);
    return this.shell.store.keepDraft(this.account, this.sheet, this.id, part, draft);
  }

  /**
   * Records how a room was found.
   * @param own for this phone: the ports one by one, the note without them, what was entered without them
   * @param refused the record whose place it takes, or nothing
   */
  async look(room, body, own, refused) {
    const record = this.made("ROOM", { room, body, own });
    const made = refused ? await this.replace(refused, record) : await this.record(record);
    if (made) {
      this.latest = made;
      this.draft(room, null).catch(this.shell.broken); // nobody waits for it: if the battery goes now, the draft says what is recorded
    }
    return made;
  }
}

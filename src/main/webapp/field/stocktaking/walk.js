// A stocktake being walked through: what is done about a code.
import { Subject } from "../subject.js";

const LONGEST_CODE = 200; // of a longer one the server keeps as much

export class Walk extends Subject {
  condition = null;

  filled() {
    this.condition ??= this.book.conditions[0]?.code ?? null;
  }

  /** Records a device, or a code that nobody knows. */
  scan(room, code, entry, method) {
    return this.record(this.made("SCAN", { code: code?.slice(0, LONGEST_CODE) ?? null, device: entry?.device ?? null, room: room || null, method, condition: this.#conditionOf(entry), note: "" }));
  }

  /** Of a code that nobody knows nothing is said that nobody has said: what stands in the list from the beginning was not chosen. */
  #conditionOf(entry) {
    return entry || this.condition !== this.book.conditions[0]?.code ? this.condition : null;
  }

  /** Says more about a scan. */
  correct(scan, { condition, note }) {
    return this.replace(scan, this.made("SCAN", { code: scan.code, device: scan.device, room: scan.room || null, method: scan.method, condition, note }));
  }
}

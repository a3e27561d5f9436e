// The stocktake's sheet: the walk through the rooms with the book in hand.
import { sheetOf } from "../sheet.js";
import { Book } from "./book.js";
import { Walk } from "./walk.js";
import { roomsView } from "./rooms.js";
import { roomView } from "./room.js";

export default sheetOf({
  name: "stocktaking",
  right: "AUDIT",
  collection: "stocktakes",
  records: "scans",
  words: "stocktaking.field.subject.",
  read: (raw, { say }) => new Book(raw, { nowhere: say("stocktaking.field.nowhere"), room: number => say("stocktaking.field.room.number", number) }),
  heard: (item, known) => known?.mine ? null : { id: item.id, device: item.device, code: item.code, room: item.room, at: item.at, by: item.by, mine: false, state: "sent" },
  progress: ({ say }, { expected, found }) => expected > 0 && say("stocktaking.field.progress", found, expected),
  table,
  subject: (...whose) => new Walk(...whose),
  /** "room/11" is a room, nothing are all of them. */
  view: (walk, [, room]) => room === undefined ? roomsView(walk) : roomView(walk, Number(room)),
});

/** What of a scan is carried away when it cannot be sent (unsent.js). */
function table({ say }, book) {
  return {
    head: ["field.room", "stocktaking.field.unsent.code", "stocktaking.field.unsent.device", "stocktaking.field.unsent.number", "stocktaking.field.condition", "field.note"].map(key => say(key)),
    cells: body => {
      const entry = book?.devices.get(body.device);
      return [body.room ? book?.room(body.room).name ?? body.room : say("stocktaking.field.nowhere"), body.code ?? entry?.tag, entry?.title, entry?.inventoryNumber,
        book?.conditions.find(({ code }) => code === body.condition)?.words, body.note];
    },
    name: () => say("stocktaking.field.unsent.scan"),
  };
}

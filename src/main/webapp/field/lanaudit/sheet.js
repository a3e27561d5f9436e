// The LAN audit's sheet: how the network is found, room by room.
import { sheetOf } from "../sheet.js";
import { Audit } from "./audit.js";
import { Book } from "./book.js";
import { defectsView } from "./defects.js";
import { filterView } from "./filter.js";
import { roomView } from "./room.js";
import { roomsView } from "./rooms.js";
import { day, filterInWords, lookInFull } from "./words.js";

export default sheetOf({
  name: "lanaudit",
  right: "AUDIT",
  collection: "lan-audits",
  records: "records",
  words: "lanaudit.field.subject.",
  read: (raw, { say }) => new Book(raw, number => say("lanaudit.field.room.number", number)),
  /** Of what this phone recorded itself the server's time counts, too: it sets a wrong clock right. */
  heard: ({ id, kind, room, body, by, at, seq }, known) => known?.mine ? known.seq === undefined ? { id, at, seq } : null : { id, kind, room, body, by, at, seq, mine: false, state: "sent" },
  sent: ({ own, ...record }) => record,
  progress: ({ say }, { rooms, roomsDone }) => rooms > 0 && say("lanaudit.field.progress", roomsDone, rooms),
  table,
  subject: (...whose) => new Audit(...whose),
  /** "room/11" is a room, "filter" and "defects" are what they say, nothing are all rooms. */
  view: (audit, [what, room]) => what === "room" ? roomView(audit, Number(room)) : what === "filter" ? filterView(audit) : what === "defects" ? defectsView(audit) : roomsView(audit),
});

/** What of a record is carried away when it cannot be sent (unsent.js). */
function table(shell, book) {
  const { say } = shell;
  const words = {
    ROOM: body => [lookInFull(shell, book, body), body.note],
    DEFECT: body => [body.text, [book?.severities.find(({ code }) => code === body.severity)?.name ?? body.severity, body.remedy && say("lanaudit.field.defect.remedy.is", body.remedy), body.due && say("lanaudit.field.defect.due.by", day(shell, body.due))].filter(Boolean).join("; ")],
    FILTER: body => [filterInWords(shell, body), body.materials.map(({ what, blocked }) => say(blocked ? "lanaudit.field.filter.was.blocked" : "lanaudit.field.filter.was.opened", what)).join("; ")],
  };
  return {
    head: [say("field.room"), say("lanaudit.field.unsent.said"), say("field.note")],
    cells: record => [record.kind && ((record.room ?? null) === null ? say("lanaudit.field.defect.school") : book?.room(record.room).name ?? record.room), ...words[record.kind]?.(record.body) ?? ["", ""]],
    name: ({ kind }) => say("lanaudit.field.kind." + kind),
  };
}

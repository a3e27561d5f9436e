// Records in words, for lists and for what is carried away.
import { works } from "./facts.js";

const known = value => (value ?? null) !== null;

/** A number as people write it. */
export const number = ({ account }, value) => value.toLocaleString(account.language, { maximumFractionDigits: 2 });

/** How a room was found, in a line. */
export function lookInWords(shell, body) {
  const { say } = shell;
  return [
    known(body.portsWorking) && (known(body.ports) ? say("lanaudit.field.sum.ports", body.portsWorking, body.ports) : say("lanaudit.field.sum.working", body.portsWorking)),
    known(body.wifi) && say(body.wifi ? "lanaudit.field.sum.wifi" : "lanaudit.field.sum.wifi.none"),
    known(body.computersOnline) && (known(body.computers) ? say("lanaudit.field.sum.computers", body.computersOnline, body.computers) : say("lanaudit.field.sum.online", body.computersOnline)),
    known(body.teacherPlace) && say("lanaudit.field.sum.teacher." + body.teacherPlace),
    known(body.cablePassed) && say(body.cablePassed ? "lanaudit.field.sum.cable" : "lanaudit.field.sum.cable.failed"),
    (known(body.down) || known(body.up)) && say("lanaudit.field.sum.speed", known(body.down) ? number(shell, body.down) : "—", known(body.up) ? number(shell, body.up) : "—"),
  ].filter(Boolean).join(" · ");
}

/** How a room stands: the end of the key of its words, and the picture and tone that go with them. */
export function stateOf(room, draft) {
  if (draft) return ["draft", "waiting", "warn"];
  if (!room.counted) return ["untouched", "room", "soft"];
  const working = works(room.counted.body);
  return working === null ? ["unconfirmed", "elsewhere", "warn"] : working ? ["connected", "found", "good"] : ["disconnected", "unknown", "bad"];
}

export const time = ({ account }, at) => new Date(at).toLocaleString(account.language, new Date(at).toDateString() === new Date().toDateString() ? { timeStyle: "short" } : { dateStyle: "short", timeStyle: "short" });

/** Who said it, and when. */
export const author = (shell, record) => shell.say("lanaudit.field.author", time(shell, record.at), record.mine ? shell.say("field.you") : record.by ?? "");

/** A check of the filter in a line. */
export const filterInWords = ({ say }, { materials }) => say("lanaudit.field.filter.sum", materials.filter(({ blocked }) => blocked).length, materials.length);

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

/** How a room was found, all of it: for what is carried away. */
export function lookInFull(shell, book, body) {
  const { say } = shell;
  const yes = value => say(value ? "lanaudit.field.yes" : "lanaudit.field.no");
  const figure = unit => value => `${number(shell, value)} ${say(unit)}`;
  const fields = [
    ...["outlets", "ports", "portsWorking"].map(name => [name, "lanaudit.field.count." + name, String]), ["wifi", "lanaudit.field.wifi", yes], ["connected", "lanaudit.field.connected", yes],
    ...["computers", "computersOnline"].map(name => [name, "lanaudit.field.count." + name, String]), ["teacherPlace", "lanaudit.field.teacherPlace", code => say("lanaudit.field.teacher." + code)],
    ["down", "lanaudit.field.down", figure("lanaudit.field.mbit")], ["up", "lanaudit.field.up", figure("lanaudit.field.mbit")],
    ["category", "lanaudit.field.category", code => book?.categories.find(one => one.code === code)?.name ?? code], ["cableLength", "lanaudit.field.cableLength", figure("lanaudit.field.metres")],
    ["cablePassed", "lanaudit.field.cablePassed", passed => say(passed ? "lanaudit.field.cable.passed" : "lanaudit.field.cable.failed")],
  ];
  return fields.filter(([field]) => known(body[field])).map(([field, key, told]) => `${say(key)}: ${told(body[field])}`).join("; ");
}

/** How a room stands: the end of the key of its words, and the picture and tone that go with them. */
export function stateOf(room, draft) {
  if (room.records.some(({ state, undone }) => state === "refused" && !undone)) return ["refused", "failed", "bad"];
  if (draft) return ["draft", "waiting", "warn"];
  if (!room.counted) return ["untouched", "room", "soft"];
  const working = works(room.counted.body);
  return working === null ? ["unconfirmed", "elsewhere", "warn"] : working ? ["connected", "found", "good"] : ["disconnected", "unknown", "bad"];
}

/** A day as people write it; nothing for none. */
export const day = ({ account }, date) => date ? new Date(`${date}T12:00`).toLocaleDateString(account.language) : "";

export const time = ({ account }, at) => new Date(at).toLocaleString(account.language, new Date(at).toDateString() === new Date().toDateString() ? { timeStyle: "short" } : { dateStyle: "short", timeStyle: "short" });

/** Who said it, and when. */
export const author = (shell, record) => shell.say("lanaudit.field.author", time(shell, record.at), record.mine ? shell.say("field.you") : record.by ?? "");

/** A check of the filter in a line. */
export const filterInWords = ({ say }, { materials }) => say("lanaudit.field.filter.sum", materials.filter(({ blocked }) => blocked).length, materials.length);

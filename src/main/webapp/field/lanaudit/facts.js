// What is said of a room, plainly: no page, no database. The server's RoomFacts holds the same bounds. What nobody looked at is null.

export const MOST = 1000; // outlets, ports, computers of a room
export const MOST_METRES = 2000;
export const MOST_MBIT = 100_000;
export const NOTE_LENGTH = 500;
export const NORM_METRES = 90; // permanent link, ГОСТ Р 53245

const UNSEEN = { outlets: null, ports: null, portsWorking: null, connected: null, category: null, cablePassed: null, cableLength: null, wifi: null, computers: null, computersOnline: null, teacherPlace: null, down: null, up: null, note: "" };
const MEASURED = ["cablePassed", "down", "up"]; // what the last audit measured is no measurement of today
const TO_NAME = ["outlets", "ports", "portsWorking", "connected", "category", "cableLength", "wifi", "computers", "computersOnline", "teacherPlace"];

/** All of a body's fields; the server leaves out what is null. */
export const whole = body => Object.fromEntries(Object.entries(UNSEEN).map(([field, nothing]) => [field, body?.[field] ?? nothing]));

/** A body that says of the room what another audit said, but for what only an instrument tells, and its note. */
export const asBefore = last => ({ ...whole(last), ...Object.fromEntries(MEASURED.map(field => [field, null])), note: "" });

/** Whether another audit said anything that can be said again. */
export const isTelling = last => Boolean(last) && TO_NAME.some(field => (last[field] ?? null) !== null);

/** Whether anything works in the room; null if it is not known: where nobody looked at the ports, one may work. As the server's RoomVerdict says it. */
export function works({ ports, portsWorking, wifi }) {
  if (wifi === true || portsWorking > 0) return true;
  return (portsWorking ?? null) !== null || ports === 0 ? false : null;
}

/** Ports, and those that work, by the ticks of single ones: label → true or false. */
export function countTicks(ports, ticks) {
  const said = ports.map(({ label }) => ticks[label]).filter(tick => tick !== undefined);
  return said.length === 0 ? {} : { ports: ports.length, portsWorking: said.filter(Boolean).length };
}

/** The labels ticked as broken, in the ports' order. */
export const brokenOf = (ports, ticks) => ports.filter(({ label }) => ticks[label] === false).map(({ label }) => label);

/** Digits as people type them, "48,5" or "48.5"; null for nothing, NaN for what is no number within the bounds. */
export function decimal(text, places, most) {
  const plain = text.trim().replace(/\s/g, "").replace(",", ".");
  if (plain === "") return null;
  return new RegExp(`^\\d{1,6}(\\.\\d{1,${places}})?$`).test(plain) && Number(plain) <= most ? Number(plain) : NaN;
}

/** What cannot be so: field → the end of its sentence's key. */
export function faults(body) {
  const found = {};
  for (const field of ["outlets", "ports", "portsWorking", "computers", "computersOnline"]) {
    if (body[field] !== null && !(Number.isInteger(body[field]) && body[field] >= 0 && body[field] <= MOST)) found[field] = "count";
  }
  for (const field of ["cableLength", "down", "up"]) if (Number.isNaN(body[field])) found[field] = field === "cableLength" ? "metres" : "mbit";
  if (body.ports !== null && body.portsWorking > body.ports) found.portsWorking ??= "portsWorking";
  if (body.computers !== null && body.computersOnline > body.computers) found.computersOnline ??= "computersOnline";
  if (body.connected === true && works(body) === false) found.connected = "connected";
  return found;
}

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

/** Outlets that the ports belong to; a port without one is one by itself. */
export const outletsOf = ports => new Set(ports.map(({ outlet, label }) => outlet || label)).size;

/** How many of the ports are ticked, as working and as broken; ticks: label → true or false. */
export function ticksOf(ports, ticks) {
  const working = ports.filter(({ label }) => ticks[label] === true).length;
  const broken = brokenOf(ports, ticks).length;
  return { working, broken, every: ports.length > 0 && working + broken === ports.length };
}

/** Fewest and most ports that can work by the ticks: a port that is not ticked may do either. */
function bounds(ports, ticks, counts) {
  const { working, broken } = ticksOf(ports, ticks);
  const there = Number.isInteger(counts.ports) ? counts.ports : Math.max(ports.length, counts.portsWorking);
  return [working, Math.max(working, there - broken)];
}

/**
 * What the counts come to: those of the ticks if every port is ticked. Else what was entered stands, and what the ticks speak against is put right;
 * what nobody entered stays unknown.
 * @param entered outlets, ports, portsWorking as they are without ticks
 */
export function countTicks(ports, ticks, entered) {
  const { working, every } = ticksOf(ports, ticks);
  const { outlets = null, portsWorking = null } = entered;
  if (every) return { outlets: outlets ?? outletsOf(ports), ports: ports.length, portsWorking: working };
  const [least, most] = bounds(ports, ticks, entered);
  const touched = ports.some(({ label }) => label in ticks) && Number.isInteger(portsWorking);
  return { outlets, ports: entered.ports ?? null, portsWorking: touched ? Math.max(least, Math.min(portsWorking, most)) : portsWorking };
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
export function faults(body, ports = [], ticks = {}) {
  const found = {};
  for (const field of ["outlets", "ports", "portsWorking", "computers", "computersOnline"]) {
    if (body[field] !== null && !(Number.isInteger(body[field]) && body[field] >= 0 && body[field] <= MOST)) found[field] = "count";
  }
  for (const field of ["cableLength", "down", "up"]) if (Number.isNaN(body[field])) found[field] = field === "cableLength" ? "metres" : "mbit";
  if (body.ports !== null && body.portsWorking > body.ports) found.portsWorking ??= "portsWorking";
  if (ports.some(({ label }) => label in ticks) && Number.isInteger(body.portsWorking)) {
    const [least, most] = bounds(ports, ticks, body);
    if (body.portsWorking < least || body.portsWorking > most) found.portsWorking ??= "ticks";
  }
  if (body.computers !== null && body.computersOnline > body.computers) found.computersOnline ??= "computersOnline";
  if (body.connected === true && works(body) === false) found.connected = "connected";
  return found;
}

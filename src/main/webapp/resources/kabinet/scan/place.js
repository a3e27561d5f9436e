// The room somebody is scanning in: set by its door label or chosen from the list; kept for the walk, not longer.
import { settings, say } from "./settings.js";
import { make } from "../foot/dom.js";
import { schools, rooms } from "./api.js";

const element = id => document.getElementById(id);
const KEY = "kabinet.scan.place";
let present = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
let changed = () => {};

/** The chosen room: {id, title, school}, or null. */
export const place = () => present;

export function enter(room) {
  present = room;
  if (room) sessionStorage.setItem(KEY, JSON.stringify(room)); else sessionStorage.removeItem(KEY);
  show();
  changed();
}

function show() {
  element("place").classList.toggle("chosen", Boolean(present));
  element("place-name").textContent = present ? say("place", present.title, present.schoolName) : say("place.none");
  element("place-leave").hidden = !present;
  element("place-choose").hidden = Boolean(present);
}

export function prepare(onChange) {
  changed = onChange;
  element("place-leave").addEventListener("click", () => enter(null));
  element("place-choose").addEventListener("click", choose);
  element("place-school").addEventListener("change", () => fillRooms(element("place-school").value));
  element("ask-place").addEventListener("close", take);
  show();
}

const option = (value, text) => make("option", { value, textContent: text });

async function choose() {
  try {
    const known = await schools();
    element("place-school").replaceChildren(...known.map(school => option(school.id, school.shortName)));
    element("ask-place-schools").hidden = known.length < 2;
    const first = present?.school ?? settings.school ?? known[0]?.id;
    element("place-school").value = first;
    await fillRooms(first);
    if (present) element("place-room").value = present.id;
    element("ask-place").returnValue = "";
    element("ask-place").showModal();
  } catch (failure) {
    element("place-name").textContent = failure.message;
  }
}

async function fillRooms(school) {
  const known = (await rooms(school)).filter(room => room.active !== false);
  element("place-room").replaceChildren(...known.map(room => option(room.id, room.name ? `${room.number} — ${room.name}` : room.number)));
}

function take() {
  const room = element("place-room").selectedOptions[0];
  if (element("ask-place").returnValue !== "yes" || !room) return;
  enter({ id: Number(room.value), title: room.textContent, school: Number(element("place-school").value), schoolName: element("place-school").selectedOptions[0].textContent });
}

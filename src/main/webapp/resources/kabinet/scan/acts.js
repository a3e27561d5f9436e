// What an administrator does on foot with a device just found. Each act is one call; its answer stands on the row.
import { settings, say } from "./settings.js";
import { make } from "../foot/dom.js";
import { photograph } from "../foot/picture.js";
import { move, assign, report, attach, people } from "./api.js";
import { place } from "./place.js";

const element = id => document.getElementById(id);
let lastPerson = "";

/** Shows a dialog about a device; resolves to whether its act was chosen. */
function asked(dialog, device) {
  dialog.querySelector(".asked-of").textContent = [device.title, device.inventoryNumber ?? device.tag].join(", ");
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise(answer => dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true }));
}

async function moveHere(device) {
  const room = place();
  await move(device.tag, room.id);
  device.room = { id: room.id, title: room.title };
  return say("moved", room.title);
}

async function handOver(device) {
  const known = (await people(device.school)).filter(person => person.active !== false);
  element("person").replaceChildren(...known.map(person => make("option", { value: person.id, textContent: person.name })));
  if (known.some(person => String(person.id) === lastPerson)) element("person").value = lastPerson;
  if (!await asked(element("ask-person"), device)) return null;
  lastPerson = element("person").value;
  const name = element("person").selectedOptions[0].textContent;
  await assign(device.tag, Number(lastPerson));
  device.responsible = name;
  return say("assigned", name);
}

async function reportFault(device) {
  element("fault").value = "";
  if (!await asked(element("ask-fault"), device)) return null;
  await report(device.tag, element("fault").value);
  return say("reported");
}

async function addPhoto(device) {
  const picture = await photograph();
  if (!picture) return null;
  await attach(device.tag, picture);
  return say("photographed");
}

/** The buttons of a device's row. After an act the row is shown anew, with what was said about it. */
export function acts(device, after) {
  if (!settings.mayEdit) return [];
  const here = place();
  const movable = here && here.school === device.school && here.id !== device.room?.id;
  const offered = [[reportFault, say("do.fault")], [handOver, say("do.assign")], [addPhoto, say("do.photo")]];
  if (movable) offered.unshift([moveHere, say("do.move", here.title)]);
  return offered.map(([act, word]) => {
    const button = make("button", { type: "button", className: act === moveHere ? "button primary" : "button", textContent: word });
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        const said = await act(device);
        if (said) after(said, true);
      } catch (failure) {
        after(failure.message, false);
      } finally {
        button.disabled = false;
      }
    });
    return button;
  });
}

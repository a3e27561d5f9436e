// The scan page: codes from the camera, a USB scanner or the keyboard, in the order they come.
import { resolve } from "./api.js";
import { begin, finish, failed, rejudge } from "./list.js";
import { prepare as prepareCamera } from "./camera.js";
import { prepare as preparePlace } from "./place.js";

const form = document.getElementById("typed");
const box = document.getElementById("text");
let last = Promise.resolve();

/** Answers are shown in the order of the scans. */
function scan(text) {
  const code = text.trim();
  if (!code) return;
  const row = begin(code);
  last = last.then(() => look(row, code));
}

async function look(row, code) {
  try {
    finish(row, (await resolve(code)).results);
  } catch (failure) {
    failed(row, code, failure.message, () => look(row, code));
  }
}

form.addEventListener("submit", event => {
  event.preventDefault();
  scan(box.value);
  box.value = "";
  box.focus();
});

// A USB scanner types wherever the focus is: what is typed beside any field goes into the box.
document.addEventListener("keydown", event => {
  const elsewhere = !event.target.closest("input, select, textarea, button, a, summary, dialog");
  if (elsewhere && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) box.focus();
});

prepareCamera(scan);
preparePlace(rejudge);

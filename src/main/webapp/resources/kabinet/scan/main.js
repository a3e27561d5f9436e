// The scan page: codes from the camera, a USB scanner or the keyboard, in the order they come.
import { resolve } from "./api.js";
import { begin, finish, failed, rejudge } from "./list.js";
import { prepare as preparePlace } from "./place.js";
import { decoder, say } from "./settings.js";
import { prepare as prepareCamera } from "../foot/camera.js";
import { prepare as prepareTyped } from "../foot/typed.js";

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

prepareTyped(document.getElementById("typed"), document.getElementById("text"), scan);
prepareCamera(scan, reason => say(`camera.${reason}`), decoder);
preparePlace(rejudge);

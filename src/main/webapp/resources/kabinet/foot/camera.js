// The phone's camera: on and off, torch, front and back; every code is handed on once while it stays in the picture.
// The page holds the elements camera-start, camera-stop, camera-switch, camera-torch, camera-off, finder and video.
import { makeDecoder } from "./decoder.js";

const element = id => document.getElementById(id);
const video = element("video");
const PAUSE = 120; // milliseconds between two pictures
const GONE = 2500; // a code not seen for so long is a new one when it comes back

let stream = null;
let decode = null;
let facing = "environment";
let seen = new Map();
let take = () => {};
let say = reason => reason;
let address = "";

/**
 * Wires the camera's buttons; codes go to the given function.
 * words tells why there is no picture: insecure, missing, denied, busy, broken; decoder is the address of ZXing, for browsers that read no codes themselves.
 */
export function prepare(onCode, words, decoder) {
  take = onCode;
  say = words;
  address = decoder;
  if (!isSecureContext) return off("insecure");
  if (!navigator.mediaDevices?.getUserMedia) return off("missing");
  element("camera-start").addEventListener("click", start);
  element("camera-stop").addEventListener("click", stop);
  element("camera-switch").addEventListener("click", () => { facing = facing === "environment" ? "user" : "environment"; start(); });
  element("camera-torch").addEventListener("click", torch);
  document.addEventListener("visibilitychange", () => { if (document.hidden) stop(); });
}

/** Says why there is no picture; the input box goes on working. */
function off(reason) {
  element("camera-off").textContent = say(reason);
  element("camera-off").hidden = false;
  if (reason === "insecure" || reason === "missing") element("camera-start").hidden = true;
}

async function start() {
  stop();
  element("camera-off").hidden = true;
  element("camera-start").disabled = true;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: facing, width: { ideal: 1280 }, height: { ideal: 720 } } });
    video.srcObject = stream;
    await video.play();
    decode ??= await makeDecoder(address);
    await show();
    look(stream);
  } catch (failure) {
    stop();
    off({ NotAllowedError: "denied", SecurityError: "denied", NotFoundError: "missing", NotReadableError: "busy" }[failure.name] ?? "broken");
  } finally {
    element("camera-start").disabled = false;
  }
}

async function show() {
  const track = stream.getVideoTracks()[0];
  const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(device => device.kind === "videoinput");
  element("finder").hidden = false;
  element("camera-start").hidden = true;
  element("camera-stop").hidden = false;
  element("camera-switch").hidden = cameras.length < 2;
  element("camera-torch").hidden = !track.getCapabilities?.().torch;
}

/** Off, until somebody switches it on again. */
export function stop() {
  if (!stream) return;
  stream.getTracks().forEach(track => track.stop());
  stream = null;
  video.srcObject = null;
  seen = new Map();
  element("finder").hidden = true;
  element("camera-start").hidden = false;
  element("camera-torch").setAttribute("aria-pressed", "false");
  for (const id of ["camera-stop", "camera-switch", "camera-torch"]) element(id).hidden = true;
}

async function torch() {
  const on = element("camera-torch").getAttribute("aria-pressed") !== "true";
  await stream.getVideoTracks()[0].applyConstraints({ advanced: [{ torch: on }] });
  element("camera-torch").setAttribute("aria-pressed", String(on));
}

async function look(mine) {
  while (stream === mine) {
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
      for (const text of await decode(video)) {
        const now = performance.now();
        const before = seen.get(text);
        seen.set(text, now);
        if (before === undefined || now - before > GONE) take(text);
      }
    }
    await new Promise(next => setTimeout(next, PAUSE));
  }
}

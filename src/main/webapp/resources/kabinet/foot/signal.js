// Outcomes that ear and hand can tell apart while the eyes are on the device.
const SOUNDS = {
  found: [[880, 0.09]],
  elsewhere: [[660, 0.09], [440, 0.14]],
  unclaimed: [[660, 0.09], [880, 0.09], [1100, 0.09]],
  unknown: [[180, 0.35]],
  again: [[520, 0.04]],
  room: [[520, 0.09], [780, 0.09]],
  failed: [[180, 0.2], [140, 0.45]],
};
const SHAKES = { found: [60], elsewhere: [60, 60, 60], unclaimed: [40, 40, 40, 40, 40], unknown: [350], again: [25], room: [120], failed: [200, 80, 400] };

let audio = null;
// Browsers let a page sound only after a touch or a key.
for (const gesture of ["pointerdown", "keydown"]) {
  addEventListener(gesture, () => { audio ??= new AudioContext(); if (audio.state === "suspended") audio.resume(); }, { once: true });
}

export function signal(outcome) {
  navigator.vibrate?.(SHAKES[outcome] ?? SHAKES.again);
  if (!audio) return;
  let at = audio.currentTime;
  for (const [pitch, length] of SOUNDS[outcome] ?? SOUNDS.again) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.type = pitch < 300 ? "square" : "sine";
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.15, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + length);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + length);
    at += length + 0.03;
  }
}

// A photo as it goes over a school's line.

const SIDE = 1600; // pixels: enough to read a type plate

/** Lets the phone take a photo or choose one; null if it was given up. */
export async function photograph() {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: "image/*" });
  input.setAttribute("capture", "environment");
  const chosen = new Promise(done => { input.onchange = () => done(input.files[0]); input.oncancel = () => done(null); });
  input.click();
  const file = await chosen;
  return file ? smaller(file) : null;
}

/** The picture as JPEG, its longer side 1600 pixels at most, upright. */
export async function smaller(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise(done => canvas.toBlob(done, "image/jpeg", 0.85));
}

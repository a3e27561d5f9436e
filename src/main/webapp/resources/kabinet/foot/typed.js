// Codes that are typed: by hand, or by a USB or Bluetooth scanner, which is a keyboard that ends with Enter.

const FAST = 40; // milliseconds between two keys: no person types a whole code so

/** What is entered goes to the given function, with whether a scanner typed it; the box is empty again at once. */
export function prepare(form, box, take) {
  let began = 0;
  box.addEventListener("input", () => { if (box.value.length <= 1) began = performance.now(); });
  form.addEventListener("submit", event => {
    event.preventDefault();
    const code = box.value.trim();
    const scanner = code.length > 3 && performance.now() - began < FAST * code.length;
    box.value = "";
    box.focus();
    if (code) take(code, scanner);
  });

  // A scanner types wherever the focus is: what is typed beside any field goes into the box.
  document.addEventListener("keydown", event => {
    const elsewhere = !event.target.closest("input, select, textarea, button, a, summary, dialog");
    if (elsewhere && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && box.offsetParent !== null) box.focus();
  });
}

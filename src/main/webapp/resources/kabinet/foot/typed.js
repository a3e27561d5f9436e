// Codes that are typed: by hand, or by a USB or Bluetooth scanner, which is a keyboard that ends with Enter.

/** What is entered goes to the given function; the box is empty again at once. */
export function prepare(form, box, take) {
  form.addEventListener("submit", event => {
    event.preventDefault();
    const code = box.value.trim();
    box.value = "";
    box.focus();
    if (code) take(code);
  });

  // A scanner types wherever the focus is: what is typed beside any field goes into the box.
  document.addEventListener("keydown", event => {
    const elsewhere = !event.target.closest("input, select, textarea, button, a, summary, dialog");
    if (elsewhere && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && box.offsetParent !== null) box.focus();
  });
}

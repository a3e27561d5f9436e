// What the frame does in the browser. Every page works without it; nothing here talks to the server.

const text = document.documentElement.dataset;

// "/" goes to the search box, "?" is left to the browser; never while somebody types.
document.addEventListener("keydown", event => {
  const typing = event.target.closest("input, select, textarea, [contenteditable]");
  if ((event.key === "/" || event.code === "Slash" && !event.shiftKey) && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const box = document.querySelector("[data-search]");
    if (box) { event.preventDefault(); box.focus(); box.select(); }
  }
  if (event.key === "Escape") {
    const open = document.querySelector("details.drop[open]");
    if (open) { open.open = false; open.querySelector("summary").focus(); }
    else if (document.documentElement.classList.contains("menu-open")) toggleMenu(false);
  }
});

// One open drop-down at a time; a click elsewhere closes it, and so does a chosen act.
document.addEventListener("click", event => {
  const chosen = event.target.closest(".drop-list :is(a, button, input[type=submit])");
  for (const open of document.querySelectorAll("details.drop[open]")) if (chosen || !open.contains(event.target)) open.open = false;
});

// The phone's menu is the side menu over the whole screen.
const menuButton = document.querySelector("[data-menu]");
function toggleMenu(open) {
  document.documentElement.classList.toggle("menu-open", open);
  menuButton.setAttribute("aria-expanded", open);
  if (open) document.querySelector(".side a")?.focus(); else menuButton.focus();
}
menuButton?.addEventListener("click", () => toggleMenu(menuButton.getAttribute("aria-expanded") !== "true"));

// Unsaved changes: forms marked data-guard ask before they are left. Sending is not leaving, nor is going where the answer
// to it leads; a refusal leaves the changes unsaved. Forms are known by id, because an answer may replace them.
const dirty = new Set();
const touched = event => { const form = event.target.closest("form[data-guard]"); if (form) dirty.add(form.id); };
document.addEventListener("input", touched);
document.addEventListener("change", touched);
document.addEventListener("submit", event => dirty.delete(event.target.id), true);
window.addEventListener("beforeunload", event => { if ([...dirty].some(id => document.getElementById(id))) { event.preventDefault(); event.returnValue = text.unsaved ?? ""; } });
window.jQuery?.(document).on("pfAjaxSuccess", (event, xhr) => { if (xhr.responseXML?.querySelector("redirect")) dirty.clear(); });

// The offline page (/field/) keeps what was recorded without a network for its account: it learns from here who is signed in, and whoever signs out,
// or sends another form marked data-unsent, hears what this phone has not sent yet.
const FIELD_ACCOUNT = "kabinet.account";
const FIELD_UNSENT = "kabinet.field.unsent";
if (text.account) localStorage.setItem(FIELD_ACCOUNT, JSON.stringify({ account: Number(text.account), name: text.accountName, language: document.documentElement.lang }));
document.addEventListener("submit", event => {
  const form = event.target.closest("form[data-unsent]");
  if (!form) return;
  const waiting = JSON.parse(localStorage.getItem(FIELD_UNSENT) ?? "{}")[text.account] ?? 0;
  if (waiting > 0 && !confirm(text.unsent.replace("{0}", waiting))) { event.preventDefault(); event.stopImmediatePropagation(); }
  else if ("leave" in form.dataset) localStorage.setItem(FIELD_ACCOUNT, "null");
}, true);

// On a phone the filters fold behind a button (k:fold); all of them show at once when it is pressed.
document.addEventListener("click", event => {
  const button = event.target.closest(".fold-button");
  if (!button) return;
  const open = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", open);
  if (open) for (const more of document.querySelectorAll("#fold details")) more.open = true;
});
const folds = () => document.querySelector(".fold-button")?.offsetParent != null;

// A form marked data-now sends itself when one of its lists changes (filters); without script its button does. Not where it
// folds: several are chosen there before it closes over them.
document.addEventListener("change", event => { const form = event.target.closest("form[data-now]"); if (form && !folds() && event.target.matches("select, input[type=checkbox], input[type=radio], input[type=date]")) form.requestSubmit(); });
// A form marked data-lean leaves empty fields out of the address.
document.addEventListener("submit", event => { if (event.target.matches("form[data-lean]")) for (const field of event.target.elements) if (field.name && !field.value) field.disabled = true; });
window.addEventListener("pageshow", () => { for (const field of document.querySelectorAll("form[data-lean] :disabled")) field.disabled = false; });

// A request that failed says so: with the server's own page, which has the reference number, or that there is no connection.
window.jQuery?.(document).on("pfAjaxError", (event, xhr) => {
  if (xhr.statusText === "abort") return;
  if (xhr.status && xhr.responseText?.includes("<html")) { dirty.clear(); document.open(); document.write(xhr.responseText); document.close(); return; }
  document.querySelector("#unreached")?.remove();
  const notice = Object.assign(document.createElement("p"), { id: "unreached", className: "notice bad", textContent: text.offline });
  notice.setAttribute("role", "alert");
  document.querySelector("#content .page-head").after(notice);
  for (const button of document.querySelectorAll("button.ui-state-loading")) { // PrimeFaces wakes them after an answer only
    const widget = PrimeFaces.getWidgetById(button.id);
    if (widget) PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
  }
});

// k:field puts help and error beside the control; here the control learns of them, also after a partial update.
function describe() {
  for (const field of document.querySelectorAll(".field")) {
    const control = field.querySelector(".field-control :is(input, select, textarea):not([type=hidden], [tabindex='-1']), .field-control [role=combobox]");
    if (!control) continue;
    const notes = [...field.querySelectorAll(".field-help, .field-error")].filter(note => note.id && note.textContent.trim());
    const ids = notes.map(note => note.id).join(" ");
    if ((control.getAttribute("aria-describedby") ?? "") !== ids) ids ? control.setAttribute("aria-describedby", ids) : control.removeAttribute("aria-describedby");
    const wrong = notes.some(note => note.matches(".field-error"));
    if ((control.getAttribute("aria-invalid") === "true") !== wrong) wrong ? control.setAttribute("aria-invalid", "true") : control.removeAttribute("aria-invalid");
    if (field.querySelector(".field-mark, .ui-outputlabel-rfi") && !control.hasAttribute("aria-required")) control.setAttribute("aria-required", "true");
  }
}

// What PrimeFaces 15 leaves out for screen readers; axe finds nothing on a page once these stand.
function mend() {
  for (const list of document.querySelectorAll(".ui-autocomplete-multiple-container[role=listbox]")) { // a list box may not hold an input
    list.removeAttribute("role");
    list.removeAttribute("aria-orientation");
    for (const token of list.querySelectorAll("[role=option]")) { token.removeAttribute("role"); token.removeAttribute("aria-selected"); }
  }
  for (const box of document.querySelectorAll(".ui-datatable-data .ui-selection-column [role=checkbox]:not([data-named])")) { // "Select 101.00003", also after paging
    const row = box.closest("tr");
    box.setAttribute("aria-label", `${text.select} ${(row.querySelector("td.head .ui-column-title ~ *") ?? row.querySelector("td.head"))?.textContent.trim() ?? row.rowIndex}`);
    box.dataset.named = "";
  }
  for (const item of document.querySelectorAll(".ui-messages li[role=alert]")) { // an alert inside a list is no list item: the box around them speaks
    item.removeAttribute("role");
    item.closest(".ui-messages").setAttribute("role", "alert");
  }
  for (const chooser of document.querySelectorAll(".ui-columntoggler:not([aria-label])")) { // a dialog without a name, a list with a role that forbids its items
    chooser.setAttribute("aria-label", text.columns);
    chooser.querySelector("ul")?.removeAttribute("role");
  }
  for (const choose of document.querySelectorAll("span.ui-fileupload-choose[aria-labelledby]")) { // the input inside is the control
    const input = choose.querySelector("input[type=file]");
    choose.removeAttribute("tabindex");
    choose.removeAttribute("aria-labelledby");
    input?.removeAttribute("tabindex");
    input?.removeAttribute("aria-hidden");
    input?.setAttribute("aria-label", choose.textContent.trim());
  }
}

// k:secret: what is shown once goes to the clipboard. Where a page may not write there (plain HTTP), it is selected and copied as by hand.
document.addEventListener("click", async event => {
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  const secret = button.parentElement.querySelector(".secret");
  try {
    await navigator.clipboard.writeText(secret.textContent);
  } catch {
    getSelection().selectAllChildren(secret);
    if (!document.execCommand("copy")) return;
  }
  button.querySelector("span").textContent = button.dataset.copy;
});

// PrimeFaces' suggestions wake up with the first key; letters that are dictated, dropped or put in by an input method press none.
document.addEventListener("beforeinput", event => {
  if (!event.target.matches?.(".ui-autocomplete-input")) return;
  const widget = window.PrimeFaces?.getWidgetById(event.target.id.replace(/_input$/, ""));
  if (widget) widget.suppressInput = false;
});

function tidy() { describe(); mend(); }
tidy();
let waiting = false;
new MutationObserver(() => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; tidy(); }); } }).observe(document.body, { childList: true, subtree: true });

// After a refused form the first wrong field has the focus, after a full page and after a partial update.
function toFault() { document.querySelector(".field-control [aria-invalid=true]")?.focus(); }
toFault();
window.jQuery?.(document).on("pfAjaxComplete", (event, xhr, settings, result) => { if (result?.validationFailed) setTimeout(() => { tidy(); toFault(); }, 60); });

// A secret that is shown once must be seen, wherever on the page its button stands.
window.jQuery?.(document).on("pfAjaxComplete", () => document.querySelector(".secret")?.scrollIntoView({ block: "center" }));

// The list of devices in the browser: ticked rows that survive turning pages, rows by keyboard, columns to choose. The address
// follows the table, so that a reload and the way back show the same page.

const form = document.getElementById("list");
const bar = document.getElementById("selected-bar");
const countText = document.getElementById("selected-count");
const all = document.getElementById("select-all");

// Ticked devices live as long as this list with this filter is open in the tab; a turned page or a reload keeps them.
// An act that was done (the server says so by a cookie) ends all selections: what was ticked may be gone from its list.
if (document.cookie.split("; ").includes("acted=1")) {
  document.cookie = "acted=; path=/; max-age=0";
  for (const old of Object.keys(sessionStorage)) if (old.startsWith("ticked:")) sessionStorage.removeItem(old);
}
const filter = bar.dataset.filter ?? ""; // Faces leaves an empty attribute out
const key = "ticked:" + location.pathname + filter;
const ticked = new Set(JSON.parse(sessionStorage.getItem(key) ?? "[]"));
let everything = sessionStorage.getItem(key + ":all") === "true";

function remember() {
  sessionStorage.setItem(key, JSON.stringify([...ticked]));
  sessionStorage.setItem(key + ":all", everything);
}

const boxes = () => [...form.querySelectorAll("[data-tick]")];

function show() {
  for (const box of boxes()) {
    box.checked = everything || ticked.has(box.dataset.tick);
    box.closest("tr").classList.toggle("ticked", box.checked);
  }
  const page = form.querySelector("[data-tick-page]");
  if (page) {
    const on = boxes().filter(box => box.checked).length;
    page.checked = on > 0 && on === boxes().length;
    page.indeterminate = on > 0 && !page.checked;
  }
  bar.hidden = !everything && ticked.size === 0;
  const text = everything ? bar.dataset.tickedAll : bar.dataset.ticked.replace("#", ticked.size);
  if (countText.textContent !== text) countText.textContent = text;
  if (all) all.hidden = everything;
  const chosen = everything ? "all=true" + filter : "ids=" + [...ticked].join(",");
  for (const link of bar.querySelectorAll("[data-act]")) {
    link.dataset.base ??= link.getAttribute("href");
    // A bulk act comes back to this list as it is narrowed now; labels know only what to print.
    const back = !everything && link.dataset.base.includes("/device/bulk") ? filter : "";
    link.href = link.dataset.base + (link.dataset.base.endsWith("?") ? "" : "&") + chosen + back;
  }
}

function tick(box, on) {
  if (everything) { everything = false; ticked.clear(); for (const other of boxes()) ticked.add(other.dataset.tick); }
  if (on) ticked.add(box.dataset.tick); else ticked.delete(box.dataset.tick);
}

form.addEventListener("change", event => {
  if (event.target.matches("[data-tick]")) tick(event.target, event.target.checked);
  else if (event.target.matches("[data-tick-page]")) for (const box of boxes()) tick(box, event.target.checked);
  else return;
  remember();
  show();
});
all?.addEventListener("click", () => { everything = true; remember(); show(); });
document.getElementById("select-none").addEventListener("click", () => { everything = false; ticked.clear(); remember(); show(); });

// Arrow keys go from row to row, Enter opens (the row's link has the focus), Space ticks.
const links = () => [...form.querySelectorAll("a.row-link")];
document.addEventListener("keydown", event => {
  const link = event.target.closest?.("a.row-link");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "ArrowDown" && (link || event.target === document.body)) go(link ? 1 : 0, link, event);
  else if (event.key === "ArrowUp" && link) go(-1, link, event);
  else if (event.key === "Home" && link) { event.preventDefault(); links()[0].focus(); }
  else if (event.key === "End" && link) { event.preventDefault(); links().at(-1).focus(); }
  else if (event.key === " " && link) { event.preventDefault(); link.closest("tr").querySelector("[data-tick]").click(); }
});
function go(step, link, event) {
  const rows = links();
  const next = rows[link ? rows.indexOf(link) + step : 0];
  if (next) { event.preventDefault(); next.focus(); next.scrollIntoView({ block: "nearest" }); }
}

// Columns that this browser does not show: a cookie, so that the server leaves them out from the first paint.
document.getElementById("columns").addEventListener("change", event => {
  const column = event.target.dataset.column;
  form.classList.toggle("without-" + column, !event.target.checked);
  const hidden = [...document.querySelectorAll("[data-column]")].filter(box => !box.checked).map(box => box.dataset.column).join(".");
  document.cookie = "device-columns=" + (hidden || "none") + "; path=/; max-age=31536000; samesite=lax" + (location.protocol === "https:" ? "; secure" : "");
});

// The server says what the table's address is now.
jQuery(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
  if (args && args.address !== undefined) history.replaceState(null, "", location.pathname + args.address);
});

show();
new MutationObserver(changes => { if (changes.some(change => change.addedNodes.length)) show(); }).observe(form, { childList: true, subtree: true });
window.addEventListener("pageshow", show);

// The live preview of the print page: redraws the first sheet when the form changes; a click on a place of the sheet begins the print there.
const form = document.getElementById("print");
const paper = document.getElementById("preview");
const refused = document.getElementById("refused");
const { stock, start, offsetX, offsetY } = form.elements;
const places = new Map(); // labels on a sheet, by the stock's key
let drawing = null;

function fits() {
  const most = places.get(stock.value);
  if (!most) return;
  start.max = most;
  document.querySelector(".label-start").hidden = most === 1; // a roll has no used places
  if (start.value > most) start.value = 1;
}

async function draw() {
  drawing?.abort();
  drawing = new AbortController();
  const query = new URLSearchParams({ choice: location.search.slice(1), stock: stock.value, start: start.value || 1, offsetX: offsetX.value || 0, offsetY: offsetY.value || 0 });
  try {
    const answer = await fetch(`${form.dataset.preview}?${query}`, { headers: { "Accept-Language": document.documentElement.lang }, signal: drawing.signal });
    refused.hidden = answer.ok;
    if (answer.ok) show(await answer.text());
    else refused.textContent = (await answer.json()).title;
  } catch (failure) {
    if (failure.name !== "AbortError") throw failure;
  }
}

function show(svg) {
  const sheet = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  paper.replaceChildren(document.importNode(sheet, true));
}

let wait = 0;
form.addEventListener("input", () => {
  fits();
  clearTimeout(wait);
  wait = setTimeout(draw, 150);
});

paper.addEventListener("click", event => {
  const sheet = paper.querySelector("svg");
  const all = [...sheet.querySelectorAll(".label-place, .label-used")];
  const at = all.findIndex(place => { const box = place.getBoundingClientRect(); return event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom; });
  if (at >= 0 && all.length > 1) { start.value = at + 1; draw(); }
});

for (const known of await (await fetch(form.dataset.stocks, { headers: { "Accept-Language": document.documentElement.lang } })).json()) places.set(known.key, known.perPage);
fits();

// Sums of a paper's rows follow from quantity, price and rate while they are typed, exact to the kopeck; a sum that somebody typed stays.
// The server computes the same for whoever has no scripts.

const DECIMALS = 11n; // of a price, as the formats allow
const SCALE = 10n ** DECIMALS;
const SUMS = ["net", "vat", "gross"];

function parse(text) {
  const found = /^(\d{1,15})(?:[.,](\d{1,11}))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ""));
  return found ? BigInt(found[1]) * SCALE + BigInt((found[2] ?? "").padEnd(Number(DECIMALS), "0")) : null;
}
const kopecks = (value, scale) => (value * 100n * 2n + scale) / (scale * 2n);
const show = amount => `${amount / 100n},${String(amount % 100n).padStart(2, "0")}`;

function field(row, name) { return row.querySelector(`[data-sum=${name}]`); }

/** What a sum of the row follows to be, in kopecks; null where that cannot be told. */
function expected(row, name) {
  if (name === "net") {
    const quantity = parse(field(row, "quantity").value);
    const price = parse(field(row, "price").value);
    return quantity === null || price === null ? null : kopecks(quantity * price, SCALE * SCALE);
  }
  const net = parse(field(row, "net").value);
  if (net === null) return null;
  if (name === "gross") return kopecks(net + (parse(field(row, "vat").value) ?? 0n), SCALE);
  const rate = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*%?$/.exec(field(row, "rate").value.trim());
  return rate ? kopecks(net * parse(rate[1]), SCALE * SCALE * 100n) : null;
}

/** A sum that does not follow was typed by somebody, perhaps before the page was drawn anew. */
function keep(row) {
  for (const name of SUMS) {
    const input = field(row, name);
    const amount = expected(row, name);
    if (input.value.trim() && amount !== null && parse(input.value) !== amount * SCALE / 100n) input.dataset.own = "yes";
  }
}

function compute(row) {
  for (const name of SUMS) {
    const input = field(row, name);
    const amount = expected(row, name);
    if (!input.dataset.own && amount !== null) input.value = show(amount);
  }
}

function total() {
  const box = document.querySelector("[data-total]");
  const sum = [...document.querySelectorAll("[data-sum=gross]")].reduce((all, input) => all + (parse(input.value) ?? 0n), 0n);
  const [roubles, rest] = show(kopecks(sum, SCALE)).split(",");
  if (box) box.textContent = `${roubles.replace(/\B(?=(\d{3})+$)/g, "\u00a0")},${rest}`;
}

document.addEventListener("focusin", event => {
  const row = event.target.closest("[data-sums]");
  if (row) keep(row);
});

document.addEventListener("input", event => {
  const row = event.target.closest("[data-sums]");
  if (!row || !event.target.dataset.sum) return;
  if (SUMS.includes(event.target.dataset.sum)) {
    if (event.target.value.trim()) event.target.dataset.own = "yes";
    else delete event.target.dataset.own;
  }
  compute(row);
  total();
});

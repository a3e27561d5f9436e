// Sums of a paper's rows follow from quantity, price and rate while they are typed, exact to the kopeck; a sum that somebody typed stays.
// The server computes the same for whoever has no scripts.

const DECIMALS = 11n; // of a price, as the formats allow
const SCALE = 10n ** DECIMALS;

function parse(text) {
  const found = /^(\d{1,15})(?:[.,](\d{1,11}))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ""));
  return found ? BigInt(found[1]) * SCALE + BigInt((found[2] ?? "").padEnd(Number(DECIMALS), "0")) : null;
}
const kopecks = (value, scale) => (value * 100n * 2n + scale) / (scale * 2n);
const show = amount => `${amount / 100n},${String(amount % 100n).padStart(2, "0")}`;

function field(row, name) { return row.querySelector(`[data-sum=${name}]`); }
function put(input, amount) {
  if (input.dataset.own || amount === null) return;
  input.value = show(amount);
}

function compute(row) {
  const quantity = parse(field(row, "quantity").value);
  const price = parse(field(row, "price").value);
  put(field(row, "net"), quantity === null || price === null ? null : kopecks(quantity * price, SCALE * SCALE));
  const net = parse(field(row, "net").value);
  const rate = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*%?$/.exec(field(row, "rate").value.trim());
  put(field(row, "vat"), net === null || !rate ? null : kopecks(net * parse(rate[1]), SCALE * SCALE * 100n));
  const vat = parse(field(row, "vat").value) ?? 0n;
  put(field(row, "gross"), net === null ? null : kopecks(net + vat, SCALE));
}

function total() {
  const box = document.querySelector("[data-total]");
  const sum = [...document.querySelectorAll("[data-sum=gross]")].reduce((all, input) => all + (parse(input.value) ?? 0n), 0n);
  const [roubles, rest] = show(kopecks(sum, SCALE)).split(",");
  if (box) box.textContent = `${roubles.replace(/\B(?=(\d{3})+$)/g, "\u00a0")},${rest}`;
}

document.addEventListener("input", event => {
  const row = event.target.closest("[data-sums]");
  if (!row || !event.target.dataset.sum) return;
  if (["net", "vat", "gross"].includes(event.target.dataset.sum)) {
    if (event.target.value.trim()) event.target.dataset.own = "yes";
    else delete event.target.dataset.own;
  }
  compute(row);
  total();
});

// Offers of the decisions those that make sense for all that is ticked; sum and model show where the decision needs them. The server holds to the same.

const form = document.getElementById("decide");
const AMOUNTS = ["SURPLUS", "CHARGE"];
const words = text => text ? text.split(" ") : [];

function offer() {
  const choice = form?.querySelector("[data-choice]");
  if (!choice) return;
  const rows = [...form.querySelectorAll("tr[data-choices]")];
  const ticked = rows.filter(row => row.querySelector("input[type=checkbox]:checked"));
  const possible = option => ticked.length ? ticked.every(row => words(row.dataset.choices).includes(option)) : rows.some(row => words(row.dataset.choices).includes(option));
  for (const option of choice.options) if (option.value) option.hidden = option.disabled = !possible(option.value);
  if (choice.selectedOptions[0]?.disabled) choice.value = "";
  for (const part of form.querySelectorAll("[data-when]")) {
    part.hidden = !words(part.dataset.when).includes(choice.value);
    for (const field of part.querySelectorAll("input, select, button")) field.disabled = part.hidden; // what nobody sees is not sent, and cannot be wrong
  }
  form.querySelector("[data-model]").classList.toggle("optional", ticked.length > 0 && ticked.every(row => row.dataset.known));
  form.querySelector(".decide-all").hidden = AMOUNTS.includes(choice.value) || choice.value !== "" && !words(form.dataset.common).includes(choice.value);
}

form?.addEventListener("change", offer);
window.jQuery?.(document).on("pfAjaxComplete", offer);
offer();

// Whoever is chosen from the staff brings the position along, unless somebody has typed another one. Nothing is asked of the server:
// its answer would come while the position is being typed. Not when the field is left, either: then somebody may be in the position already.

document.addEventListener("input", event => {
  const row = event.target.closest("[data-member]");
  if (!row || !event.target.list) return;
  const position = row.querySelector("input:not([list])");
  const named = [...event.target.list.options].find(option => option.value === event.target.value.trim());
  if (named && (!position.value.trim() || position.value === row.dataset.brought)) {
    position.value = named.textContent;
    row.dataset.brought = named.textContent;
  }
});

// All shortcomings of an audit, and those of the school as a whole, which no room has.
import { defectList, tellDefect } from "./defect.js";

export function defectsView(audit) {
  const { shell } = audit;
  const { make, say, icon } = shell;
  const list = defectList(audit, { given: () => audit.book.standing("DEFECT"), where: true, empty: say("lanaudit.field.defects.none.all") });
  const redraw = () => list.fill(false);
  audit.addEventListener("changed", redraw);
  list.fill(true);
  shell.show({
    title: say("lanaudit.field.defects.all"),
    head: [make("nav", { "aria-label": say("field.way") }, make("a", { href: `#/${audit.sheet}/${audit.id}`, className: "back" }, say("field.back.rooms"))), make("h1", {}, say("lanaudit.field.defects.all")), make("p", { className: "soft" }, say("lanaudit.field.defects.about"))],
    lists: [list.box, !audit.closed && make("div", { className: "bar" }, make("button", { type: "button", className: "button primary", id: "add-defect", onclick: () => tellDefect(audit, null).catch(shell.broken) }, icon("elsewhere"), say("lanaudit.field.defect.add.school")))].filter(Boolean),
  });
  return { leave: () => audit.removeEventListener("changed", redraw) };
}

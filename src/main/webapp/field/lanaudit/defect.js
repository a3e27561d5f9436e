// Shortcomings: a list of them, and the dialog that says one. Of a room, or of the school as a whole.
import { longList } from "../list.js";
import { photograph } from "../../resources/kabinet/foot/picture.js";
import { choice } from "./controls.js";
import { author, day } from "./words.js";

const LONGEST = 500;

/** The list of those that given() gives; where says whether each names its room. */
export function defectList(audit, { given, where = false, empty = "" }) {
  const { shell } = audit;
  const { make, say, icon } = shell;
  const severity = code => audit.book.severities.find(one => one.code === code)?.name ?? code;
  const tone = { CRITICAL: "unknown", MAJOR: "elsewhere" };
  const due = ({ body }) => body.due && say("lanaudit.field.defect.due.by", day(shell, body.due));

  function row(record) {
    const outcome = record.state === "refused" ? "refused" : tone[record.body.severity] ?? "plain";
    const edit = record.mine && !audit.closed && make("button", { type: "button", className: "button", "aria-label": say("field.edit.of", record.body.text), onclick: () => tellDefect(audit, record.room, record).catch(shell.broken) }, say("field.edit"));
    return make("li", { className: `entry ${outcome}` }, make("div", { className: "what" },
      make("p", { className: "outcome" }, icon(record.state === "refused" ? "failed" : tone[record.body.severity] ?? "unclaimed"), record.state === "refused" ? say("lanaudit.field.refused") : severity(record.body.severity)),
      make("h3", {}, record.body.text),
      record.body.remedy && make("p", {}, say("lanaudit.field.defect.remedy.is", record.body.remedy)),
      record.state === "refused" && make("p", {}, say("field.refused.why", record.answer?.reason ?? "")),
      make("p", { className: "small soft" }, [where && (record.room === null ? say("lanaudit.field.defect.school") : audit.book.room(record.room).name), due(record), record.photo && say("field.photo.there"), author(shell, record)].filter(Boolean).join(" · "))), edit);
  }

  const list = longList(shell, { className: "entries defects", row, key: record => record.id, empty, look: record => [record.state, record.photo, record.at, audit.closed].join("\n") });
  return { box: list.box, fill: anew => list.fill(given(), anew) };
}

/** Asks what is wrong, or more about it. What is entered comes back until it can be kept. */
export async function tellDefect(audit, room, record = null) {
  const { shell } = audit;
  const { make, say } = shell;
  const body = { text: "", severity: null, remedy: "", due: null, ...record?.body };
  const kept = record && await shell.store.photo(record.id);
  let added = null;
  let fault = "";
  for (;;) {
    const text = make("textarea", { id: "defect-text", maxLength: LONGEST, value: body.text });
    const severity = choice(shell, { id: "defect-severity", legend: say("lanaudit.field.defect.severity"), className: "column", options: audit.book.severities.map(({ code, name }) => [code, name]), value: body.severity });
    const remedy = make("textarea", { id: "defect-remedy", maxLength: LONGEST, value: body.remedy ?? "" });
    const due = make("input", { type: "date", id: "defect-due", value: body.due ?? "" });
    const picture = (added ?? kept?.blob) && make("img", { className: "photo", src: URL.createObjectURL(added ?? kept.blob), alt: say("field.photo.of", body.text || say("lanaudit.field.defect")) });
    const field = (label, input) => make("div", { className: "field" }, make("label", { className: "field-label", htmlFor: input.id }, label), input);
    severity.fault(fault === "severity" ? say("lanaudit.field.fault.severity") : null);
    if (fault === "text") { text.setAttribute("aria-invalid", "true"); text.setAttribute("aria-describedby", "defect-fault"); }
    const answer = await shell.ask(say(record ? "lanaudit.field.defect.edit" : "lanaudit.field.defect.new"), [
      make("div", { className: "field" }, make("label", { className: "field-label", htmlFor: "defect-text" }, say("lanaudit.field.defect.text")), text, fault === "text" && make("p", { className: "field-error", id: "defect-fault" }, say("lanaudit.field.fault.text"))),
      severity.box, field(say("lanaudit.field.defect.remedy"), remedy), field(say("lanaudit.field.defect.due"), due), picture,
    ], [["save", say("field.save"), "primary"], ["photo", say(picture ? "field.photo.again" : "field.photo.add")], record && ["undo", say("lanaudit.field.defect.undo")], ["", say("field.cancel")]].filter(Boolean));
    if (picture) URL.revokeObjectURL(picture.src);
    Object.assign(body, { text: text.value.trim(), severity: severity.value, remedy: remedy.value.trim(), due: due.value || null });
    if (answer === "") return null;
    if (answer === "undo") {
      if (await audit.undo(record)) { shell.signal("again"); shell.announce(`${say("field.undone")}: ${record.body.text}`); }
      return null;
    }
    if (answer === "photo") { added = await photograph() ?? added; fault = ""; continue; }
    fault = body.text === "" ? "text" : body.severity === null ? "severity" : "";
    if (fault !== "") { shell.signal("failed"); continue; }
    return keep(audit, room, record, body, added);
  }
}

async function keep(audit, room, record, body, photo) {
  const { shell } = audit;
  const same = record && ["text", "severity", "remedy", "due"].every(field => (body[field] || null) === (record.body[field] || null)) && record.state !== "refused";
  const said = { text: body.text, severity: body.severity, remedy: body.remedy, due: body.due };
  const fresh = audit.made("DEFECT", { room, body: said });
  const made = same ? record : record ? await audit.replace(record, fresh, photo) : await audit.record(fresh, photo);
  if (!made || same && photo && !await audit.attach(made, photo)) return null;
  shell.signal("found");
  shell.announce(`${shell.say("lanaudit.field.recorded")}: ${body.text}`);
  return made;
}

// One room: how it was found. All of it on one page for a thumb, kept as a draft with every tap, and recorded when it is said to be done.
import { longList } from "../list.js";
import { asBefore, brokenOf, countTicks, decimal, faults, isTelling, MOST, MOST_MBIT, MOST_METRES, NORM_METRES, NOTE_LENGTH, outletsOf, ticksOf, whole, works } from "./facts.js";
import { choice, figure, stepper } from "./controls.js";
import { defectList, tellDefect } from "./defect.js";
import { author, day, lookInWords, stateOf } from "./words.js";

const SHORT = 8; // more ports than these are shown when asked for
const PAUSE = 120; // milliseconds after a tap until the draft is written: quick ones are one write

export function roomView(audit, id) {
  const { shell } = audit;
  const { make, say, icon } = shell;
  const room = () => audit.book.room(id);
  const back = make("nav", { "aria-label": say("field.way") }, make("a", { href: `#/${audit.sheet}/${audit.id}`, className: "back" }, say("field.back.rooms")));
  const yesNo = [[true, say("lanaudit.field.yes")], [false, say("lanaudit.field.no")], [null, say("lanaudit.field.unseen")]];
  const { ports, last } = room();
  let ticks = {};
  let entered = { outlets: null, ports: null, portsWorking: null, connected: null }; // what is said without the ticks and what follows: it is there again when they are taken back
  let connectedByHand = false; // else it follows what works
  let timer = null;
  let touched = false;
  let recording = false; // then nothing here is drawn any more

  const state = make("p", { id: "room-state", className: "small" });
  const counts = (name, hints) => stepper(shell, { id: `look-${name}`, label: say("lanaudit.field.count." + name), most: MOST, hints, change: () => { if (name in entered) entered[name] = controls[name].value; changed(); } });
  const before = value => [say("lanaudit.field.hint.before", value), value];
  const tick = port => choice(shell, {
    legend: [port.outlet !== port.label && port.outlet, port.label].filter(Boolean).join(" · "), className: "inline", change: value => ticked(port, value),
    options: [[true, say("lanaudit.field.port.works")], [false, say("lanaudit.field.port.broken")], [null, "—", say("lanaudit.field.unseen")]],
  });
  const portTicks = ports.map(tick);
  const controls = {
    outlets: counts("outlets", () => [ports.length > 0 && [say("lanaudit.field.hint.plan", outletsOf(ports)), outletsOf(ports)], before(last?.outlets)].filter(Boolean)),
    ports: counts("ports", () => [ports.length > 0 && [say("lanaudit.field.hint.plan", ports.length), ports.length], before(last?.ports)].filter(Boolean)),
    portsWorking: counts("portsWorking", () => [restHint(), before(last?.portsWorking)].filter(Boolean)),
    connected: choice(shell, { id: "look-connected", legend: say("lanaudit.field.connected"), options: yesNo, change: value => { connectedByHand = value !== null; entered.connected = value; changed(); } }),
    cablePassed: choice(shell, { id: "look-cable", legend: say("lanaudit.field.cablePassed"), options: [[true, say("lanaudit.field.cable.passed")], [false, say("lanaudit.field.cable.failed")], [null, say("lanaudit.field.unseen")]], change: changed }),
    cableLength: figure(shell, { id: "look-length", label: say("lanaudit.field.cableLength"), unit: say("lanaudit.field.metres"), read: text => decimal(text, 1, MOST_METRES), change: changed, help: () => controls.cableLength.value > NORM_METRES ? say("lanaudit.field.cable.long", NORM_METRES) : "" }),
    wifi: choice(shell, { id: "look-wifi", legend: say("lanaudit.field.wifi"), options: [[true, say("lanaudit.field.wifi.seen")], [false, say("lanaudit.field.no")], [null, say("lanaudit.field.unseen")]], change: changed }),
    computers: counts("computers", () => [[say("lanaudit.field.hint.registry", room().computers), room().computers], before(last?.computers)]),
    computersOnline: counts("computersOnline", () => [[say("lanaudit.field.hint.all", controls.computers.value), controls.computers.value], before(last?.computersOnline)]),
    teacherPlace: choice(shell, { id: "look-teacher", legend: say("lanaudit.field.teacherPlace"), className: "two", change: changed,
      options: [...["ONLINE", "OFFLINE", "NONE"].map(code => [code, say("lanaudit.field.teacher." + code)]), [null, say("lanaudit.field.unseen")]] }),
    down: figure(shell, { id: "look-down", label: say("lanaudit.field.down"), unit: say("lanaudit.field.mbit"), read: text => decimal(text, 2, MOST_MBIT), change: changed }),
    up: figure(shell, { id: "look-up", label: say("lanaudit.field.up"), unit: say("lanaudit.field.mbit"), read: text => decimal(text, 2, MOST_MBIT), change: changed }),
  };
  const category = make("select", { id: "look-category", onchange: () => changed() }, make("option", { value: "" }, say("lanaudit.field.unseen")), audit.book.categories.map(({ code, name }) => make("option", { value: code }, name)));
  const note = make("textarea", { id: "look-note", maxLength: NOTE_LENGTH, rows: 2 });
  note.addEventListener("input", () => changed());

  /** That all ports work, but for those that are ticked as broken. */
  function restHint() {
    const { broken } = ticksOf(ports, ticks);
    const count = controls.ports.value - broken;
    return controls.ports.value !== null && count >= 0 && [say(broken > 0 ? "lanaudit.field.hint.rest" : "lanaudit.field.hint.all", count), count];
  }

  function read() {
    return { ...Object.fromEntries(Object.entries(controls).map(([field, control]) => [field, control.value])), category: category.value || null, note: note.value.trim() };
  }

  /** Puts into the form what is said, the ports one by one, and what was said without them if it differs. */
  function fill(body, newTicks, without) {
    for (const [field, control] of Object.entries(controls)) control.value = body[field];
    category.value = body.category ?? "";
    note.value = body.note;
    ticks = { ...newTicks };
    entered = { ...Object.fromEntries(Object.keys(entered).map(field => [field, body[field]])), ...without };
    ports.forEach(({ label }, i) => { portTicks[i].value = ticks[label] ?? null; });
    react();
  }

  function ticked({ label }, value) {
    if (value === null) delete ticks[label]; else ticks[label] = value;
    count();
  }

  function count() {
    for (const [field, number] of Object.entries(countTicks(ports, ticks, entered))) controls[field].value = number;
    changed();
  }

  /** All ports work that nothing is said of; if of each something is, then all of them. */
  function restWork() {
    const unsaid = ports.filter(({ label }) => !(label in ticks));
    for (const { label } of unsaid.length > 0 ? unsaid : ports) ticks[label] = true;
    ports.forEach(({ label }, i) => { portTicks[i].value = ticks[label]; });
    count();
  }

  /** What follows from what is entered: hints, the connection, faults that are gone. */
  function react() {
    for (const control of Object.values(controls)) control.hint?.();
    const wrong = faults(read(), ports, ticks);
    for (const [field, control] of Object.entries(controls)) if (!(field in wrong)) control.fault(null);
    const { working, broken, every } = ticksOf(ports, ticks);
    const how = every ? "all" : working + broken === 0 ? "none" : controls.portsWorking.value === null ? "open" : "some";
    ticksLine.textContent = say("lanaudit.field.ports.ticks." + how, every ? working : working + broken, ports.length);
    allText.textContent = say(broken > 0 && !every ? "lanaudit.field.ports.rest" : "lanaudit.field.ports.all");
    brokenLine.textContent = ports.length > 0 && brokenOf(ports, ticks).length > 0 ? say("lanaudit.field.port.broken.some", brokenOf(ports, ticks).join(", ")) : "";
  }

  function changed() {
    touched = true;
    if (!connectedByHand) {
      const { portsWorking, wifi } = { portsWorking: controls.portsWorking.value, wifi: controls.wifi.value };
      controls.connected.value = portsWorking > 0 || wifi === true ? true : portsWorking === 0 && wifi === false ? false : entered.connected;
    }
    react();
    clearTimeout(timer);
    timer = setTimeout(keepDraft, PAUSE);
    drawState();
  }

  /** What is entered survives everything but being recorded. */
  function keepDraft() {
    clearTimeout(timer);
    timer = null;
    if (touched && !audit.closed) audit.draft(id, { body: read(), ticks, entered, connectedByHand }).catch(shell.broken);
  }
  const hidden = () => { if (timer !== null) keepDraft(); };

  /** The look that the form begins with: the draft, what the server would not take, what counts. */
  const own = () => audit.book.standing("ROOM", id).find(record => record.mine && record.state === "refused");

  function begin() {
    const draft = audit.drafts.get(id);
    const shown = own() ?? room().counted;
    touched = Boolean(draft);
    connectedByHand = draft?.connectedByHand ?? false;
    if (draft) fill({ ...whole(draft.body), note: draft.body.note ?? "" }, draft.ticks, draft.entered);
    else fill(shown ? { ...whole(shown.body), note: shown.own?.note ?? shown.body.note ?? "" } : whole(null), shown?.own?.ticks, shown?.own?.entered);
  }

  function drawState() {
    const [key, picture, tone] = stateOf(room(), touched);
    state.className = `small ${tone}`;
    const { counted } = room();
    state.replaceChildren(icon(picture), make("span", {}, [say("lanaudit.field.state." + key), counted && author(shell, counted)].filter(Boolean).join(" · ")));
  }

  async function done() {
    if (recording) return;
    const body = read();
    body.note = [body.note, brokenOf(ports, ticks).length > 0 && say("lanaudit.field.port.broken.note", brokenOf(ports, ticks).join(", "))].filter(Boolean).join(" ").slice(0, NOTE_LENGTH);
    const wrong = Object.entries(faults(body, ports, ticks));
    if (wrong.length > 0) {
      for (const [field, key] of wrong) controls[field].fault(say("lanaudit.field.fault." + key, MOST));
      shell.signal("failed");
      shell.announce(say("lanaudit.field.fault." + wrong[0][1], MOST));
      const [first] = wrong[0];
      controls[first].focus();
      controls[first].box.scrollIntoView({ block: "center" });
      return;
    }
    if (works(body) === null) {
      const why = ports.some(({ label }) => label in ticks) ? "ticks" : body.wifi === null ? "text" : "wifi";
      const answer = await shell.ask(say("lanaudit.field.nothing.title"), make("p", {}, say("lanaudit.field.nothing." + why)), [["back", say("lanaudit.field.nothing.back"), "primary"], ["record", say("lanaudit.field.nothing.record")]]);
      if (answer !== "record") return;
    }
    clearTimeout(timer);
    timer = null;
    doneButton.setAttribute("aria-busy", "true");
    recording = true;
    const made = await audit.look(id, body, { ticks: { ...ticks }, note: note.value.trim(), entered: { ...entered } }, own());
    if (!made) {
      recording = false;
      doneButton.removeAttribute("aria-busy");
      return;
    }
    touched = false;
    shell.signal("found");
    shell.go(`${audit.sheet}/${audit.id}`);
  }

  async function forgetDraft() {
    clearTimeout(timer);
    timer = null;
    await audit.draft(id, null);
    begin();
    drawState();
    drawDraft();
    shell.announce(say("lanaudit.field.draft.gone"));
  }

  const ticksLine = make("p", { className: "small soft", id: "ports-ticked" });
  const allText = make("span");
  const brokenLine = make("p", { className: "small", id: "ports-broken" });
  const all = make("button", { type: "button", className: "button wide", id: "ports-all", onclick: restWork }, icon("found"), allText);
  const single = make("details", { className: "single", open: ports.length <= SHORT }, make("summary", {}, say("lanaudit.field.ports.single", ports.length)), ticksLine, portTicks.map(control => control.box), brokenLine);
  const year = last?.on && new Date(`${last.on}T12:00`).getFullYear() === new Date().getFullYear() - 1;
  const asThen = make("button", { type: "button", className: "button wide", id: "as-before", onclick: () => {
    connectedByHand = (last.connected ?? null) !== null;
    fill(asBefore(last), {});
    changed();
    shell.announce(say("lanaudit.field.before.done"));
  } }, icon("again"), say(year ? "lanaudit.field.before.year" : "lanaudit.field.before"));
  const lastBox = isTelling(last) && make("section", { className: "panel before", "aria-label": say("lanaudit.field.before.of", day(shell, last.on)) },
    make("p", {}, make("b", {}, say("lanaudit.field.before.of", day(shell, last.on))), " ", make("span", { className: "soft" }, lookInWords(shell, last))), asThen, make("p", { className: "small soft" }, say("lanaudit.field.before.measured")));
  const draftBox = make("div", { className: "notice info", id: "draft" }, make("p", {}, say("lanaudit.field.draft.there")), make("div", { className: "acts" }, make("button", { type: "button", className: "button", onclick: () => forgetDraft().catch(shell.broken) }, say("lanaudit.field.draft.forget"))));
  const drawDraft = () => { draftBox.hidden = !audit.drafts.has(id); };
  const doneButton = make("button", { type: "button", className: "button primary", id: "done", onclick: () => done().catch(shell.broken) }, icon("found"), say("lanaudit.field.done"));
  const defectButton = make("button", { type: "button", className: "button", id: "add-defect", onclick: () => tellDefect(audit, id).catch(shell.broken) }, icon("elsewhere"), say("lanaudit.field.defect"));
  const panel = (key, ...content) => make("section", { className: "panel", "aria-labelledby": `panel-${key}` }, make("h2", { id: `panel-${key}` }, say("lanaudit.field.panel." + key)), ...content);
  const form = make("fieldset", { className: "look", disabled: audit.closed, "aria-label": say("lanaudit.field.look") },
    panel("ports", ports.length > 0 && all, ports.length > 0 && single, controls.outlets.box, controls.ports.box, controls.portsWorking.box, controls.wifi.box, controls.connected.box),
    panel("computers", controls.computers.box, controls.computersOnline.box, controls.teacherPlace.box),
    panel("speed", make("div", { className: "pair" }, controls.down.box, controls.up.box)),
    panel("cable", make("div", { className: "pair" }, make("div", { className: "figure" }, make("label", { className: "field-label", htmlFor: "look-category" }, say("lanaudit.field.category")), category), controls.cableLength.box), controls.cablePassed.box),
    panel("note", make("label", { className: "field-label", htmlFor: "look-note" }, say("field.note")), note));

  const defectsTitle = make("h2", { id: "defects-title" });
  const defects = defectList(audit, { given: () => audit.book.standing("DEFECT", id), empty: say("lanaudit.field.defects.none") });
  const looksTitle = make("h2", { id: "looks-title" }, say("lanaudit.field.looks"));
  const looks = longList(shell, { className: "entries looks", row: lookRow, empty: "", key: record => record.id, look: record => [record.state, record.at, record === room().counted, audit.closed].join("\n") });
  const looksBox = make("section", { "aria-labelledby": "looks-title" }, looksTitle, looks.box);

  function lookRow(record) {
    const refused = record.state === "refused";
    const standing = record === room().counted;
    const undo = record.mine && !audit.closed && make("button", { type: "button", className: "button", "aria-label": say("lanaudit.field.undo.of", author(shell, record)), onclick: () => take(record).catch(shell.broken) }, say("field.undo"));
    return make("li", { className: `entry ${refused ? "refused" : standing ? "found" : "again"}` }, make("div", { className: "what" },
      make("p", { className: "outcome" }, icon(refused ? "failed" : standing ? "found" : "again"), say(refused ? "lanaudit.field.refused" : standing ? "lanaudit.field.counts" : "lanaudit.field.outdated")),
      make("p", {}, lookInWords(shell, record.body) || say("lanaudit.field.sum.none")), record.body.note && make("p", {}, record.body.note),
      refused && make("p", {}, say("field.refused.why", record.answer?.reason ?? "")),
      make("p", { className: "small soft" }, author(shell, record))), undo);
  }

  async function take(record) {
    if (!await audit.undo(record)) return;
    shell.signal("again");
    shell.announce(say("field.undone"));
    if (!touched) { begin(); drawState(); }
  }

  function draw(anew = false) {
    if (!anew && !touched) begin();
    drawState();
    defectsTitle.textContent = say("lanaudit.field.defects", audit.book.standing("DEFECT", id).length);
    defects.fill(anew);
    const all = audit.book.standing("ROOM", id);
    looksBox.hidden = all.length === 0;
    looks.fill(all, anew);
  }

  const redraw = () => { if (!recording) draw(); };
  audit.addEventListener("changed", redraw);
  document.addEventListener("visibilitychange", hidden);
  begin();
  draw(true);
  drawDraft();
  const here = room();
  shell.show({
    title: here.name,
    head: [back, make("h1", {}, here.name),
      make("p", { className: "facts" }, [here.building, here.floor !== null && here.floor !== undefined && say("lanaudit.field.floor", here.floor), here.teaching && say("lanaudit.field.teaching")].filter(Boolean).join(" · ")), state],
    lists: [draftBox, !audit.closed && lastBox, form, make("section", { "aria-labelledby": "defects-title" }, defectsTitle, defects.box), looksBox,
      !audit.closed && make("div", { className: "bar" }, doneButton, defectButton)].filter(Boolean),
  });

  return {
    leave() {
      audit.removeEventListener("changed", redraw);
      document.removeEventListener("visibilitychange", hidden);
      if (timer !== null) keepDraft();
    },
  };
}

// What is answered with a thumb: one of few answers, a number that mostly grows or shrinks by one, a measured figure. Each has a box, a value to get and set, and a fault to tell.

let made = 0;

function faultLine(make, inputs) {
  const line = make("p", { className: "field-error", id: `fault-${++made}` });
  return {
    line,
    tell(text) {
      line.textContent = text ?? "";
      for (const input of inputs) {
        if (text) { input.setAttribute("aria-invalid", "true"); input.setAttribute("aria-describedby", line.id); } else { input.removeAttribute("aria-invalid"); input.removeAttribute("aria-describedby"); }
      }
    },
  };
}

/** One of the answers [value, text, spoken] side by side; spoken is what ears hear if it is not the text. */
export function choice({ make }, { id, legend, options, value = null, className = "", change = () => {} }) {
  const name = id ?? `choice-${++made}`;
  const inputs = options.map(([, , spoken], i) => make("input", { type: "radio", name, id: `${name}-${i}`, value: String(i), ...(spoken ? { "aria-label": spoken } : {}) }));
  const fault = faultLine(make, inputs);
  const box = make("fieldset", { className: `choice ${className}` }, make("legend", {}, legend),
    make("div", { className: "segments" }, options.map(([answer, text], i) => make("label", { className: answer === null ? "segment none" : "segment" }, inputs[i], make("span", {}, text)))), fault.line);
  const control = {
    box,
    get value() { return options[inputs.findIndex(input => input.checked)]?.[0] ?? null; },
    set value(wanted) { inputs.forEach((input, i) => { input.checked = options[i][0] === wanted; }); },
    fault: fault.tell,
    focus: () => (inputs.find(input => input.checked) ?? inputs[0]).focus(),
  };
  control.value = value;
  box.addEventListener("change", () => change(control.value));
  return control;
}

/** A whole number, or nothing yet. hints() gives [text, value] each: what it may well be, a tap away. */
export function stepper({ make, say }, { id, label, most, hints = () => [], change = () => {} }) {
  const input = make("input", { type: "text", id, inputMode: "numeric", pattern: "[0-9]*", maxLength: 4, autocomplete: "off", placeholder: "—" });
  const step = (by, sign, spoken) => make("button", { type: "button", className: "button step", "aria-label": spoken, onclick: () => {
    const now = control.value;
    control.value = Math.min(most, Math.max(0, Number.isInteger(now) ? now + by : by > 0 ? 1 : 0));
    change();
  } }, sign);
  const plus = step(1, "+", say("lanaudit.field.more", label));
  const chips = make("span", { className: "hints" });
  const fault = faultLine(make, [input]);
  input.addEventListener("input", () => change());
  input.addEventListener("focus", () => input.select());
  const box = make("div", { className: "stepper" }, make("div", { className: "line" },
    make("div", { className: "what" }, make("label", { htmlFor: id }, label), chips),
    make("div", { className: "steps", role: "group", "aria-label": label }, step(-1, "−", say("lanaudit.field.less", label)), input, plus)), fault.line);
  let shown = "";
  const control = {
    box,
    get value() { const text = input.value.trim(); return text === "" ? null : /^\d{1,4}$/.test(text) ? Number(text) : NaN; },
    set value(number) { const text = number === null ? "" : Number.isNaN(number) ? input.value : String(number); if (input.value !== text) input.value = text; },
    fault: fault.tell,
    focus: () => input.focus(),
    /** The hints anew: those that say what is entered already are left out. */
    hint() {
      const now = hints().filter(([, value], i, all) => Number.isInteger(value) && value !== control.value && all.findIndex(other => other[1] === value) === i);
      const look = now.map(([text]) => text).join("\n");
      if (look === shown) return;
      shown = look;
      chips.replaceChildren(...now.map(([text, value]) => make("button", { type: "button", className: "hint", "aria-label": `${label}: ${text}`, onclick: () => { control.value = value; change(); plus.focus({ preventScroll: true }); } }, text)));
    },
  };
  return control;
}

/** A figure read from an instrument; read(text) gives the number, null or NaN. */
export function figure({ make }, { id, label, unit, read, help, change = () => {} }) {
  const input = make("input", { type: "text", id, inputMode: "decimal", maxLength: 10, autocomplete: "off" });
  const fault = faultLine(make, [input]);
  const note = make("p", { className: "field-help" });
  input.addEventListener("input", () => change());
  const box = make("div", { className: "figure" }, make("label", { className: "field-label", htmlFor: id }, label), make("div", { className: "measured" }, input, make("span", { className: "unit" }, unit)), note, fault.line);
  return {
    box,
    get value() { return read(input.value); },
    set value(number) { input.value = number === null ? "" : Number.isNaN(number) ? input.value : String(number).replace(".", ","); },
    fault: fault.tell,
    focus: () => input.focus(),
    hint() { const text = help?.() ?? ""; if (note.textContent !== text) note.textContent = text; note.hidden = text === ""; },
  };
}

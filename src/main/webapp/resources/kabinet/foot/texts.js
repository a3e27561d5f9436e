// The bundles' patterns, filled in the browser: {0}, and {0, plural, one {# scan} other {# scans}} by the language's own rules.

/** A function that fills the text of a key. A key without a text is a defect, and throws. */
export function speaker(texts, language) {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language, { useGrouping: true });
  return (key, ...values) => {
    if (!(key in texts)) throw new Error(`no text ${key}`);
    return filled(texts[key], values, plurals, numbers);
  };
}

function filled(pattern, values, plurals, numbers) {
  let text = "";
  for (let at = 0; at < pattern.length;) {
    if (pattern[at] !== "{") { text += pattern[at++]; continue; }
    const end = closing(pattern, at);
    const [place, kind, ...rest] = pattern.slice(at + 1, end).split(",");
    const value = values[Number(place)];
    text += kind?.trim() === "plural" ? filled(chosen(rest.join(","), value, plurals).replaceAll("#", numbers.format(value)), values, plurals, numbers) : value ?? "";
    at = end + 1;
  }
  return text;
}

/** The branch of a plural that fits the number. */
function chosen(branches, value, plurals) {
  const found = new Map();
  for (let at = 0; at < branches.length;) {
    const open = branches.indexOf("{", at);
    if (open < 0) break;
    const end = closing(branches, open);
    found.set(branches.slice(at, open).trim(), branches.slice(open + 1, end));
    at = end + 1;
  }
  return found.get(`=${value}`) ?? found.get(plurals.select(value)) ?? found.get("other");
}

function closing(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    depth += text[at] === "{" ? 1 : text[at] === "}" ? -1 : 0;
    if (depth === 0) return at;
  }
  throw new Error(`unclosed: ${text}`);
}

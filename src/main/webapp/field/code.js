// What a scanner or a person typed, taken apart as the server does it (kabinet.base.LookAlikes, kabinet.base.Tag, kabinet.scan.control.ScannedText).

const CYRILLIC = "АВЕЁКМНОРСТУХІЇЈЅ";
const LATIN = "ABEEKMH0PCTYXIIJS";
const RUSSIAN_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю." + "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,/" + "\"№;:?";
const AMERICAN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./" + "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?|" + "@#$^&";
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 6;
const PLAIN = /^[0-9A-NP-Z./-]*$/;
const MOST = 20; // nobody scans more codes at once

/** The form in which numbers are compared: upper case, look-alikes to one sign, all dashes, quotes and spaces to one, nothing invisible. */
export function fold(text) {
  let key = text ?? "";
  if (PLAIN.test(key)) return key; // most numbers, and a book has 40,000
  for (let before = null; before !== key;) { before = key; key = foldOnce(key); }
  return key;
}

function foldOnce(text) {
  const plain = text.normalize("NFKC").replace(/[\p{Cf}\p{Cc}]/gu, c => "\t\r\n".includes(c) ? c : "").toUpperCase()
    .replace(/[\p{Pd}\u2212]/gu, "-").replace(/[«»„“”‟″]/g, "\"").replace(/[\s\p{Z}]+/gu, " ").trim();
  return [...plain].map(c => c === "O" ? "0" : CYRILLIC.includes(c) ? LATIN[CYRILLIC.indexOf(c)] : c).join("");
}

/** What a scanner meant that typed with the Russian layout on. */
export function fromRussianLayout(typed) {
  if (/[A-Za-z]/.test(typed) || !/\p{Script=Cyrillic}/u.test(typed)) return typed;
  const meant = byKeys(typed);
  return /^https?;\/\//i.test(meant) ? byKeys(swapCase(typed)) : meant;
}

const byKeys = text => [...text].map(c => RUSSIAN_KEYS.includes(c) ? AMERICAN_KEYS[RUSSIAN_KEYS.indexOf(c)] : c).join("");
const swapCase = text => [...text].map(c => c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase()).join("");

/** A tag as people type it, in its plain form; null if it is none, or its check character is wrong. */
export function tag(typed) {
  const text = fold(typed).replace(/[\s-]/g, "").replace(/[IL]/g, "1").replaceAll("O", "0");
  return text.length === LENGTH && [...text].every(c => ALPHABET.includes(c)) && ALPHABET.indexOf(text[LENGTH - 1]) === check(text) ? text : null;
}

function check(text) {
  let sum = 0;
  for (let i = LENGTH - 2; i >= 0; i--) {
    sum = (sum ^ ALPHABET.indexOf(text[i])) << 1;
    if (sum & 32) sum ^= 0b100101;
  }
  return sum;
}

/** Every way to take the text, the likelier first: each a list of {tag, kind "D"|"R"|null, code}. */
export function readings(text) {
  const plain = text.trim();
  return [...new Set([plain, fromRussianLayout(plain).trim()])].filter(Boolean).map(codes);
}

/** The codes of one reading: labels' addresses become tags, anything else stays one code. */
function codes(reading) {
  const found = [];
  for (const part of reading.split(/(?=https?:\/\/)/i)) {
    const label = /^https?:\/\/[^/\s]+\/([dr])\/([0-9a-z]{6})(.*)$/is.exec(part);
    const known = label && tag(label[2]);
    if (known) {
      found.push({ tag: known, kind: label[1].toUpperCase(), code: known }, ...(together(label[3]) ?? []));
    } else if (part.trim()) {
      found.push({ tag: tag(part), kind: null, code: part.trim() });
    }
  }
  return found.filter((code, i) => found.findIndex(other => other.code === code.code) === i).slice(0, MOST);
}

/** The codes of a text that is nothing as a whole: tags one after the other, or one number twice; null if it is neither. */
export function together(code) {
  const compact = code.replace(/[\s;,]+/g, "");
  if (compact.length >= LENGTH && compact.length % LENGTH === 0) {
    const tags = compact.match(/.{6}/g).map(tag);
    if (tags.every(Boolean)) return [...new Set(tags)].map(known => ({ tag: known, kind: null, code: known }));
  }
  const half = code.slice(0, Math.floor(code.length / 2));
  return half.length >= 4 && code === half + half ? [{ tag: tag(half), kind: null, code: half }] : null;
}

// What of a subject the server does not have and will not take any more, for people: as a page of its own with the photos in it, and as text to paste.
import * as store from "./store.js";

/**
 * {title, head, rows: {cells of text, picture} each}. A row is a record, or the taking back of one. kind.table(shell, book) gives {head, cells(body), name(body)}: cells of text of a
 * record, its time and what was done left out, and what was done; body is undefined for a photo of a record that did arrive and is not known here.
 */
async function table(shell, kind, subject) {
  const { say } = shell;
  const { account, language } = shell.account;
  const kept = await store.bookOf(account, kind.name, subject);
  const { head, cells, name } = kind.table(shell, kept && kind.read(kept.book, shell));
  const { items, photos } = await store.unsentOf(account, kind.name, subject);
  const bodies = new Map((await store.itemsOf(account, kind.name, subject)).map(({ body }) => [body.id, body]));
  const unseen = new Map(photos.map(photo => [photo.id, photo.blob]));
  const row = (body, what, at = body?.at ?? Date.now()) => [new Date(at).toLocaleString(language, { dateStyle: "short", timeStyle: "medium" }), what, ...cells(body ?? {})].map(cell => String(cell ?? ""));
  const rows = items.map(({ body }) => {
    const picture = unseen.get(body.id);
    unseen.delete(body.id);
    return { cells: body.kind === "UNDO" ? row(bodies.get(body.undoes), say("field.undone"), body.at) : row(body, name(body)), picture };
  });
  for (const [id, picture] of unseen) rows.push({ cells: row(bodies.get(id), say("field.photo")), picture }); // of records that did arrive
  return { title: kept?.book.title ?? String(subject), head: [say("field.unsent.at"), say("field.unsent.what"), ...head], rows };
}

/** Hands the browser a page that any browser opens, photos and all. */
export async function download(shell, kind, subject) {
  const { title, head, rows } = await table(shell, kind, subject);
  const name = shell.say("field.unsent.title", title);
  const page = document.implementation.createHTMLDocument(name);
  const add = (parent, tag, text = "") => { const child = page.createElement(tag); child.textContent = text; parent.append(child); return child; };
  page.documentElement.lang = shell.account.language;
  page.head.insertAdjacentHTML("afterbegin", '<meta charset="UTF-8">');
  add(page.body, "h1", name);
  add(page.body, "p", shell.account.name);
  const list = add(page.body, "table");
  list.border = "1";
  const top = add(add(list, "thead"), "tr");
  for (const word of [...head, shell.say("field.photo")]) add(top, "th", word);
  const body = add(list, "tbody");
  for (const { cells, picture } of rows) {
    const line = add(body, "tr");
    for (const cell of cells) add(line, "td", cell);
    const last = add(line, "td");
    if (picture) { const image = add(last, "img"); image.width = 320; image.alt = cells[3]; image.src = await inline(picture); }
  }
  const address = URL.createObjectURL(new Blob(["<!DOCTYPE html>\n", page.documentElement.outerHTML], { type: "text/html" }));
  shell.make("a", { href: address, download: `${name.replace(/: */g, " — ").replace(/[\\/*?"<>|]+/g, "-")}.html` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const inline = blob => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.addEventListener("load", () => done(reader.result));
  reader.addEventListener("error", () => failed(reader.error));
  reader.readAsDataURL(blob);
});

/** Puts the rows where they can be pasted from; where the browser does not let a page do so, they are shown for people to copy. @returns whether they are there */
export async function copy(shell, kind, subject) {
  const { say, make } = shell;
  const { head, rows } = await table(shell, kind, subject);
  const text = [head, ...rows.map(({ cells }) => cells)].map(cells => cells.map(cell => cell.replace(/\s+/g, " ")).join("\t")).join("\n");
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch { // no HTTPS, or not allowed
    const box = make("textarea", { id: "unsent-text", readOnly: true, rows: 8, value: text });
    await shell.ask(say("field.unsent.copy"), make("div", { className: "field" }, make("label", { className: "field-label", htmlFor: "unsent-text" }, say("field.unsent.copy.by.hand")), box), [["", say("field.understood")]]);
    return false;
  }
}

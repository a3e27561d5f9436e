// What of a stocktake the server does not have and will not take any more, for people: as a page of its own with the photos in it, and as text to paste.
import * as store from "../store.js";
import { Book } from "./book.js";

/** {title, head, rows: cells of text each, photos: by row}. A row is a scan, or the taking back of one. */
async function table(shell, sheet, subject) {
  const { say } = shell;
  const { account, language } = shell.account;
  const kept = await store.bookOf(account, sheet, subject);
  const book = kept && new Book(kept.book, { nowhere: say("stocktaking.field.nowhere"), room: number => say("stocktaking.field.room.number", number) });
  const { items, photos } = await store.unsentOf(account, sheet, subject);
  const bodies = new Map((await store.itemsOf(account, sheet, subject)).map(({ body }) => [body.id, body]));
  const unseen = new Map(photos.map(photo => [photo.id, photo.blob]));
  const row = (body, what) => {
    const entry = book?.devices.get(body.device);
    return [new Date(body.at).toLocaleString(language, { dateStyle: "short", timeStyle: "medium" }), what, body.room ? book?.room(body.room).name ?? String(body.room) : say("stocktaking.field.nowhere"),
      body.code ?? entry?.tag, entry?.title, entry?.inventoryNumber, book?.conditions.find(({ code }) => code === body.condition)?.words, body.note].map(cell => cell ?? "");
  };
  const rows = items.map(({ body }) => {
    const picture = unseen.get(body.id);
    unseen.delete(body.id);
    return { cells: body.kind === "UNDO" ? row({ ...bodies.get(body.undoes), at: body.at }, say("stocktaking.field.undone")) : row(body, say("stocktaking.field.unsent.scan")), picture };
  });
  for (const [id, picture] of unseen) rows.push({ cells: row(bodies.get(id) ?? { at: Date.now() }, say("stocktaking.field.unsent.photo")), picture }); // of scans that did arrive
  const head = ["stocktaking.field.unsent.at", "stocktaking.field.unsent.what", "stocktaking.field.unsent.room", "stocktaking.field.unsent.code", "stocktaking.field.unsent.device",
    "stocktaking.field.unsent.number", "stocktaking.field.condition", "stocktaking.field.note"].map(key => say(key));
  return { title: kept?.book.title ?? String(subject), head, rows };
}

/** Hands the browser a page that any browser opens, photos and all. */
export async function download(shell, sheet, subject) {
  const { title, head, rows } = await table(shell, sheet, subject);
  const name = shell.say("stocktaking.field.unsent.title", title);
  const page = document.implementation.createHTMLDocument(name);
  const add = (parent, tag, text = "") => { const child = page.createElement(tag); child.textContent = text; parent.append(child); return child; };
  page.documentElement.lang = shell.account.language;
  page.head.insertAdjacentHTML("afterbegin", '<meta charset="UTF-8">');
  add(page.body, "h1", name);
  add(page.body, "p", shell.account.name);
  const list = add(page.body, "table");
  list.border = "1";
  const top = add(add(list, "thead"), "tr");
  for (const word of [...head, shell.say("stocktaking.field.unsent.photo")]) add(top, "th", word);
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
export async function copy(shell, sheet, subject) {
  const { say, make } = shell;
  const { head, rows } = await table(shell, sheet, subject);
  const text = [head, ...rows.map(({ cells }) => cells)].map(cells => cells.map(cell => cell.replace(/\s+/g, " ")).join("\t")).join("\n");
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch { // no HTTPS, or not allowed
    const box = make("textarea", { id: "unsent-text", readOnly: true, rows: 8, value: text });
    await shell.ask(say("stocktaking.field.unsent.copy"), make("div", { className: "field" }, make("label", { className: "field-label", htmlFor: "unsent-text" }, say("stocktaking.field.unsent.copy.by.hand")), box), [["", say("field.understood")]]);
    return false;
  }
}

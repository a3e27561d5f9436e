// How a subject of a sheet stands, as the server last said: kept on the phone, so that it is told without a network too. One that is not running takes no records.
// What of a closed one is still on this phone is never dropped unasked: a completed one may be taken up again, of the others it can be carried away and given up.
import * as store from "./store.js";
import { dismiss } from "./dismiss.js";
import { copy, download } from "./unsent.js";

export const RUNNING = "RUNNING";
const FINAL = ["APPROVED", "CANCELLED"];
const NO_MORE = ["COMPLETED", ...FINAL];

export const isClosed = state => state !== undefined && state !== RUNNING;
export const isFinal = state => FINAL.includes(state);

/** The words that every kind of work has in its own terms. */
export const words = (shell, kind) => (key, ...values) => shell.say(kind.words + key, ...values);

/** Keeps what was heard. */
export const stand = (shell, kind, subject, state) => store.keepStanding(shell.account.account, kind.name, subject, { state });

/** What main.js tells of those that are closed: if something of them is unsent, or if they are open. @param openOne gives the one that is open by then, or null: a notice outlives views */
export async function closed(shell, kind, openOne) {
  const told = [];
  for (const { subject, state } of await store.standingsOf(shell.account.account, kind.name)) {
    if (!isClosed(state)) continue;
    const { items, photos } = await store.unsentOf(shell.account.account, kind.name, subject);
    if (items.length + photos.length > 0 || openOne()?.id === subject) told.push(await telling(shell, kind, openOne, subject, state, items, photos));
  }
  return told;
}

async function telling(shell, kind, openOne, subject, state, items, photos) {
  const word = words(shell, kind);
  const title = (await store.bookOf(shell.account.account, kind.name, subject))?.book.title;
  const over = isFinal(state);
  const refused = over ? 0 : items.filter(item => item.state === "refused").length; // these go by nobody's reopening
  const text = [title && shell.say("field.closed", title), word("closed." + (NO_MORE.includes(state) ? state : "PLANNED"), items.length - refused),
    refused > 0 && word("closed.refused", refused), photos.length > 0 && shell.say("field.closed.photos", photos.length)].filter(Boolean).join(" ");
  const unsent = items.filter(item => item.state === "waiting").length + photos.filter(photo => photo.state === "waiting").length;
  return { subject, text, over, unsent, tone: over ? "bad" : "warn", acts: over && items.length + photos.length > 0 ? acts(shell, kind, openOne, subject) : [] };
}

function acts(shell, kind, openOne, subject) {
  const { say, make } = shell;
  const button = (text, act, className = "") => make("button", { type: "button", className: `button ${className}`, onclick: () => act().catch(shell.broken) }, text);
  return [button(say("field.unsent.download"), () => download(shell, kind, subject), "primary"),
    button(say("field.unsent.copy"), async () => {
      if (await copy(shell, kind, subject)) shell.notice("copied", say("field.unsent.copied"), "good", dismiss(shell, "copied"));
    }),
    button(say("field.unsent.discard"), () => discard(shell, kind, openOne, subject), "danger")];
}

/** After a question: nothing goes that its author has not given up. */
async function discard(shell, kind, openOne, subject) {
  const { say, make } = shell;
  const word = words(shell, kind);
  const { account } = shell.account;
  const { items, photos } = await store.unsentOf(account, kind.name, subject);
  const answer = await shell.ask(say("field.unsent.discard.title"), make("p", {}, word("discard", items.length, photos.length)), [["yes", say("field.unsent.discard.do"), "danger"], ["", say("field.cancel")]]);
  if (answer !== "yes") return;
  await store.giveUpAll(account, kind.name, subject);
  const open = openOne();
  if (open?.id === subject) await open.reread();
  shell.tell();
}

// How a stocktake stands, as the server last said: kept on the phone, so that it is told without a network too. One that is not running takes no scans.
// What of a closed one is still on this phone is never dropped unasked: a completed one may be taken up again, of the others it can be carried away and given up.
import * as store from "../store.js";
import { dismiss } from "./dismiss.js";
import { copy, download } from "./unsent.js";

const NAME = "stocktaking";
export const RUNNING = "RUNNING";
const FINAL = ["APPROVED", "CANCELLED"];
const NO_MORE = ["COMPLETED", ...FINAL];

export const isClosed = state => state !== undefined && state !== RUNNING;
export const isFinal = state => FINAL.includes(state);

/** Keeps what was heard. */
export const stand = (shell, subject, state) => store.keepStanding(shell.account.account, NAME, subject, { state });

/** What main.js tells of those that are closed: if something of them is unsent, or if they are open. @param openWalk gives the one that is open by then, or null: a notice outlives views */
export async function closed(shell, openWalk) {
  const told = [];
  for (const { subject, state } of await store.standingsOf(shell.account.account, NAME)) {
    if (!isClosed(state)) continue;
    const { items, photos } = await store.unsentOf(shell.account.account, NAME, subject);
    if (items.length + photos.length > 0 || openWalk()?.id === subject) told.push(await telling(shell, openWalk, subject, state, items, photos));
  }
  return told;
}

async function telling(shell, openWalk, subject, state, items, photos) {
  const { say } = shell;
  const title = (await store.bookOf(shell.account.account, NAME, subject))?.book.title;
  const over = isFinal(state);
  const refused = over ? 0 : items.filter(item => item.state === "refused").length; // these go by nobody's reopening
  const text = [title && say("stocktaking.field.closed", title), say("stocktaking.field.closed." + (NO_MORE.includes(state) ? state : "PLANNED"), items.length - refused),
    refused > 0 && say("stocktaking.field.closed.refused", refused), photos.length > 0 && say("stocktaking.field.closed.photos", photos.length)].filter(Boolean).join(" ");
  const unsent = items.filter(item => item.state === "waiting").length + photos.filter(photo => photo.state === "waiting").length;
  return { subject, text, over, unsent, tone: over ? "bad" : "warn", acts: over && items.length + photos.length > 0 ? acts(shell, openWalk, subject) : [] };
}

function acts(shell, openWalk, subject) {
  const { say, make } = shell;
  const button = (key, act, className = "") => make("button", { type: "button", className: `button ${className}`, onclick: () => act().catch(shell.broken) }, say(key));
  return [button("stocktaking.field.unsent.download", () => download(shell, NAME, subject), "primary"),
    button("stocktaking.field.unsent.copy", async () => {
      if (await copy(shell, NAME, subject)) shell.notice("copied", say("stocktaking.field.unsent.copied"), "good", dismiss(shell, "copied"));
    }),
    button("stocktaking.field.unsent.discard", () => discard(shell, openWalk, subject), "danger")];
}

/** After a question: nothing goes that its author has not given up. */
async function discard(shell, openWalk, subject) {
  const { say, make } = shell;
  const { account } = shell.account;
  const { items, photos } = await store.unsentOf(account, NAME, subject);
  const answer = await shell.ask(say("stocktaking.field.unsent.discard.title"), make("p", {}, say("stocktaking.field.unsent.discard.text", items.length, photos.length)),
    [["yes", say("stocktaking.field.unsent.discard.do"), "danger"], ["", say("field.cancel")]]);
  if (answer !== "yes") return;
  await store.giveUpAll(account, NAME, subject);
  const walk = openWalk();
  if (walk?.id === subject) await walk.reread();
  shell.tell();
}

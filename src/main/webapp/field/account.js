// Who is using this phone. The last one who signed in stays so without a network; signing out ends it (frame.js), and another sign-in replaces it.
import { ask, speakAs, Refused, Unreached } from "./api.js";
import { remember, remembered } from "./store.js";

const KEY = "kabinet.account"; // also written by the application's pages

/** {account, name, language, rights} as last known, or null; rights are unknown when a page of the application said who it is. */
export function lastKnown() {
  try {
    const known = JSON.parse(localStorage.getItem(KEY));
    return Number.isInteger(known?.account) ? known : null;
  } catch {
    return null;
  }
}

/** The same, or as the phone's own database knows it: a browser that is killed may lose what it was to write down for pages, for minutes. Whoever signs out leaves "null" there. */
export async function whoWasHere() {
  return localStorage.getItem(KEY) === null ? await remembered(KEY) ?? null : lastKnown();
}

/**
 * Asks the server who is signed in.
 * @returns {Promise<{me: object|null, reached: boolean}>} me is null if nobody is signed in, or nobody could be asked
 */
export async function whoIsIt(patience = 8_000) {
  try {
    const me = (await ask("me", { anybody: true, patience })).json;
    const known = { account: me.account, name: me.name, language: me.language, rights: me.rights };
    localStorage.setItem(KEY, JSON.stringify(known));
    await remember(KEY, known);
    return { me, reached: true };
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 401) return { me: null, reached: true };
    if (failure instanceof Refused || failure instanceof Unreached) return { me: null, reached: false };
    throw failure;
  }
}

export { speakAs };

/** Signs in on the application's own page and comes back to where one is. */
export function signIn() {
  location.href = `../login?to=${encodeURIComponent(location.pathname + location.hash)}`;
}

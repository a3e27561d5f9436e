// What the server hands the page: rights of the caller, words in the page's language.
import { speaker } from "../foot/texts.js";

const page = document.getElementById("scan");

export const settings = JSON.parse(document.getElementById("settings").textContent);
export const context = page.dataset.context ?? ""; // the server leaves an empty attribute out
export const decoder = page.dataset.decoder;

/** A text of the bundles below scan.say. */
export const say = speaker(settings.texts, settings.language);

// What the server hands the page: rights of the caller, words in the page's language.
const page = document.getElementById("scan");

export const settings = JSON.parse(document.getElementById("settings").textContent);
export const context = page.dataset.context ?? ""; // the server leaves an empty attribute out
export const decoder = page.dataset.decoder;

/** A text of the bundles below scan.say, its places {0}, {1} filled. */
export function say(key, ...values) {
  return settings.texts[key].replace(/\{(\d)\}/g, (place, n) => values[n] ?? place);
}

/** An element with properties and children; text only, never markup. */
export function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${page.dataset.icons}#${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

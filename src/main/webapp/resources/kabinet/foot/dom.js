// Elements made by scripts: text only, never markup.

/** An element with properties and children; what is empty or false is left out. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element) element[key] = value; else element.setAttribute(key, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false && child !== ""));
  return element;
}

const ICONS = new URL("icons.svg", import.meta.url).pathname;
let inline = false;

/** Puts all pictures into the page. Browsers load a picture of another file as a document of its own, each time: too slow for lists that change with every scan. */
export async function inlineIcons() {
  const svg = document.importNode(new DOMParser().parseFromString(await (await fetch(ICONS)).text(), "image/svg+xml").documentElement, true);
  for (const symbol of svg.children) symbol.id = `icon-${symbol.id}`;
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icons");
  document.body.append(svg);
  inline = true;
}

/** A picture of icons.svg, for the eye only. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", inline ? `#icon-${name}` : `${ICONS}#${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

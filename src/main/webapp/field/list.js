// A list of any length, of which the page holds a part: the first thirty, then thirty more. What did not change is not drawn anew.

const PART = 30;

/**
 * @param shell what sheets may use
 * @param row makes the element of a thing
 * @param key names a thing, as text
 * @param look everything that the element of a thing shows and that may change, as text
 * @param empty what stands there when there is nothing
 */
export function longList(shell, { className, row, key, look = () => "", empty }) {
  const { make, say } = shell;
  const list = make("ol", { className });
  const none = make("p", { className: "soft" }, empty);
  const more = make("button", { type: "button", className: "button wide" });
  const box = make("div", {}, list, none, more);
  let drawn = new Map(); // key → {element, look}
  let things = [];
  let shown = PART;
  more.addEventListener("click", () => {
    const first = shown;
    shown += PART;
    draw();
    list.children[first]?.querySelector("a, button")?.focus();
  });

  function elementOf(thing) {
    const name = String(key(thing));
    const seen = look(thing);
    const before = drawn.get(name);
    return [name, before?.look === seen ? before : { element: row(thing), look: seen }];
  }

  /** The focus stays where it was, or goes to what took its place. */
  function draw() {
    const focused = list.contains(document.activeElement) ? document.activeElement.closest("li") : null;
    const at = focused ? [...list.children].indexOf(focused) : -1;
    const name = focused?.dataset.key;
    const present = new Map(things.slice(0, shown).map(elementOf));
    for (const [known, { element }] of drawn) if (present.get(known)?.element !== element) element.remove();
    let next = list.firstElementChild;
    for (const [known, { element }] of present) {
      element.dataset.key = known;
      if (element === next) next = next.nextElementSibling; else list.insertBefore(element, next);
    }
    drawn = present;
    none.hidden = things.length > 0;
    list.hidden = things.length === 0;
    more.hidden = things.length <= shown;
    more.textContent = say("field.more", Math.min(PART, things.length - shown));
    if (focused && !focused.isConnected) (present.get(name)?.element ?? list.children[Math.min(at, list.children.length - 1)])?.querySelector("a, button")?.focus({ preventScroll: true });
  }

  return {
    box,
    /** @param all the things in their order; the part shown begins anew if asked */
    fill(all, anew = false) {
      things = all;
      if (anew) shown = PART;
      draw();
    },
  };
}

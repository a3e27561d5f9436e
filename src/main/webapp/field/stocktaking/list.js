// A list of any length, of which the page holds a part: the first fifty, then fifty more.

const PART = 50;

/**
 * @param shell what sheets may use
 * @param row makes the element of a thing
 * @param empty what stands there when there is nothing
 */
export function longList(shell, { className, row, empty, key }) {
  const { make, say } = shell;
  const list = make("ol", { className });
  const none = make("p", { className: "soft" }, empty);
  const more = make("button", { type: "button", className: "button wide" });
  const box = make("div", {}, list, none, more);
  let things = [];
  let shown = PART;
  more.addEventListener("click", () => {
    const first = shown;
    shown += PART;
    draw();
    list.children[first]?.querySelector("a, button")?.focus();
  });

  /** The focus stays where it was, or goes to what took its place. */
  function draw() {
    const focused = list.contains(document.activeElement) ? document.activeElement.closest("li") : null;
    const at = focused ? [...list.children].indexOf(focused) : -1;
    const name = focused?.dataset.key;
    list.replaceChildren(...things.slice(0, shown).map(thing => { const item = row(thing); item.dataset.key = key(thing); return item; }));
    none.hidden = things.length > 0;
    list.hidden = things.length === 0;
    more.hidden = things.length <= shown;
    more.textContent = say("field.more", Math.min(PART, things.length - shown));
    if (focused) ([...list.children].find(item => item.dataset.key === name) ?? list.children[Math.min(at, list.children.length - 1)])?.querySelector("a, button")?.focus({ preventScroll: true });
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

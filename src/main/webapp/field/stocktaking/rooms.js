// All rooms of a stocktake with their progress. A room is entered by its door's label or from the list; nothing is recorded here.
import { fold } from "../code.js";
import { longList } from "../list.js";

export function roomsView(walk) {
  const { shell } = walk;
  const { make, say, icon } = shell;
  const total = make("b");
  const bar = make("progress");
  const filter = make("input", { type: "search", id: "room-filter", autocomplete: "off" });
  const open = make("input", { type: "checkbox", id: "room-open" });
  const list = longList(shell, { className: "cards rooms", row: card, empty: say("field.rooms.none"), key: room => room.id, look: room => `${room.here + room.elsewhere} ${room.scans.length}` });

  function card(room) {
    const count = room.expected.length;
    const done = room.here + room.elsewhere;
    const state = count > 0 && done === count ? "done" : room.scans.length > 0 || done > 0 ? "begun" : "untouched";
    return make("li", { className: "card room" },
      make("a", { href: `#/${walk.sheet}/${walk.id}/room/${room.id}`, className: "cover" }, make("span", { className: "name" }, room.name)),
      make("p", { className: "facts" }, [room.building, say("stocktaking.field.progress", done, count)].filter(Boolean).join(" · ")),
      make("progress", { value: done, max: Math.max(1, count), "aria-label": say("stocktaking.field.progress", done, count) }),
      state === "done" && make("p", { className: "small good" }, icon("found"), say("stocktaking.field.room.done")));
  }

  function draw(anew) {
    const { book } = walk;
    const wanted = fold(filter.value);
    const rooms = [...book.rooms.values()].filter(room => room.expected.length > 0 || room.scans.length > 0 || room.tag);
    const left = rooms.filter(room => (!wanted || fold(`${room.name} ${room.building ?? ""}`).includes(wanted)) && (!open.checked || room.here + room.elsewhere < room.expected.length));
    total.textContent = say("stocktaking.field.progress", book.found, book.expected);
    Object.assign(bar, { max: Math.max(1, book.expected), value: book.found, ariaLabel: total.textContent });
    list.fill(left, anew);
  }

  const changed = () => draw(false);
  walk.addEventListener("changed", changed);
  filter.addEventListener("input", () => draw(true));
  open.addEventListener("change", () => draw(true));
  draw(true);
  shell.show({
    title: walk.book.title,
    head: [make("nav", { "aria-label": say("field.way") }, make("a", { href: "#/", className: "back" }, say("stocktaking.field.back.list"))), make("h1", {}, walk.book.title),
      make("p", { className: "soft" }, walk.book.schoolName), make("p", { id: "progress" }, total), bar],
    scanning: !walk.closed,
    lists: make("section", { "aria-labelledby": "rooms-title" }, make("h2", { id: "rooms-title" }, say("field.rooms")),
      make("div", { className: "filter" }, make("label", { className: "field-label", htmlFor: "room-filter" }, say("field.rooms.filter")), filter, make("label", { className: "check" }, open, say("field.rooms.open"))), list.box),
  });

  return {
    leave: () => walk.removeEventListener("changed", changed),
    take(text) {
      for (const { room, entries, code } of walk.book.meaning(text)) {
        if (room !== undefined) {
          shell.signal("room");
          shell.announce(say("field.entered", walk.book.room(room).name));
          shell.go(`${walk.sheet}/${walk.id}/room/${room}`);
          return;
        }
        shell.signal("elsewhere");
        const entry = entries[0];
        const home = entry && walk.book.room(entry.room);
        const text = entry ? say("stocktaking.field.room.first.known", entry.title, home.name) : say("stocktaking.field.room.first", code);
        const way = entry && make("a", { className: "button", href: `#/${walk.sheet}/${walk.id}/room/${home.id}` }, say("stocktaking.field.room.enter", home.name));
        const box = document.getElementById("result");
        box.className = "result elsewhere";
        box.hidden = false;
        box.replaceChildren(make("p", { className: "outcome" }, icon("elsewhere"), say("stocktaking.field.room.first.title")), make("p", {}, text), make("div", { className: "acts" }, way));
        shell.announce(text);
      }
    },
  };
}

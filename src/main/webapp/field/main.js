// The shell: who is there, what is on the phone, which sheet is open. A sheet (<name>/sheet.js, by default) is
//   {right: what the account needs; pack, results, path, photoPath, heldBack, isOver: how its items are sent (queue.js); home(shell): its part of the first page; open(shell, path): a view;
//   closed(shell): what of its subjects takes nothing more, to be told on every page, {subject, text, tone, acts, unsent: how many items and photos of it are on the phone, over: for good} each}
// and a view is {take(code, method): a code came by CAMERA, SCANNER or TYPED; leave(): another view comes}.
import { lastKnown, signIn, speakAs, whoIsIt, whoWasHere } from "./account.js";
import { Queue } from "./queue.js";
import * as store from "./store.js";
import { prepare as prepareCamera, stop as stopCamera } from "../resources/kabinet/foot/camera.js";
import { make, icon, inlineIcons } from "../resources/kabinet/foot/dom.js";
import { signal } from "../resources/kabinet/foot/signal.js";
import { speaker } from "../resources/kabinet/foot/texts.js";
import { prepare as prepareTyped } from "../resources/kabinet/foot/typed.js";

const element = id => document.getElementById(id);
const read = async path => (await fetch(new URL(path, import.meta.url))).json();
const sheets = new Map();
let say;
let view = null;
let last = Promise.resolve();
let telling = null;
let closed = new Map(); // "sheet/subject" → what is told of it
let leaving = false; // on purpose: to the login page and back

/** What a sheet may use. */
const shell = { store, make, icon, signal, say: (key, ...values) => say(key, ...values), account: null, queue: null, announce, notice, ask, show, go, tell: tellSoon };

function go(path) {
  if (location.hash === `#/${path}`) route(); else location.hash = `#/${path}`;
}

/** For ears: what happened, once. */
function announce(text) {
  element("said").textContent = "";
  element("said").textContent = text;
}

/** A notice on top of the page, or none any more; one per key. tone: info, warn, bad, good. */
function notice(key, text, tone = "info", ...acts) {
  const id = `notice-${key}`;
  if (!text) { element(id)?.remove(); return; }
  const box = make("div", { id, className: `notice ${tone}` }, make("p", {}, text), acts.length > 0 && make("div", { className: "acts" }, ...acts));
  if (tone === "bad" || tone === "warn") box.setAttribute("role", "alert");
  if (element(id)?.textContent === box.textContent) return;
  element(id)?.remove();
  element("notices").append(box);
}

/** A question: title, content, answers [value, text, className]. Resolves to the value, "" if it was closed. */
function ask(title, content, answers) {
  const dialog = element("dialog");
  if (dialog.open) dialog.close("");
  const risky = answers.some(([, , className]) => className === "danger"); // then a scanner's Enter must not say yes
  element("dialog-form").replaceChildren(make("h2", { id: "dialog-title" }, title), ...[content].flat().filter(Boolean),
    make("div", { className: "form-actions" }, ...answers.map(([value, text, className]) => make("button", { value, className: `button ${className ?? ""}`, formNoValidate: value === "", autofocus: risky && value === "" }, text))));
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise(answer => dialog.addEventListener("close", () => answer(dialog.returnValue), { once: true }));
}

/** Puts a view on the page: its head, its lists, whether codes are taken, or in which words {code, act}; the focus goes to the heading when the view is a new one. */
function show({ title, head, lists = [], scanning = false, fresh = true }) {
  document.title = `${title} — ${say("field.brand")}`;
  element("view").replaceChildren(...[head].flat());
  element("lists").replaceChildren(...[lists].flat());
  element("tools").hidden = !scanning;
  for (const [id, text] of [["code-label", scanning.code ?? say("field.code")], ["code-do", scanning.act ?? say("field.code.do")]]) element(id).textContent = text;
  if (!scanning) stopCamera();
  if (!fresh) return;
  element("result").hidden = true;
  scrollTo(0, 0);
  const heading = element("view").querySelector("h1");
  if (heading) { heading.tabIndex = -1; heading.focus({ preventScroll: true }); }
}

async function route() {
  const [name, ...path] = location.hash.replace(/^#\/?/, "").split("/").filter(Boolean).map(decodeURIComponent);
  view?.leave?.();
  view = null;
  const sheet = may(sheets.get(name));
  view = sheet ? await sheet.open(shell, path) : await home();
}

/** The sheet, if the account may fill it in; the server decides again. */
const may = sheet => !sheet || !shell.account.rights || shell.account.rights.includes(sheet.right) ? sheet : undefined;

/** The first page: each sheet's part. */
async function home() {
  const parts = make("div", { className: "stack" });
  const allowed = [...sheets.values()].filter(may);
  show({ title: say("field.home"), head: [make("h1", {}, say("field.home")), make("p", { className: "soft" }, say(allowed.length > 0 ? "field.home.about" : "field.home.nothing"))], lists: parts });
  for (const sheet of allowed) parts.append(await sheet.home(shell));
  return null;
}

/** Codes are taken one after the other: what the first one changes, the second one sees. */
function take(code, method) {
  last = last.then(() => view?.take?.(code, method)).catch(broken);
}

/** A defect, or a phone that cannot keep anything any more: told, never swallowed. */
function broken(failure) {
  signal("failed");
  const full = failure?.name === "QuotaExceededError";
  notice("broken", full ? say("field.full") : say("field.broken", failure?.message ?? String(failure)), "bad", make("button", { type: "button", className: "button", onclick: () => notice("broken", null) }, say("field.understood")));
  if (!full) console.warn(failure);
}
shell.broken = broken;

const today = day => new Date().toDateString() === day.toDateString();

/** The line is told anew after everything that may change it, once at a time. */
function tellSoon() {
  telling ??= new Promise(done => setTimeout(done)).then(() => { telling = null; return tell(); }).catch(broken);
}

/** What takes nothing more stands on every page, with or without a network, as long as its sheet says so. */
async function tellClosed() {
  const now = new Map();
  for (const [name, sheet] of sheets) for (const one of await sheet.closed?.(shell) ?? []) now.set(`${name}/${one.subject}`, one);
  for (const key of closed.keys()) if (!now.has(key)) notice(`closed-${key}`, null);
  closed = now;
  for (const [key, { text, tone, acts }] of closed) notice(`closed-${key}`, text, tone, ...acts);
}

/** The plain line: how much is still on this phone only, and when something was last sent. */
async function tell() {
  const { queue } = shell;
  const { items, photos, refused } = await store.unsent(shell.account.account);
  await tellClosed();
  const stopped = [...closed.values()].filter(one => one.unsent > 0);
  const allStopped = stopped.reduce((sum, one) => sum + one.unsent, 0) === items + photos;
  const box = element("sync");
  const sent = queue.lastSent && new Date(queue.lastSent);
  const when = sent ? say("field.sync.last", sent.toLocaleString(shell.account.language, today(sent) ? { timeStyle: "short" } : { dateStyle: "short", timeStyle: "short" })) : say("field.sync.never");
  const what = items + photos === 0 ? say("field.sync.none") : photos === 0 ? say("field.sync.items", items) : items === 0 ? say("field.sync.photos", photos) : say("field.sync.both", say("field.sync.items", items), say("field.sync.and.photos", photos));
  const why = items + photos > 0 && allStopped ? say("field.sync.stopped") : items + photos > 0 && { offline: say("field.sync.offline"), login: say("field.sync.expired"), stranger: say("field.sync.stranger") }[queue.obstacle];
  box.hidden = false;
  box.className = `sync ${items + photos === 0 ? "good" : "warn"}`;
  element("sync-line").replaceChildren(icon(items + photos === 0 ? "found" : "waiting"), make("span", {}, make("b", { id: "sync-what" }, what), " ", make("span", { className: "small" }, [when, why].filter(Boolean).join(" · "))));
  element("sync-login").hidden = queue.obstacle !== "login";
  element("sync-now").hidden = items + photos === 0 || queue.obstacle === "login" || allStopped && stopped.every(one => one.over);
  notice("refused", refused > 0 ? say("field.refused", refused) : null, "bad");
  const held = [...queue.held].filter(([key]) => !closed.has(key)).map(([, sentence]) => sentence);
  notice("held", held.length > 0 ? say("field.held", [...new Set(held)].join(" ")) : null, "warn");
}

function fillWords() {
  document.documentElement.lang = shell.account?.language ?? "ru";
  for (const node of document.querySelectorAll("[data-say]")) node.replaceChildren(...(node.dataset.icon ? [icon(node.dataset.icon)] : []), say(node.dataset.say));
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", say(node.dataset.label));
}

/** Words of the account's language; the manifest as well, for who installs the page. */
async function learnWords(language) {
  say = speaker(await read(`texts/${language}.json`), language);
  document.querySelector("link[rel=manifest]").href = `manifest/${language}.webmanifest`;
  document.title = say("field.brand");
}

/** The worker that makes the page open without a network. A new one takes over when the page begins, or when asked. */
async function keepOffline() {
  if (!("serviceWorker" in navigator)) { notice("secure", say("field.insecure"), "warn"); return; }
  const before = navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener("controllerchange", () => { if (before && !leaving) { leaving = true; location.reload(); } });
  const worker = await navigator.serviceWorker.register(new URL("sw.js", import.meta.url), { updateViaCache: "none" });
  const takeOver = () => worker.waiting?.postMessage("take over");
  if (before) takeOver();
  worker.addEventListener("updatefound", () => {
    const coming = worker.installing;
    coming.addEventListener("statechange", () => {
      if (coming.state === "installed" && before) notice("update", say("field.update"), "info", make("button", { type: "button", className: "button", onclick: takeOver }, say("field.update.do")));
    });
  });
}

async function begin() {
  const known = await whoWasHere();
  await inlineIcons();
  await learnWords(known?.language ?? "ru");
  fillWords();
  const { me, reached } = navigator.onLine || !known ? await whoIsIt(known ? 4_000 : 20_000) : { me: null, reached: false };
  const account = me ?? known;
  if (!account) {
    addEventListener("storage", event => { if (event.key === "kabinet.account" && lastKnown()) again(); }); // signed in on another page
    keepOffline().catch(console.warn);
    show({ title: say("field.login"), head: [make("h1", {}, say("field.login")), make("p", {}, say(reached ? "field.login.about" : "field.login.offline"))],
      lists: make("button", { type: "button", className: "button primary", onclick: reached ? signIn : () => location.reload() }, say(reached ? "field.sync.login" : "field.again")) });
    return;
  }
  if (account.language !== (known?.language ?? "ru")) await learnWords(account.language);
  shell.account = account;
  speakAs(account);
  fillWords();
  element("who").textContent = account.name;

  const { decoder, sheets: names } = await read("sheets.json");
  await Promise.all(names.map(async name => sheets.set(name, (await import(`./${name}/sheet.js`)).default)));
  const phone = await store.phone();
  for (const sheet of sheets.values()) sheet.phone = phone;
  const queue = shell.queue = new Queue(account.account, sheets);
  if (reached && !me) queue.obstacle = "login";
  for (const what of ["state", "added", "answered", "held"]) queue.addEventListener(what, tellSoon);
  queue.addEventListener("stranger", changed);
  element("sync-now").addEventListener("click", () => queue.hurry());
  element("sync-login").addEventListener("click", () => { leaving = true; signIn(); });
  prepareTyped(element("typed"), element("code"), (code, scanner) => take(code, scanner ? "SCANNER" : "TYPED"));
  prepareCamera(code => take(code, "CAMERA"), reason => say("field.camera." + reason), new URL(decoder, import.meta.url).href);
  addEventListener("hashchange", () => route().catch(broken));
  addEventListener("beforeunload", event => { if (!leaving && element("sync").classList.contains("warn")) event.preventDefault(); });
  addEventListener("storage", event => { // signed out, or in as another, on a page of the application; the request that does it may still be under way
    if (event.key === "kabinet.account" && lastKnown()?.account !== account.account) setTimeout(again, 1_500);
  });
  addEventListener("unhandledrejection", event => broken(event.reason));

  await tell();
  await route();
  queue.send();
  keepOffline().catch(failure => notice("worker", say("field.worker", failure.message), "warn"));
  const foreign = await store.strangers(account.account);
  notice("strangers", foreign > 0 ? say("field.strangers", foreign) : null, "warn");
}

/** Somebody else is signed in by now, or nobody: the page begins anew, as theirs. */
async function changed() {
  await whoIsIt();
  again();
}

function again() {
  leaving = true;
  location.reload();
}

begin().catch(failure => {
  if (say) broken(failure);
  else document.getElementById("view").textContent = String(failure);
});

// Keeps the page's own files, and nothing else, so that it opens without a network: no page of the application, no answer of the API.
// shell.js is made by the server and changes with every build, and then the browser installs this worker anew.
importScripts("shell.js");

const PREFIX = "kabinet-field-";
const CACHE = PREFIX + SHELL.build;
const PAGE = new URL("./", location.href).href;
const FILES = new Set(SHELL.files.map(file => new URL(file, location.href).href));

self.addEventListener("install", event => event.waitUntil(
  caches.open(CACHE).then(cache => cache.addAll([...FILES].map(file => new Request(file, { cache: "reload" }))))));

self.addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  await clients.claim();
})()));

self.addEventListener("message", event => { if (event.data === "take over") skipWaiting(); });

self.addEventListener("fetch", event => {
  if (event.request.method !== "GET") return;
  const address = new URL(event.request.url);
  address.hash = "";
  if (event.request.mode === "navigate") address.search = ""; // a way back from the login page
  if (!FILES.has(address.href)) return;
  event.respondWith(caches.open(CACHE).then(cache => cache.match(address.href)).then(kept => kept ?? fetch(event.request)));
});

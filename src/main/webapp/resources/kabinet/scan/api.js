// The application's API with the session of the page. A refusal is an Error with the sentence the server gives.
import { context, settings, say } from "./settings.js";

const HEADERS = { "X-Requested-With": "fetch", "Accept-Language": settings.language };

async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(`${context}/api/v1/${path}`, { ...options, headers: { ...HEADERS, ...options.headers } });
  } catch {
    throw new Error(say("offline"));
  }
  if (answer.status === 401) location.href = `${context}/login?to=${encodeURIComponent(location.pathname)}`;
  const json = (answer.headers.get("Content-Type") ?? "").includes("json") ? await answer.json() : null;
  if (!answer.ok) throw new Error(json?.faults?.[0]?.reason ?? json?.title ?? say("failed", answer.status));
  return json;
}

export const resolve = text => ask(`scans?${new URLSearchParams({ text })}`);

const post = (path, body) => ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const move = (tag, room) => post(`devices/${tag}/moves`, { room, reason: say("reason") });
export const assign = (tag, person) => post(`devices/${tag}/moves`, { person, reason: say("reason") });
export const report = (tag, description) => post(`devices/${tag}/faults`, { description });
export const attach = (tag, image) => ask(`devices/${tag}/attachments`, { method: "POST", headers: { "Content-Type": image.type }, body: image });

/** A whole list, page after page. */
async function all(path) {
  const items = [];
  for (let next = path; next;) {
    const page = await ask(next);
    items.push(...page.items);
    next = page.next ? page.next.slice(page.next.indexOf("/api/v1/") + "/api/v1/".length) : null;
  }
  return items;
}

const lists = new Map();
/** Lists are short and stay the same during a walk: each is asked for once. */
function once(path) {
  if (!lists.has(path)) lists.set(path, all(path).catch(failure => { lists.delete(path); throw failure; }));
  return lists.get(path);
}

export const schools = () => once("schools?limit=200");
export const rooms = school => once(`rooms?school=${school}&limit=200`);
export const people = school => once(`people?school=${school}&limit=200`);

// The application's API with the session of the browser. Three things can come of a request: an answer, a refusal, nothing.

/** The server refused; json is its problem. */
export class Refused extends Error {
  constructor(status, json, wait) {
    super(json?.faults?.[0]?.reason ?? json?.title ?? String(status));
    this.status = status;
    this.json = json;
    this.wait = wait; // seconds the server wants to be left alone
  }
}

/** Nobody answered, or somebody who is not the application: a sign-in page of the network, a proxy. */
export class Unreached extends Error {}

const API = new URL("../api/v1/", import.meta.url);
const PATIENCE = 30_000;
let language = "ru";
let account = null;

/** In whose name and in which language to ask from now on. */
export function speakAs(me) {
  account = me.account;
  language = me.language;
}

/**
 * @returns {Promise<{status: number, json: any, etag: string}>}
 * @throws {Refused|Unreached}
 */
export async function ask(path, { method = "GET", json, body, type, headers = {}, patience = PATIENCE, anybody = false } = {}) {
  const given = { "X-Requested-With": "fetch", "Accept-Language": language, Accept: "application/json", ...headers };
  if (account !== null && !anybody) given["X-Account"] = account;
  if (json !== undefined) { body = JSON.stringify(json); type = "application/json"; }
  if (type) given["Content-Type"] = type;
  let answer;
  let text;
  try {
    answer = await fetch(new URL(path, API), { method, headers: given, body, redirect: "error", cache: "no-store", signal: AbortSignal.timeout(patience) });
    text = await answer.text();
  } catch (failure) {
    throw new Unreached(failure.message);
  }
  if (answer.status === 304 || answer.status === 204) return { status: answer.status, json: null };
  let read = null;
  if ((answer.headers.get("Content-Type") ?? "").includes("json")) {
    try { read = JSON.parse(text); } catch { throw new Unreached("cut off"); }
  }
  if (!answer.ok) throw new Refused(answer.status, read, Number(answer.headers.get("Retry-After")) || 0);
  if (read === null && text !== "") throw new Unreached("not the application");
  return { status: answer.status, json: read, etag: answer.headers.get("ETag") };
}

// The resumable upload protocol, tus 1.0.0 (https://tus.io/protocols/resumable-upload), and what becomes of an upload.

const LANGUAGE = { "Accept-Language": document.documentElement.lang };
const VERSION = { "Tus-Resumable": "1.0.0", ...LANGUAGE };
const PASSING = new Set([0, 408, 409, 423, 425, 429, 460, 500, 502, 503, 504]);
const GONE = new Set([404, 410]);
// what waiting does not mend
const FINAL = new Set(["too-many-uploads"]);

/** What a server said no to for good; `problem` is its problem document, where it sent one. */
export class Refused extends Error {
  constructor(status, problem) {
    super(`Refused with ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/** What can be tried again; `after` is how many seconds the server asks us to wait, where it does. */
export class Interrupted extends Error {
  constructor(status = 0, after = 0) {
    super(`Interrupted with ${status}`);
    this.status = status;
    this.after = after;
  }
}

/** That there is no such upload any more, or nothing that it would be for. */
export class Gone extends Error {
  constructor(problem) {
    super("Gone");
    this.problem = problem;
  }
}

/** That nobody is signed in any more. */
export class SignedOut extends Error {}

/** Begins an upload, and answers with its address. */
export async function create(file, metadata) {
  const described = Object.entries({ filename: file.name, filetype: file.type, ...metadata })
    .filter(([, value]) => value)
    .map(([key, value]) => `${key} ${base64(value)}`);
  const answer = await ask("/uploads", {
    method: "POST",
    headers: { ...VERSION, "Upload-Length": String(file.size), "Upload-Metadata": described.join(",") },
  });
  return new URL(answer.headers.get("Location"), location.href).pathname;
}

/** How many bytes have arrived to stay. */
export async function offset(url, signal) {
  const answer = await ask(url, { method: "HEAD", headers: VERSION, signal });
  return Number(answer.headers.get("Upload-Offset"));
}

/** Sends the next bytes, and answers with the offset after them; says on the way how many have left. */
export function send(url, offset, bytes, checksum, signal, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const end = (settle, value) => {
      signal.removeEventListener("abort", stop);
      settle(value);
    };
    request.open("PATCH", url);
    request.setRequestHeader("Content-Type", "application/offset+octet-stream");
    for (const [name, value] of Object.entries(VERSION)) request.setRequestHeader(name, value);
    request.setRequestHeader("Upload-Offset", String(offset));
    if (checksum) request.setRequestHeader("Upload-Checksum", `sha256 ${checksum}`);
    request.upload.addEventListener("progress", (event) => onProgress(event.loaded));
    request.addEventListener("error", () => end(reject, new Interrupted()));
    request.addEventListener("abort", () => end(reject, new Interrupted()));
    request.addEventListener("load", () => {
      if (request.status === 204) return end(resolve, Number(request.getResponseHeader("Upload-Offset")));
      end(reject, failure(request.status, request.getResponseHeader("Retry-After"), json(request.responseText)));
    });
    signal.addEventListener("abort", stop);
    if (signal.aborted) return end(reject, new Interrupted());
    request.send(bytes);
  });
}

/** Ends an upload, finished or not. */
export async function remove(url) {
  try {
    await ask(url, { method: "DELETE", headers: VERSION });
  } catch (problem) {
    if (!(problem instanceof Gone)) throw problem;
  }
}

/** How an upload stands, with what is wrong with it in words. */
export async function standing(url, signal) {
  const id = url.slice(url.lastIndexOf("/") + 1);
  const headers = { Accept: "application/json", ...LANGUAGE };
  const answer = await ask(`/api/editor/uploads/${id}`, { headers, signal });
  return answer.json();
}

/** The digest of bytes as a header has it; nothing where the browser makes none, over plain HTTP. */
export async function digest(bytes) {
  if (!globalThis.crypto?.subtle) return null;
  const hash = await crypto.subtle.digest("SHA-256", await bytes.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

async function ask(url, request) {
  let answer;
  try {
    answer = await fetch(url, { redirect: "error", ...request });
  } catch {
    throw new Interrupted();
  }
  if (answer.ok) return answer;
  throw failure(answer.status, answer.headers.get("Retry-After"), json(await answer.text().catch(() => "")));
}

function failure(status, after, problem) {
  if (GONE.has(status)) return new Gone(problem);
  if (status === 401) return new SignedOut();
  return PASSING.has(status) && !FINAL.has(problem?.code) ? new Interrupted(status, Number(after) || 0) : new Refused(status, problem);
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

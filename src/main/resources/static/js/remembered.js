// Where unfinished uploads go on, by what tells a file from others. A browser lets go of the files themselves on a reload.

const PREFIX = "opphav.upload:";
const LIFE = 30 * 24 * 60 * 60 * 1000;

/** Where a file that has no target of its own would be sent to. */
export const ANYWHERE = "draft";

/** The key of a file that is sent to a target; sent to none of its own, it goes on wherever it was being sent to. */
export function key(file, target) {
  const own = PREFIX + JSON.stringify([file.name, file.size, file.lastModified, target]);
  const begun = own.slice(0, own.lastIndexOf(","));
  return (target === ANYWHERE && keys().find((known) => known.startsWith(begun))) || own;
}

/** The address where its upload goes on; null where none is known. */
export function recall(key) {
  return read(key)?.url ?? null;
}

export function remember(key, url) {
  attempt(() => localStorage.setItem(key, JSON.stringify({ url, at: Date.now() })));
}

export function forget(key) {
  attempt(() => localStorage.removeItem(key));
}

/** Lets go of what is too old to be there still. */
export function tidy() {
  for (const key of keys()) if (Date.now() - (read(key)?.at ?? 0) > LIFE) forget(key);
}

function keys() {
  return attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) ?? [];
}

function read(key) {
  return attempt(() => JSON.parse(localStorage.getItem(key)));
}

/** Browsers may keep nothing for us; then uploads resume only while the page is open. */
function attempt(deed) {
  try {
    return deed();
  } catch {
    return null;
  }
}

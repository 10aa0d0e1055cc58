// Shows by itself what becomes ready meanwhile: a preview, the outcome of an inspection. Without it, the next visit does.

const LONGEST = 10 * 60 * 1000;
const begun = Date.now();
const shown = new WeakMap();
let round = 0;
let timer = 0;

for (const part of document.querySelectorAll("[data-live]")) shown.set(part, part.outerHTML);
document.addEventListener("opphav:changed", () => {
  round = 0;
  look();
});
expect();

/** Looks again while anything is being made, ever more seldom. */
function expect() {
  clearTimeout(timer);
  if (!document.querySelector("[data-pending]") || Date.now() - begun > LONGEST) return;
  timer = setTimeout(look, Math.min(1000 * 1.3 ** round++, 15_000));
}

async function look() {
  if (!document.hidden) await refresh().catch(() => {});
  expect();
}

async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = page.getElementById(part.id);
    if (!next || next.outerHTML === shown.get(part) || part.contains(document.activeElement)) continue;
    const html = next.outerHTML;
    part.replaceWith(document.adoptNode(next));
    shown.set(next, html);
  }
  document.dispatchEvent(new Event("opphav:shown"));
}

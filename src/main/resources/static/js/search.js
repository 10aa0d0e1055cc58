// Finds while people type. Without it, the button does.

const PAUSE = 250;
const form = document.querySelector("form[data-search]");
const status = document.querySelector("[data-found]");
let timer = 0;
let asking = new AbortController();

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => find().catch(() => {}), PAUSE);
});
form.addEventListener("submit", () => {
  clearTimeout(timer);
  asking.abort();
});

async function find() {
  asking.abort();
  asking = new AbortController();
  const wanted = new URLSearchParams(new FormData(form));
  if (!wanted.get("q").trim()) wanted.delete("q");
  const address = form.action + (wanted.size ? `?${wanted}` : "");
  const answer = await fetch(address, { headers: { Accept: "text/html" }, signal: asking.signal });
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const results = page.getElementById("results");
  if (!results) return;
  document.getElementById("results").replaceWith(results);
  history.replaceState(null, "", address);
  status.textContent = page.getElementById("found").textContent;
}

// Uploads that resume, from the place where files are dropped and from the forms that take one. Without it the forms send
// their file as they are.

import { Row, rows, words } from "./row.js";
import { Transfer } from "./transfer.js";
import * as remembered from "./remembered.js";

const language = document.documentElement.lang;
const CAPTIONS = /\.(vtt|srt)$/i;

remembered.tidy();

addEventListener("beforeunload", (event) => {
  if ([...rows].some((row) => row.isMoving)) event.preventDefault();
});

/** Sends a file to where it belongs; `onEnd(state, details, row)` hears what became of it. */
function send(file, target, metadata, onEnd, onCancel) {
  const row = new Row(file, (state, details) => onEnd(state, details, row), onCancel);
  if (file.size > Number(words.largest)) {
    row.show("failed", { problem: { detail: words.tooLarge } });
    return;
  }
  row.transfer = new Transfer(file, target, metadata, language, (state, details) => {
    row.show(state, details);
    hideDoubles();
  });
  row.transfer.start();
}

/** What is on its way from here stands in one row, and not also in the list of what the service has. */
function hideDoubles() {
  const own = new Set([...rows].map((row) => row.id));
  for (const row of document.querySelectorAll("[data-upload]")) row.hidden = own.has(row.dataset.upload);
  for (const group of document.querySelectorAll("[data-live] section")) {
    group.hidden = !group.querySelector("[data-upload]:not([hidden])");
  }
  for (const empty of document.querySelectorAll("[data-live] .empty")) empty.hidden = rows.size > 0;
}

function changed() {
  document.dispatchEvent(new Event("opphav:changed"));
}

// The list of the page is up to date: what has ended stands there.
document.addEventListener("opphav:shown", () => {
  for (const row of rows) if (row.hasEnded && row.id) row.remove();
  hideDoubles();
});

const zone = document.querySelector("[data-drop]");
if (zone) accept(zone);
for (const form of document.querySelectorAll("form[data-sends]")) improve(form);

/** The place where files are dropped, or chosen, as many as there are. */
function accept(zone) {
  const input = zone.querySelector("input[type=file]");
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  zone.hidden = false;
  zone.querySelector("[data-pick]").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    sendAll(zone, [...input.files]);
    input.value = "";
  });
  addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    zone.dataset.over = "";
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) delete zone.dataset.over;
  });
  addEventListener("drop", async (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    delete zone.dataset.over;
    sendAll(zone, await dropped(event.dataTransfer));
  });
}

function sendAll(zone, files) {
  const variant = zone.dataset.variant;
  const chosen = Object.fromEntries([...zone.querySelectorAll("select")].map((each) => [each.name, each.value]));
  for (const file of files) {
    const target = variant ? `variant:${variant}` : remembered.ANYWHERE;
    send(file, target, variant ? { variant, role: role(zone, file) } : chosen, changed, changed);
  }
}

/** What a file is to its work: the first that can be is the work itself. */
function role(zone, file) {
  if (CAPTIONS.test(file.name) && "captions" in zone.dataset) return "captions";
  if (!("original" in zone.dataset)) return "format";
  delete zone.dataset.original;
  return "original";
}

/** The files that were dropped, those in folders too. */
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  return entries.length > 0 ? (await Promise.all(entries.map(filesIn))).flat() : [...transfer.files];
}

async function filesIn(entry) {
  if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    found.push(...(await Promise.all(some.map(filesIn))).flat());
  }
}

/** A form with one file: it resumes, and then leads to where the form would. */
function improve(form) {
  const input = form.querySelector("input[type=file]");
  form.addEventListener("submit", async (event) => {
    if (event.defaultPrevented || input.files.length === 0) return;
    event.preventDefault();
    const [file] = input.files;
    const place = form.dataset.sends === "asset" ? await begun(form) : placeOf(form);
    if (place) sendFrom(form, file, place);
    else delete form.dataset.sent;
  });
}

function placeOf(form) {
  const { sends, id, then, otherwise } = form.dataset;
  const fields = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  return { target: `${sends}:${id}`, metadata: { ...fields, [sends]: id }, then, otherwise };
}

function sendFrom(form, file, { target, metadata, then, otherwise }) {
  for (const row of rows) row.remove();
  const buttons = form.querySelectorAll("button, input, select");
  const hold = (held) => {
    for (const each of buttons) each.disabled = held;
    if (!held) delete form.dataset.sent;
  };
  hold(true);
  const onEnd = (state) => {
    const address = state === "accepted" ? then : otherwise;
    if (address) location.assign(address);
    else hold(false);
  };
  send(file, target, metadata, onEnd, () => (otherwise ? location.assign(otherwise) : hold(false)));
  document.querySelector("[data-uploading]").focus();
}

/** The asset begins as a draft without its file, so that what is wrong in the form is known before hours of sending. */
async function begun(form) {
  const body = new FormData(form);
  body.delete("file");
  body.append("later", "true");
  const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer) {
    const refusal = form.querySelector("[data-refusal]");
    refusal.textContent = words.unanswered;
    refusal.hidden = false;
    return null;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const variant = page.querySelector("[data-drop]")?.dataset.variant;
  if (answer.ok && variant) {
    const otherwise = new URL(answer.url).pathname;
    return { target: `variant:${variant}`, metadata: { variant, role: "original" }, then: answer.url, otherwise };
  }
  refused(form, page);
  return null;
}

/** Shows the form as it came back, with the file that was chosen. */
function refused(form, page) {
  const next = page.querySelector("form[data-sends]");
  if (!next) return location.reload();
  const main = document.querySelector("main");
  next.querySelector("input[type=file]").replaceWith(form.querySelector("input[type=file]"));
  const uploading = document.querySelector("[data-uploading]");
  page.querySelector("[data-uploading]")?.replaceWith(uploading);
  main.replaceChildren(...page.querySelector("main").childNodes);
  improve(next);
  main.querySelector("[data-errors]")?.focus();
}

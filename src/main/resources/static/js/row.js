// The rows of what is being sent from this page: how far it has come, what can be done with it, what became of it.

const place = document.querySelector("[data-uploading]");
const list = place.querySelector("[data-rows]");
const model = place.querySelector("template").content.firstElementChild;
const told = place.querySelector("[role=status]");
const language = document.documentElement.lang;
const units = { second: 1, minute: 60, hour: 3600 };

const PAUSABLE = new Set(["waiting", "sending", "interrupted"]);
const STOPPED = new Set(["paused", "signed-out"]);
const INSPECTED = new Set(["received", "inspecting"]);
const ENDED = new Set(["accepted", "refused", "quarantined", "failed", "elsewhere"]);

/** The page's own words for it all. */
export const words = place.dataset;

/** The rows that stand here. */
export const rows = new Set();

export class Row {
  /** What is sent; null for a file that is not. */
  transfer = null;
  #node = model.cloneNode(true);
  #name;
  #state = "";

  /** `onEnd(state, details)` hears what became of it, `onCancel()` that it was taken back. */
  constructor(file, onEnd, onCancel) {
    this.#name = file.name;
    this.onEnd = onEnd;
    this.#part("name").textContent = file.name;
    this.#part("badge").textContent = badge(file.name);
    this.#part("bar").setAttribute("aria-label", fill(words.bar, { name: file.name }));
    for (const each of this.#node.querySelectorAll("[data-of]")) each.textContent = ` ${file.name}`;
    this.#part("pause").addEventListener("click", () => this.transfer.pause());
    this.#part("resume").addEventListener("click", () => this.transfer.start());
    this.#part("cancel").addEventListener("click", async () => {
      this.remove();
      await this.transfer?.cancel();
      onCancel();
    });
    rows.add(this);
    list.append(this.#node);
    list.hidden = false;
  }

  /** Whether leaving the page would stop it. */
  get isMoving() {
    return PAUSABLE.has(this.#state);
  }

  get hasEnded() {
    return ENDED.has(this.#state);
  }

  /** The id that the service knows it by; empty while it knows nothing of it. */
  get id() {
    return this.transfer?.url?.split("/").pop() ?? "";
  }

  show(state, details) {
    const news = this.#state !== state;
    this.#state = state;
    if (news) this.#node.dataset.state = state;
    this.#part("line").textContent = state === "sending" ? progress(details) : (words[camel(state)] ?? "");
    this.#measure(state, details);
    const reason = reasons(details?.problem);
    this.#part("reason").textContent = reason;
    this.#part("reason").hidden = !reason;
    this.#offer("pause", PAUSABLE.has(state));
    this.#offer("resume", STOPPED.has(state) || state === "failed" || state === "elsewhere");
    this.#offer("cancel", !INSPECTED.has(state) && state !== "accepted");
    if (news) this.#announce(state, reason);
    if (news && ENDED.has(state)) this.onEnd(state, details);
  }

  remove() {
    const held = this.#node.contains(document.activeElement);
    this.#node.remove();
    rows.delete(this);
    list.hidden = rows.size === 0;
    if (held) place.focus();
  }

  #measure(state, details) {
    const bar = this.#part("bar");
    const percent = this.#part("percent");
    bar.hidden = ENDED.has(state);
    percent.hidden = bar.hidden || INSPECTED.has(state);
    if (INSPECTED.has(state)) bar.removeAttribute("value");
    if (state !== "sending") return;
    bar.max = Math.max(details.size, 1);
    bar.value = details.sent;
    percent.textContent = `${number(Math.floor((100 * details.sent) / bar.max) / 100, { style: "percent" })} · `;
  }

  #offer(name, offered) {
    const button = this.#part(name);
    if (!offered && button === document.activeElement) this.#node.focus();
    button.hidden = !offered;
  }

  /** A change is said aloud once; how far it has come stands in the bar, for whoever asks. */
  #announce(state, reason) {
    if (state === "waiting" || INSPECTED.has(state)) return;
    const what = state === "sending" ? words.started : words[camel(state)];
    told.textContent = fill(words.said, { name: this.#name, what: `${what} ${reason}`.trim() });
  }

  #part(name) {
    return this.#node.querySelector(`[data-${name}]`);
  }
}

function progress({ sent, size, speed, left }) {
  const facts = [fill(words.sent, { sent: bytes(sent), size: bytes(size) })];
  if (speed > 0) facts.push(`${bytes(speed)}/s`);
  if (speed > 0 && left > 0) facts.push(fill(words.left, { time: duration(left) }));
  return facts.join(" · ");
}

/** Why, in whole sentences: what is wrong with the file, else what is wrong at all. */
function reasons(problem) {
  if (!problem) return "";
  const fields = (problem.fields ?? []).map((field) => field.message).filter(Boolean);
  return (fields.length > 0 ? fields : [problem.title, problem.detail].filter(Boolean).map(ended)).join(" ");
}

function ended(sentence) {
  return /[.!?»]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** In decimal units, with one decimal below ten of a unit, as the rest of the pages write them. */
function bytes(amount) {
  const steps = ["B", "kB", "MB", "GB", "TB"];
  let step = 0;
  while (amount >= 999.5 && step < steps.length - 1) {
    amount /= 1000;
    step++;
  }
  return `${number(amount, { maximumFractionDigits: step > 1 && amount < 9.95 ? 1 : 0 })}\u00a0${steps[step]}`;
}

function duration(seconds) {
  const unit = seconds >= 5400 ? "hour" : seconds >= 90 ? "minute" : "second";
  const amount = Math.max(Math.round(seconds / units[unit]), 1);
  return number(amount, { style: "unit", unit, unitDisplay: "long" });
}

function number(amount, options) {
  return new Intl.NumberFormat(language, options).format(amount);
}

function badge(name) {
  return name.includes(".") ? name.split(".").pop().slice(0, 5).toUpperCase() : "";
}

function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function camel(state) {
  return state.replace(/-(\w)/g, (whole, letter) => letter.toUpperCase());
}

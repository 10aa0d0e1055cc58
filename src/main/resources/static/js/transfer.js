// One file on its way: sent in pieces, again where a piece was lost, until the service has said what becomes of it.

import * as tus from "./tus.js";
import * as remembered from "./remembered.js";

const AT_ONCE = 3;
const SMALLEST = 1 << 20;
const LARGEST = 32 << 20;
const SECONDS_A_PIECE = 4;
const LONGEST_PAUSE = 30_000;
const SETTLED = new Set(["accepted", "refused", "quarantined"]);

/** At most a few are sent at once; the others wait their turn. */
const turns = {
  free: AT_ONCE,
  waiting: [],
  async take() {
    if (this.free > 0) this.free--;
    else await new Promise((resolve) => this.waiting.push(resolve));
  },
  give() {
    const next = this.waiting.shift();
    if (next) next();
    else this.free++;
  },
};

/**
 * Sends a file. `show(state, details)` hears of every change: `waiting`, `sending` with `sent`, `speed` and `left`, `paused`,
 * `interrupted`, `elsewhere`, `signed-out`, `failed` with the problem, then how it stands at the service.
 */
export class Transfer {
  #file;
  #metadata;
  #key;
  #show;
  #url;
  #stop = new AbortController();
  #running = null;
  #piece = SMALLEST;

  constructor(file, target, metadata, show) {
    this.#file = file;
    this.#metadata = metadata;
    this.#key = remembered.key(file, target);
    this.#show = show;
    this.#url = remembered.recall(this.#key);
  }

  /** The upload's address; null until it has one. */
  get url() {
    return this.#url;
  }

  start() {
    const previous = this.#running;
    this.#stop = new AbortController();
    const signal = this.#stop.signal;
    this.#show("waiting");
    this.#running = (async () => {
      await previous;
      await turns.take();
      let sent = false;
      try {
        sent = await this.#alone(signal);
      } finally {
        turns.give();
      }
      if (sent) await this.#follow(signal);
    })();
  }

  pause() {
    this.#stop.abort();
    this.#show("paused");
  }

  /** Ends it, here and at the service. */
  async cancel() {
    this.#stop.abort();
    remembered.forget(this.#key);
    await this.#running;
    if (this.#url) await tus.remove(this.#url).catch(() => {});
  }

  /** Two windows with the same file would take turns for ever. */
  async #alone(signal) {
    if (!navigator.locks) return this.#insist(signal);
    return navigator.locks.request(this.#key, { ifAvailable: true }, (lock) => {
      if (lock) return this.#insist(signal);
      this.#show("elsewhere");
      return false;
    });
  }

  async #insist(signal) {
    for (let lost = 0; !signal.aborted; ) {
      try {
        await this.#send(signal, () => (lost = 0));
        return true;
      } catch (problem) {
        if (signal.aborted) return false;
        if (problem instanceof tus.Gone && this.#url) this.#forget();
        else if (problem instanceof tus.Interrupted) {
          this.#show("interrupted");
          await pause(problem, lost++, signal);
        } else {
          this.#show(problem instanceof tus.SignedOut ? "signed-out" : "failed", problem);
          return false;
        }
      }
    }
    return false;
  }

  async #send(signal, onProgress) {
    const { size } = this.#file;
    let offset = 0;
    if (this.#url) offset = await tus.offset(this.#url, signal);
    else this.#begun(await tus.create(this.#file, this.#metadata));
    const pace = new Pace(offset, size, (progress) => this.#show("sending", progress));
    while (offset < size) {
      const bytes = this.#file.slice(offset, offset + this.#piece);
      const checksum = await tus.digest(bytes);
      const begun = performance.now();
      const from = offset;
      offset = await tus.send(this.#url, from, bytes, checksum, signal, (left) => pace.at(from + left));
      onProgress();
      pace.at(offset, true);
      this.#resize(bytes.size, performance.now() - begun);
    }
  }

  /** So large that the way to the service and back costs little, so small that a lost connection does. */
  #resize(bytes, milliseconds) {
    const wanted = (bytes / Math.max(milliseconds, 1)) * 1000 * SECONDS_A_PIECE;
    this.#piece = Math.round(Math.min(Math.max(wanted, SMALLEST), LARGEST, this.#piece * 4));
  }

  async #follow(signal) {
    for (let round = 0; !signal.aborted; round++) {
      try {
        const upload = await tus.standing(this.#url, signal);
        this.#show(upload.state, upload);
        if (SETTLED.has(upload.state)) return remembered.forget(this.#key);
      } catch (problem) {
        if (signal.aborted) return;
        if (problem instanceof tus.Gone) {
          this.#forget();
          return this.#show("failed", problem);
        }
        if (problem instanceof tus.Refused) return this.#show("failed", problem);
        if (problem instanceof tus.SignedOut) return this.#show("signed-out", problem);
      }
      await sleep(Math.min(300 * 1.4 ** round, 5000), signal);
    }
  }

  #begun(url) {
    this.#url = url;
    remembered.remember(this.#key, url);
  }

  #forget() {
    this.#url = null;
    remembered.forget(this.#key);
  }
}

/** How fast it goes, evened out, told twice a second. */
class Pace {
  #size;
  #tell;
  #sent;
  #since = performance.now();
  #speed = 0;

  constructor(sent, size, tell) {
    this.#sent = sent;
    this.#size = size;
    this.#tell = tell;
    tell({ sent, size, speed: 0, left: Infinity });
  }

  /** `settled` bytes are told of at once. */
  at(sent, settled = false) {
    const now = performance.now();
    const seconds = (now - this.#since) / 1000;
    if (seconds < 0.5 && !settled) return;
    const speed = Math.max(sent - this.#sent, 0) / Math.max(seconds, 0.001);
    this.#speed = this.#speed ? 0.7 * this.#speed + 0.3 * speed : speed;
    this.#sent = sent;
    this.#since = now;
    this.#tell({ sent, size: this.#size, speed: this.#speed, left: (this.#size - sent) / this.#speed });
  }
}

/** Waits longer each time, yet no longer than until the network is back. */
function pause(problem, lost, signal) {
  const usual = Math.min(500 * 2 ** lost, LONGEST_PAUSE);
  return sleep(problem.after ? problem.after * 1000 : usual, signal, "online");
}

function sleep(milliseconds, signal, orUntil) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      if (orUntil) removeEventListener(orUntil, done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
    if (orUntil) addEventListener(orUntil, done);
  });
}

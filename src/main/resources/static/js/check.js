// Makes a file's checksum here, so that the file need not leave this machine, and asks what is known of that.

import { Sha256 } from "./sha256.js";

const PIECE = 4 * 1024 * 1024;

const zone = document.querySelector("[data-check]");
const input = zone.querySelector("input[type=file]");
const status = zone.querySelector("[role=status]");
zone.hidden = false;

zone.querySelector("button").addEventListener("click", () => input.click());
input.addEventListener("change", () => check(input.files[0]));
zone.addEventListener("dragover", (event) => {
  event.preventDefault();
  zone.toggleAttribute("data-over", true);
});
zone.addEventListener("dragleave", () => zone.toggleAttribute("data-over", false));
zone.addEventListener("drop", (event) => {
  event.preventDefault();
  zone.toggleAttribute("data-over", false);
  check(event.dataTransfer.files[0]);
});

async function check(file) {
  if (!file) return;
  try {
    location.assign(`${zone.dataset.check}?q=${await checksum(file)}`);
  } catch {
    status.textContent = zone.dataset.unreadable;
  }
}

/** In pieces, so that no file is too large. One that changes or disappears meanwhile cannot be read. */
async function checksum(file) {
  const digest = new Sha256();
  for (let at = 0; at < file.size; at += PIECE) {
    status.textContent = `${zone.dataset.reading} ${Math.floor((100 * at) / file.size)} %`;
    digest.update(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
  }
  return digest.hex();
}

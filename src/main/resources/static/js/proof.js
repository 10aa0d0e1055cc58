// Has a number looked for that shows some work, before the form is sent. Without it the form can be sent too.

for (const field of document.querySelectorAll("input[data-challenge]")) {
  const worker = new Worker(new URL("./proof-worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", (event) => {
    field.value = event.data;
    worker.terminate();
  });
  worker.postMessage({ challenge: field.dataset.challenge, bits: Number(field.dataset.bits) });
}

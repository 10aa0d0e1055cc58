// Only what a page cannot do by itself. Everything works without it.

for (const button of document.querySelectorAll("button[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  if (!source || !navigator.clipboard) continue;
  const label = button.textContent;
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    await copy(source);
    button.textContent = button.dataset.copied;
    if (status) status.textContent = button.dataset.copied;
    setTimeout(() => {
      button.textContent = label;
      if (status) status.textContent = "";
    }, 3000);
  });
}

/** Copies the text, as it is to be outside of a page, and its links where the clipboard takes them. */
async function copy(source) {
  if (source.classList.contains("lines")) return navigator.clipboard.writeText(source.textContent.trim());
  const text = source.dataset.text ?? source.textContent.trim().replace(/\s+/g, " ");
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/plain": new Blob([text], { type: "text/plain" }),
        "text/html": new Blob([source.innerHTML.trim()], { type: "text/html" }),
      }),
    ]);
  } catch {
    await navigator.clipboard.writeText(text);
  }
}

// A download brings a wish made here, and the service says which code its receipt has by that, so that the page can show it.
for (const place of document.querySelectorAll("[data-receipts]")) {
  const status = place.querySelector("[data-receipt]");
  for (const link of document.querySelectorAll("a[href^='/files/'], a[href*='/bundle.zip']")) {
    link.addEventListener("click", async () => {
      const random = crypto.getRandomValues(new Uint8Array(16));
      const wish = [...random].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      const address = new URL(link.href);
      address.searchParams.set("receipt", wish);
      link.href = address;
      status.replaceChildren();
      const answer = await fetch(`/api/receipts?wish=${wish}`);
      if (!answer.ok) return;
      const { code } = await answer.json();
      const receipt = document.createElement("a");
      receipt.href = place.dataset.receipts + code;
      receipt.textContent = code;
      status.replaceChildren(`${status.dataset.receipt} `, receipt);
    });
  }
}

// That a film begins to play is counted, once each time the page is open, and nothing about who plays it.
for (const film of document.querySelectorAll("video[data-film]")) {
  const count = () =>
    fetch("/api/plays", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ asset: film.dataset.film, language: film.dataset.language }),
      credentials: "omit",
      keepalive: true,
    }).catch(() => {});
  film.addEventListener("play", count, { once: true });
}

// A file that is too large is refused here, before minutes of sending it in vain.
for (const input of document.querySelectorAll("input[data-largest]")) {
  const refusal = input.parentElement.querySelector("[data-refusal]");
  const check = () => {
    const tooLarge = [...input.files].some((file) => file.size > Number(input.dataset.largest));
    refusal.textContent = tooLarge ? input.dataset.tooLarge : "";
    refusal.hidden = !tooLarge;
    return !tooLarge;
  };
  input.addEventListener("change", check);
  input.form.addEventListener("submit", (event) => {
    if (check()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    input.focus();
  });
}

// Who chose a language comes back to it at the address without one. No cookie: the browser keeps it to itself.
const LANGUAGE = "opphav.language";
const languages = [...document.querySelectorAll(".masthead .switch a[hreflang]")];
for (const link of languages) link.addEventListener("click", () => kept(() => localStorage.setItem(LANGUAGE, link.hreflang)));
if (performance.getEntriesByType("navigation")[0]?.redirectCount === 1 && /^\/(nb|nn|en)(\/check)?$/.test(location.pathname)) {
  const chosen = kept(() => localStorage.getItem(LANGUAGE));
  const link = languages.find((each) => each.hreflang === chosen);
  if (link && chosen !== document.documentElement.lang) location.replace(link.href);
}

/** A browser may keep nothing for us. */
function kept(deed) {
  try {
    return deed();
  } catch {
    return null;
  }
}

// A form is sent once, however often its button is pressed; and shown anew it can be sent again.
for (const form of document.querySelectorAll("form[method=post]:not([data-again])")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

document.querySelector("[data-errors]")?.focus();

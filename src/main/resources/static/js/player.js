// Speed, and what is said: to search in, and to jump by. Without it, links lead to the same moments.

const film = document.getElementById("film");
const speed = document.querySelector("[data-speed]");
const said = document.querySelector(".said");

if (speed) {
  speed.dataset.speed = "ready";
  speed.querySelector("select").addEventListener("change", (event) => {
    film.playbackRate = Number(event.target.value);
  });
}
if (said) {
  const passages = [...said.querySelectorAll("[data-at]")];
  jump(passages);
  follow(passages);
  search(said.querySelector("[data-find]"), passages, said.querySelector("[role=status]"));
}

/** A passage's time plays the film from there. */
function jump(passages) {
  for (const passage of passages) {
    passage.querySelector("a").addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      play(passage);
    });
  }
}

function play(passage) {
  film.currentTime = Number(passage.dataset.at);
  film.scrollIntoView({ block: "nearest" });
  film.play().catch(() => {});
}

/** The passage that is being said is marked. */
function follow(passages) {
  film.addEventListener("timeupdate", () => {
    const now = passages.findLast((passage) => Number(passage.dataset.at) <= film.currentTime + 0.05);
    for (const passage of passages) {
      if (passage === now) passage.setAttribute("aria-current", "true");
      else passage.removeAttribute("aria-current");
    }
  });
}

/** Shows only the passages with the words, as they are typed; Enter plays the first. */
function search(form, passages, status) {
  const input = form.querySelector("input");
  form.addEventListener("input", () => find());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    find();
    const first = passages.find((passage) => !passage.hidden);
    if (input.value.trim() && first) play(first);
  });

  function find() {
    const sought = input.value.trim();
    let found = 0;
    for (const passage of passages) {
      const here = mark(passage.querySelector("p > span"), sought);
      passage.hidden = sought !== "" && here === 0;
      found += here;
    }
    status.textContent = sought === "" ? "" : count(found);
  }

  function count(found) {
    if (found === 0) return status.dataset.foundNone;
    return found === 1 ? status.dataset.foundOne : status.dataset.foundTwo.replace("2", found);
  }
}

/** Marks words in a text, whatever their case, and says how often they stand in it. */
function mark(element, sought) {
  const text = element.textContent;
  const parts = [];
  let from = 0;
  let found = 0;
  if (sought) {
    const pattern = new RegExp(sought.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "giu");
    for (const match of text.matchAll(pattern)) {
      const word = document.createElement("mark");
      word.textContent = match[0];
      parts.push(text.slice(from, match.index), word);
      from = match.index + match[0].length;
      found++;
    }
  }
  element.replaceChildren(...parts, text.slice(from));
  return found;
}

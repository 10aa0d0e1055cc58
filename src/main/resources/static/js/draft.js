// Keeps what is being written as a draft, and puts it back where a tab was left without it being kept. Without it the buttons
// of the form do.

const PAUSE = 900;
const LONGEST_PAUSE = 20_000;
const FIELDS = ["title", "summary", "alternativeText"];
const forms = [...document.querySelectorAll("form[data-keeps]")].map((form) => new Kept(form));

// What was written goes with whatever button is pressed elsewhere on the page.
addEventListener(
  "submit",
  async (event) => {
    const open = forms.filter((each) => each.isDirty && each.form !== event.target);
    if (event.defaultPrevented || open.length === 0 || event.target.dataset.flushed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await Promise.all(open.map((each) => each.keep()));
    event.target.dataset.flushed = "yes";
    event.target.requestSubmit(event.submitter ?? undefined);
  },
  { capture: true },
);
addEventListener("beforeunload", (event) => {
  if (forms.some((each) => each.isDirty && !each.isSent && !each.isRemembered)) event.preventDefault();
});

function Kept(form) {
  const inputs = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name]]));
  const status = form.querySelector("[role=status]");
  const compare = form.querySelector("[data-compare]");
  const words = form.dataset;
  const memory = `opphav:texts:${words.keeps}`;
  let kept = values();
  let timer = 0;
  let failures = 0;
  let underway = null;
  const self = { form, isSent: false, isRemembered: false, keep };
  Object.defineProperty(self, "isDirty", { get: () => FIELDS.some((name) => inputs[name].value !== kept[name]) });

  putBack();
  form.addEventListener("input", () => {
    remember();
    expect(PAUSE);
  });
  form.addEventListener("submit", () => {
    self.isSent = true;
    clearTimeout(timer);
    remember();
  });
  addEventListener("pageshow", () => (self.isSent = false));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && self.isDirty) keep();
  });
  return self;

  function values() {
    return Object.fromEntries(FIELDS.map((name) => [name, inputs[name].value]));
  }

  function expect(pause) {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  }

  /** Until the service has it, this tab does. */
  function remember() {
    try {
      sessionStorage.setItem(memory, JSON.stringify({ version: form.elements.version.value, kept, values: values() }));
      self.isRemembered = true;
    } catch {
      self.isRemembered = false;
    }
  }

  function forget() {
    sessionStorage.removeItem(memory);
    self.isRemembered = false;
  }

  /** What this tab had when it was left, for instance to sign in again; the service merges it by the version it was made from. */
  function putBack() {
    let left = null;
    try {
      left = JSON.parse(sessionStorage.getItem(memory));
    } catch {
      left = null;
    }
    if (!left) return;
    if (form.querySelector("[aria-invalid]") || FIELDS.every((name) => left.values[name] === inputs[name].value)) return forget();
    form.elements.version.value = left.version;
    kept = left.kept;
    for (const name of FIELDS) inputs[name].value = left.values[name];
    say(words.found);
    expect(0);
  }

  function keep() {
    underway = (underway ?? Promise.resolve()).then(send);
    return underway;
  }

  async function send() {
    clearTimeout(timer);
    if (!self.isDirty || self.isSent) return;
    const sent = values();
    say(words.saving);
    const answer = await fetch(words.keeps, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ ...sent, version: Number(form.elements.version.value) }),
      keepalive: true,
    }).catch(() => null);
    if (self.isSent) return;
    if (!answer || answer.status >= 500) return again();
    failures = 0;
    compare.hidden = answer.status !== 409;
    if (answer.ok) return done(sent, await answer.json());
    if (answer.status === 409) return say(words.clash);
    say(answer.status === 401 ? words.signedOut : words.refused);
  }

  function again() {
    say(words.unanswered);
    expect(Math.min(PAUSE * 2 ** ++failures, LONGEST_PAUSE));
  }

  /** What others changed meanwhile comes into the fields that nobody here has touched since. */
  function done(sent, now) {
    form.elements.version.value = now.version;
    for (const name of FIELDS) {
      const isTheirs = now.merged && clean(sent[name]) !== now[name];
      if (isTheirs && inputs[name].value === sent[name]) inputs[name].value = sent[name] = now[name];
      else if (isTheirs) sent[name] = now[name];
    }
    kept = sent;
    for (const other of document.querySelectorAll("[name=version]")) {
      const place = other.form;
      if (place !== form && place.action.startsWith(`${form.action}/`)) other.value = now.version;
    }
    if (self.isDirty) {
      remember();
      expect(PAUSE);
    } else forget();
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    say(now.merged ? words.merged : words.saved.replace("{time}", time));
  }

  function clean(text) {
    return text.normalize("NFC").trim();
  }

  function say(text) {
    status.textContent = text;
  }
}

/* The page of results: its address holds what was asked, so it can be kept, shared and gone back to. The worker that
   answers the search box answers here too. */
"use strict";

(() => {
  const form = document.querySelector(".sg-find");
  if (!form || !window.Worker) return;
  /* The words of a site in another language stand in its pages. */
  const words = JSON.parse(document.getElementById("sg-words")?.textContent ?? "{}");
  const say = (message, values) => (words[message] ?? message).replace(/%\((\w+)\)s/g, (_, name) => values[name]);
  const language = document.documentElement.lang.replace(/^en$/, "en-GB");
  const number = (value) => value.toLocaleString(language);
  const STEP = 30;
  const FIELDS = ["words", "by", "outlet", "topic", "kind", "from", "to", "sort"];
  const list = document.querySelector(".sg-results");
  const status = form.querySelector(".sg-matches");
  const base = new URL(form.dataset.base, location.href);
  const worker = new Worker(new URL("assets/search.js", base));
  let most = STEP;
  let asked = 0;
  let filled = false;

  const wanted = () => Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value.trim()]));

  const addressOf = (fields) => {
    const parameters = new URLSearchParams(Object.entries(fields).filter(([name, value]) => value && !(name === "sort" && value === "best")));
    return `${location.pathname}${parameters.size ? `?${parameters}` : ""}`;
  };

  /* What the address asks for; a value that no list offers is added to it, so that nothing is dropped in silence. */
  const fill = () => {
    const given = new URLSearchParams(location.search);
    for (const name of FIELDS) {
      const value = given.get(name) ?? (name === "sort" ? "best" : "");
      const field = form.elements[name];
      if (field.tagName === "SELECT" && value && ![...field.options].some((option) => option.value === value)) {
        field.add(new Option(value, value));
      }
      field.value = value;
    }
  };

  const ask = () => {
    asked += 1;
    list.setAttribute("aria-busy", "true");
    worker.postMessage({ type: 10, data: { ...wanted(), most, id: asked } });
  };

  /* Typing changes the address in its place; whatever is picked, or sent, can be gone back from. */
  const go = (leave) => {
    const address = addressOf(wanted());
    most = STEP;
    if (address !== `${location.pathname}${location.search}`) history[leave ? "pushState" : "replaceState"](null, "", address);
    ask();
  };

  const offer = (facets) => {
    if (filled) return;
    filled = true;
    const names = (facet) => Object.keys(facets[facet] ?? {}).sort((a, b) => a.localeCompare(b, language));
    for (const name of ["outlet", "topic"]) {
      const field = form.elements[name];
      const known = new Set([...field.options].map((option) => option.value));
      for (const value of names(name)) if (!known.has(value)) field.add(new Option(value, value));
    }
    document.getElementById("speakers").append(...names("speaker").map((name) => new Option("", name)));
  };

  /* Items lead to their own page; whatever else is found to where it stands. */
  const leadsTo = (at) => {
    const item = /#([qf]-[a-z2-7]{10})$/.exec(at);
    return new URL(item ? `i/${item[1]}/` : at, base).href;
  };

  /* That words are not quoted is said before them, as on the sheets. */
  const line = ({ at, page, title, shown, reported }) => {
    const made = document.createElement("li");
    made.classList.toggle("sg-told", reported);
    if (reported) made.append(Object.assign(document.createElement("span"), { className: "sg-tag", textContent: say("reported, not quoted") }), " ");
    const link = Object.assign(document.createElement("a"), { href: leadsTo(at), innerHTML: title });
    const words = Object.assign(document.createElement("p"), { innerHTML: shown, dir: "auto", className: at.includes("#") ? "" : "sg-about" });
    made.append(link, words);
    if (at.includes("#") && page !== title) made.append(Object.assign(document.createElement("p"), { className: "sg-quiet", innerHTML: page }));
    return made;
  };

  const told = ({ found, count, more }) => {
    if (!found.length) return FIELDS.some((name) => name !== "sort" && form.elements[name].value) ? say("Nothing matches") : "";
    const all = count ?? (more ? null : found.length);
    const some = number(found.length);
    if (all === null) return say("The first %(some)s", { some });
    if (all !== found.length) return say("%(some)s of %(all)s results", { some, all: number(all) });
    return all === 1 ? say("1 result") : say("%(all)s results", { all: number(all) });
  };

  const button = Object.assign(document.createElement("button"), { type: "button", className: "sg-copy", textContent: say("Show more") });
  button.addEventListener("click", () => { most += STEP; ask(); });

  worker.addEventListener("message", ({ data: { type, data } }) => {
    if (type !== 11 || data.id !== asked) return;
    list.removeAttribute("aria-busy");
    if (data.failed) { status.textContent = say("The search cannot be reached"); return; }
    offer(data.facets);
    list.replaceChildren(...data.found.map(line));
    status.textContent = told(data);
    if (data.more && data.found.length) list.after(button);
    else button.remove();
  });
  worker.addEventListener("error", () => { status.textContent = say("The search cannot be reached"); });

  let waiting;
  form.addEventListener("input", ({ target }) => {
    clearTimeout(waiting);
    if (target.type === "search") waiting = setTimeout(() => go(false), 250);
  });
  form.addEventListener("change", () => { clearTimeout(waiting); go(true); });
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); go(true); });
  addEventListener("popstate", () => { fill(); most = STEP; ask(); });

  form.hidden = false;
  fill();
  ask();
})();

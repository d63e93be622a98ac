/* Sorts the tables marked `data-sortable` by a click on a column's head, and filters those that a form names. A list of
   several pages is fetched whole when somebody first sorts or filters it. Without scripts it is read page by page. */
"use strict";

(() => {
  const SHOWN = 200; // rows at a time: a table of thousands is slow to lay out
  /* The words of a site in another language stand in its pages. */
  const words = JSON.parse(document.getElementById("sg-words")?.textContent ?? "{}");
  const say = (message, values) => (words[message] ?? message).replace(/%\((\w+)\)s/g, (_, name) => values[name]);
  const language = document.documentElement.lang.replace(/^en$/, "en-GB");
  const number = (value) => value.toLocaleString(language);
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });

  /* "EUR 169000000000": the unit, then the value; anything else is all unit. */
  const split = (key) => {
    const match = /^(.*?)\s?(-?\d+(?:\.\d+)?)$/.exec(key.replace(/(\d),(?=\d{3})/g, "$1"));
    return match ? [match[1], Number(match[2])] : [key, 0];
  };

  const compare = (a, b) => {
    const [unitA, valueA] = split(a);
    const [unitB, valueB] = split(b);
    return collator.compare(unitA, unitB) || valueA - valueB || collator.compare(a, b);
  };

  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return cell.querySelector(".sg-none") ? "" : cell.dataset.sort ?? cell.textContent.trim();
  };

  /* The table of another page of the list. */
  const tableOf = async (url, id) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
  };

  const pagesOf = (table, url) => (table.dataset.pages ?? "").split(" ").filter(Boolean).map((way) => new URL(way, url).href);

  /* Its rows, with links that lead to the same places from here. */
  const rowsOf = (table, url) => {
    const rows = [...table.tBodies[0].rows];
    for (const row of rows) {
      row.removeAttribute("id");
      for (const link of row.querySelectorAll("a[href]")) {
        link.href = new URL(link.getAttribute("href"), url).href;
      }
      document.adoptNode(row);
    }
    return rows;
  };

  class List {
    constructor(table) {
      this.table = table;
      this.body = table.tBodies[0];
      this.rows = [...this.body.rows];
      this.here = location.href.replace(/(index\.html)?([#?].*)?$/, "");
      this.pages = pagesOf(table, this.here);
      this.most = SHOWN;
      this.keep = () => true;
      this.status = null;
      this.order = 0;
    }

    /* Who asks while the pages are on their way waits for them too, so that the last one to ask has the last word. */
    load() {
      const alone = this.pages.every((url) => url === this.here);
      this.loading ??= alone ? Promise.resolve() : this.fetchAll();
      return this.loading;
    }

    /* Fetches the other pages; where that fails, what is here is all there is. */
    async fetchAll() {
      this.table.setAttribute("aria-busy", "true");
      try {
        const known = new Map([[this.here, this.table]]);
        // An older page of a list that grows names the newest one alone, which names them all.
        if (!this.pages.includes(this.here)) {
          const [newest] = this.pages;
          known.set(newest, await tableOf(newest, this.table.id));
          this.pages = pagesOf(known.get(newest), newest);
        }
        const own = this.rows;
        const all = await Promise.all(this.pages.map(async (url) =>
          url === this.here ? own : rowsOf(known.get(url) ?? await tableOf(url, this.table.id), url)));
        this.rows = all.flat();
        for (const pager of document.querySelectorAll(".sg-pager, .sg-letters")) pager.hidden = true;
      } catch {
        this.partial = true;
      }
      this.table.removeAttribute("aria-busy");
    }

    show() {
      const kept = this.rows.filter(this.keep);
      this.body.replaceChildren(...kept.slice(0, this.most));
      this.more(kept.length);
      if (this.status) {
        this.status.textContent = this.count(number(kept.length), number(this.rows.length), kept.length > 0);
      }
    }

    count(some, all, any) {
      if (this.partial) return any ? say("%(some)s of %(all)s on this page", { some, all }) : say("Nothing matches on this page");
      return any ? say("%(some)s of %(all)s", { some, all }) : say("Nothing matches");
    }

    more(count) {
      this.button ??= Object.assign(document.createElement("button"), { type: "button", className: "sg-copy" });
      if (count <= this.most) return this.button.remove();
      this.button.textContent = say("Show more (%(left)s)", { left: number(count - this.most) });
      this.button.onclick = () => { this.most += SHOWN; this.show(); };
      this.table.parentElement.after(this.button);
    }

    /* By the column of that number, from 1, downwards where it is below zero; 0 is the order of the page itself. */
    async sort(order) {
      await this.load();
      this.own ??= this.rows;
      this.order = order;
      const column = Math.abs(order) - 1;
      const down = order < 0;
      const heads = [...this.table.tHead.rows[0].cells];
      for (const head of heads) head.removeAttribute("aria-sort");
      if (!heads[column]) {
        this.order = 0;
        this.rows = this.own;
        return this.show();
      }
      const keyed = this.own.map((row) => [keyOf(row, column), row]);
      // What is unknown stays last in both directions.
      keyed.sort(([a], [b]) => (a === "") - (b === "") || (down ? compare(b, a) : compare(a, b)));
      this.rows = keyed.map(([, row]) => row);
      heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
      this.show();
    }

    async filter(wanted) {
      await this.load();
      const { words = "", from = "", to = "", ...picked } = wanted;
      const terms = words.toLowerCase().split(/\s+/).filter(Boolean);
      this.most = SHOWN;
      this.keep = (row) => {
        const text = `${row.textContent} ${row.dataset.also ?? ""}`.toLowerCase();
        const day = row.dataset.day ?? "";
        return terms.every((term) => text.includes(term))
          && Object.entries(picked).every(([name, value]) => !value || (row.dataset[name] ?? "").split(name === "topics" ? " " : "\n").includes(value))
          && (!from || (day && day >= from)) && (!to || (day && day <= to));
      };
      this.show();
    }
  }

  const lists = new Map();

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const list = new List(table);
    lists.set(table.id, list);
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", async () => {
        await list.sort(list.order === column + 1 ? -list.order : column + 1);
        list.told?.(true);
      });
      head.append(button);
    });
  }

  for (const form of document.querySelectorAll("form[data-filter]")) {
    const list = lists.get(form.dataset.filter);
    if (!list) continue;
    list.status = form.querySelector(".sg-matches");
    form.hidden = false;

    /* What the list is narrowed and sorted by stands in the address: it can be kept, shared and gone back to. Typing
       changes the address in its place, whatever is picked can be gone back from. */
    let at = "";
    const asked = () => {
      const fields = [...new FormData(form), ["sort", list.order ? String(list.order) : ""]];
      const parameters = new URLSearchParams(fields.filter(([, value]) => value));
      return `${location.pathname}${parameters.size ? `?${parameters}` : ""}`;
    };
    list.told = (leave) => {
      const address = asked();
      if (address !== `${location.pathname}${location.search}`) history[leave ? "pushState" : "replaceState"](null, "", address);
      at = location.search;
    };

    const narrow = () => list.filter(Object.fromEntries(new FormData(form)));

    const follow = async () => {
      at = location.search;
      const given = new URLSearchParams(location.search);
      for (const field of form.elements) if (field.name) field.value = given.get(field.name) ?? "";
      const order = Number.parseInt(given.get("sort") ?? "0", 10) || 0;
      if (order !== list.order) await list.sort(order);
      await narrow();
    };

    let waiting;
    const apply = (leave) => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => { await narrow(); list.told(leave); }, leave ? 0 : 150);
    };
    form.addEventListener("input", () => apply(false));
    /* Leaving a field is a change too: rows that are made anew under a pointer that is down would swallow its click. */
    form.addEventListener("change", () => { if (asked() !== `${location.pathname}${location.search}`) apply(true); });
    form.addEventListener("submit", (event) => { event.preventDefault(); apply(true); });
    addEventListener("popstate", () => { if (location.search !== at) follow(); });
    if (location.search) follow();
  }
})();

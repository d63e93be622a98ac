/* Answers the theme's search box, with the index that Pagefind made of every item: a result leads to the very quotation
   or figure. A worker that speaks the messages of Material for MkDocs: SETUP 0, READY 1, QUERY 2, RESULT 3;
   the page of results (find.js) asks it with 10 and is answered with 11. */
"use strict";

const RESULTS = 24; // more are not read by anybody, and each is fetched
const PAGE_READS = 1200; // of what is found by its words, how many entries are looked into for a run of words
const MAGNITUDES = [
  [/^(?:trillion|tn|trn)$/, 12],
  [/^(?:billion|bn|b)$/, 9],
  [/^(?:million|mn|m)$/, 6],
  [/^(?:thousand|k)$/, 3],
];
const SIGNS = { "€": "eur", "£": "gbp", "¥": "jpy", "₹": "inr" };
const NUMBER = /([€£¥₹$]?)\s?(?<![\p{L}\d])(\d[\d,]*(?:\.\d+)?)(?:[\s-]?(trillion|trn|tn|billion|bn|b|million|mn|m|thousand|k)(?![\p{L}\d]))?/giu;
const QUOTES = /[“”„«»"]/g;
const QUOTED = /[“”„«»"]([^“”„«»"]+)[“”„«»"]/g;
const REFUSED = /(^|\s)-(?:[“”„«»"]([^“”„«»"]+)[“”„«»"]|([\p{L}\p{N}]\S*))/gu;

/* The index lies in parts, which are asked as one. What Pagefind has as a file for each entry lies bundled, a dozen in
   a file, by the numbers that they are called by; so what it fetches is taken from there. */
const at = (path) => new URL(`../search/${path}`, self.location).href;
const FRAGMENT = /\/search\/([^/]+)\/fragment\/\w+_([0-9a-f]+)\.pf_fragment$/;
const counts = new Map();
const bundles = new Map();
const fetchPlain = self.fetch.bind(self);

const unpacked = async (url, cache) => {
  const { ok, body } = await fetchPlain(url, { cache });
  return ok ? new Response(body.pipeThrough(new DecompressionStream("deflate"))).json() : {};
};

const fragmentOf = async (part, name) => {
  const url = at(`${part}/fragment/${Number.parseInt(name, 16) % counts.get(part)}.z`);
  if (!bundles.has(url)) bundles.set(url, unpacked(url, "default"));
  // One that a browser has kept may be older than the site.
  if (!((await bundles.get(url))[name])) bundles.set(url, unpacked(url, "reload"));
  const text = (await bundles.get(url))[name];
  return text ? new Response(`pagefind_dcd${text}`) : new Response(null, { status: 404 });
};

self.fetch = (input, options) => {
  const [, part, name] = FRAGMENT.exec(String(input)) ?? [];
  return name ? fragmentOf(part, name) : fetchPlain(input, options);
};

const begin = async () => {
  const parts = await (await fetchPlain(at("parts.json"), { cache: "no-cache" })).json();
  for (const part of parts) counts.set(part.at, part.bundles);
  const [first, ...others] = parts;
  const pagefind = await import(at(`${first.at}/pagefind.js`));
  await Promise.all(others.map((part) => pagefind.mergeIndex(at(`${part.at}/`))));
  return pagefind;
};

let index;
const load = () => (index ??= begin());

/* "169bn", "169 billion" and "169,000,000,000" are one number, whose digits stand in the index. */
const withDigits = (query) =>
  query.replace(NUMBER, (whole, sign, number, word) => {
    const power = word ? MAGNITUDES.find(([form]) => form.test(word.toLowerCase()))[1] : 0;
    const plain = number.replaceAll(",", "");
    return ` ${SIGNS[sign] ?? ""} ${power ? shifted(plain, power) : plain} `;
  });

/* Moves the point of a decimal number without counting in floating point. */
const shifted = (number, power) => {
  const [whole, part = ""] = number.split(".");
  const digits = (whole + part.padEnd(power, "0")).replace(/^0+(?=\d)/, "");
  return part.length > power ? `${digits.slice(0, power - part.length)}.${digits.slice(power - part.length)}` : digits;
};

/* The ways to ask, the strictest first; the next one is tried where one finds nothing. */
const ways = (query) => {
  const open = query.replace(QUOTES, " ");
  return [...new Set([withDigits(open), open.replace(/[€£¥₹$]/g, " ")].map((way) => way.trim()))].filter(Boolean);
};

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const inOneRun = (text) => ` ${wordsOf(text).join(" ")} `;

/* A query taken apart: what it asks for, the runs of words in quotation marks, and what a minus leaves out. */
const taken = (query) => {
  const runs = [];
  const refused = [];
  const wanted = query
    .replace(REFUSED, (_, gap, run, word) => { refused.push(inOneRun(run ?? word)); return gap; })
    .replace(QUOTED, (_, run) => { runs.push(inOneRun(run)); return ` ${run} `; });
  const some = (list) => list.filter((run) => run.trim());
  return { wanted, runs: some(runs), refused: some(refused) };
};

/* What is found, best first or as `options` sorts it: at most so many that fit, of at most so many that are read. What
   a run of words or a minus asks for is seen only in the entry itself. */
const matching = async (query, { options = {}, fits = () => true, most, reads }) => {
  const { search } = await load();
  const { wanted, runs, refused } = taken(query);
  const good = ({ content, meta }) => {
    const text = inOneRun(content);
    return runs.every((run) => text.includes(run)) && !refused.some((run) => text.includes(run)) && fits(meta);
  };
  const all = ways(wanted);
  const strict = runs.length ? all.slice(-1) : all;
  for (const way of strict.length ? strict : [null]) {
    const { results } = await search(way, options);
    const found = [];
    let read = 0;
    while (read < results.length && read < reads && found.length <= most) {
      const some = results.slice(read, read + RESULTS);
      const entries = await Promise.all(some.map(async (r) => ({ ...(await r.data()), score: r.score })));
      found.push(...entries.filter(good));
      read += some.length;
    }
    const more = found.length > most || read < results.length;
    const plain = !runs.length && !refused.length;
    if (found.length) return { found: found.slice(0, most).map(({ meta, score }) => ({ ...meta, score })), more, count: plain ? results.length : null };
  }
  return { found: [], more: false, count: 0 };
};

const find = async (query) =>
  query.replace(/[^\p{L}\p{N}]/gu, "") ? (await matching(query, { most: RESULTS, reads: 10 * RESULTS })).found : [];

/* Marks the words in HTML, between its tags and entities. */
const marked = (html, words) => {
  if (!words.length) return html;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})[\\p{L}\\p{N}]*`, "giu");
  return html
    .split(/(<[^>]*>|&[^;\s]+;)/)
    .map((piece, n) => (n % 2 ? piece : piece.replace(pattern, (word) => `<mark data-md-highlight>${word}</mark>`)))
    .join("");
};

/* Items stand under their article; whatever else is found stands alone. */
const grouped = (found, words) => {
  const terms = Object.fromEntries(words.map((word) => [word, true]));
  const groups = new Map();
  for (const { at, page, title, shown, score } of found) {
    const location = at.split("#")[0];
    const group = groups.get(location) ?? { head: { location, title: page, text: "", score: 0, terms }, items: [] };
    groups.set(location, group);
    const item = { location: at, title: marked(title, words), text: marked(shown, words), score, terms };
    if (at === location) group.head = item;
    else group.items.push(item);
  }
  return [...groups.values()].map(({ head, items }) => {
    const best = Math.max(head.score, ...items.map((item) => item.score));
    // The theme folds away what scores less than the first, so the best three of a page are made even.
    const level = items.map((item, n) => ({ ...item, score: n < 3 ? best : best / 2 }));
    return head.text ? [{ ...head, score: best }, ...level] : [...level, head];
  });
};

/* What the last word may become: a word of a title, else of the words shown. */
const completed = (query, found) => {
  const last = query.split(/[\s-]+/).at(-1);
  if (!last) return [];
  const plain = (html) => html.replace(/<[^>]*>/g, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = [...found.flatMap(({ title }) => plain(title)), ...found.flatMap(({ shown }) => plain(shown))];
  const word = words.find((w) => w.length > last.length && w.toLowerCase().startsWith(last.toLowerCase()));
  return word ? [last + word.slice(last.length)] : [];
};

let asked = 0;
const answer = async (query) => {
  const mine = ++asked;
  const found = query.trim() ? await find(query) : [];
  if (mine !== asked) return; // the reader has typed on
  const items = grouped(found, wordsOf(query));
  if (items.length) items.push(everything(query));
  postMessage({ type: 3, data: { items, suggest: completed(query, found) } });
};

/* The last of the results leads to the page that has all of them. */
const everything = (query) => {
  const location = `search/?words=${encodeURIComponent(query.trim())}`;
  return [{ location, title: "All results, with filters", text: "", score: 0, terms: {} }];
};

/* The page of results asks for words and filters at once, and for what can be filtered by. */
const monthsBetween = (months, from, to) =>
  months.filter((month) => (!from || month >= from.slice(0, 7)) && (!to || month <= to.slice(0, 7)));

const filtersOf = (facets, { by, outlet, topic, kind, from, to }) => {
  const filters = Object.fromEntries(Object.entries({ outlet, topic, kind }).filter(([, value]) => value));
  const part = by.toLowerCase();
  if (part) filters.speaker = { any: Object.keys(facets.speaker ?? {}).filter((name) => name.toLowerCase().includes(part)) };
  if (from || to) filters.month = { any: monthsBetween(Object.keys(facets.month ?? {}), from, to) };
  const possible = Object.values(filters).every((filter) => filter.any?.length !== 0);
  return possible ? filters : null;
};

const answerPage = async (asked) => {
  const facets = await (await load()).filters();
  const filters = filtersOf(facets, asked);
  const { from, to, sort, most } = asked;
  const days = ({ day }) => (!from || day >= from) && (!to || day <= to);
  const options = sort === "best" ? { filters } : { filters, sort: { day: sort === "oldest" ? "asc" : "desc" } };
  const nothing = !filters || !(taken(asked.words).wanted.trim() || Object.keys(filters).length);
  const made = nothing ? { found: [], more: false, count: 0 } : await matching(asked.words, { options, fits: days, most, reads: PAGE_READS });
  const words = wordsOf(taken(asked.words).wanted);
  const found = made.found.map((one) => ({ ...one, title: marked(one.title, words), shown: marked(one.shown, words) }));
  // Within a month that is cut by a day, only reading tells how many there are.
  return { found, more: made.more, count: from.slice(8) > "01" || to ? null : made.count, facets };
};

addEventListener("message", ({ data: { type, data } }) => {
  if (type === 0) postMessage({ type: 1 });
  else if (type === 10) answerPage(data).then((made) => postMessage({ type: 11, data: { ...made, id: data.id } })).catch((error) => { console.error(error); postMessage({ type: 11, data: { id: data.id, failed: true } }); });
  else if (type === 2) answer(data).catch((error) => { console.error(error); postMessage({ type: 3, data: { items: [] } }); });
});

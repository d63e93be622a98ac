/* Answers the theme's search box, with an index of every item: a result leads to the very quotation or figure. A worker
   that speaks the messages of Material for MkDocs: SETUP 0, READY 1, QUERY 2, RESULT 3;
   the page of results (find.js) asks it with 10 and is answered with 11. */
"use strict";

const RESULTS = 16; // more are read on the page of results, and each is fetched
const PAGE_READS = 1200; // of what is found by its words, how many entries are looked into for a run of words
const SHORTEST = 3; // letters by which a word that is begun is looked for
const MOST_PIECES = 4; // of the words of a part that a word begun may ask for
const BEGUN = 0.7; // what a word tells that only begins as the one asked for
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

/* The index lies in parts, by months, which are asked as one: words with the numbers of the entries that have them, and
   the entries, some in a file each. What is fetched is named with the hash of its part, so none is older than the rest. */
const at = (path) => new URL(`../search/${path}`, self.location).href;
const pieces = new Map();

const unpacked = async (url) => {
  const { ok, status, body } = await fetch(url);
  if (!ok) throw new Error(`${url}: ${status}`);
  return new Response(body.pipeThrough(new DecompressionStream("deflate"))).json();
};

const piece = (part, name) => {
  const url = at(`${part.at}/${name}.z?v=${part.hash}`);
  if (!pieces.has(url)) pieces.set(url, unpacked(url).catch((error) => { pieces.delete(url); throw error; }));
  return pieces.get(url);
};

const begin = async () => {
  const { endings, tells, parts } = await (await fetch(at("parts.json"), { cache: "no-cache" })).json();
  const rules = endings.map(([pattern, put]) => [new RegExp(pattern), put]);
  const stem = (word) => rules.reduce((left, [pattern, put]) => left.replace(pattern, put), word);
  return { parts, stem, tells, entries: parts.reduce((sum, part) => sum + part.entries, 0) };
};

let index;
const load = () => (index ??= begin().catch((error) => { index = undefined; throw error; }));

const bareWords = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]s(?![\p{L}\p{N}])/gu, " ").match(/[\p{L}\p{N}]+/gu) ?? [];

/* Where in the list of first words the piece stands that would hold a word; -1 before all of them. */
const pieceOf = ({ words }, word) => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/* "2C1F" is entry 2, of which a word tells C, and entry 3, of which it tells F; how much that is, the index says. */
const gather = (found, places, tells, factor) => {
  let number = 0;
  for (const [, step, letter] of places.matchAll(/([0-9a-z]*)([A-Z])/g)) {
    number += step ? parseInt(step, 36) : 0;
    found.set(number, Math.max(found.get(number) ?? 0, tells[letter.charCodeAt(0) - 65] * factor));
  }
};

/* The entries of a part that have a word, or with `begun` one that begins so, and how much it tells of each. */
const having = async (part, word, begun, tells) => {
  const found = new Map();
  const from = Math.max(0, pieceOf(part, word));
  let past = from + 1;
  while (begun && past < from + MOST_PIECES && part.words[past]?.startsWith(word)) past += 1;
  const names = Array.from({ length: Math.min(past, part.words.length) - from }, (_, n) => `words/${from + n}`);
  for (const words of await Promise.all(names.map((name) => piece(part, name)))) {
    if (Object.hasOwn(words, word)) gather(found, words[word], tells, 1);
    if (begun) for (const [other, places] of Object.entries(words)) if (other !== word && other.startsWith(word)) gather(found, places, tells, BEGUN);
  }
  return found;
};

/* The same of all parts, for a word of a query. The last one may be only begun; one that nothing has is looked for by
   its beginning, and that made shorter. */
const everywhere = async ({ parts, stem, tells, entries }, word, last) => {
  const exact = stem(word);
  const ways = [[exact, false], [word, true], [word.slice(0, -1), true], [word.slice(0, -2), true]];
  const tried = ways.filter(([way, begun]) => !begun || way.length >= SHORTEST);
  const ask = async ([way, begun]) => Promise.all(parts.map((part) => having(part, way, begun, tells)));
  const both = async () => {
    const [whole, begun] = await Promise.all([ask([exact, false]), ask([word, true])]);
    for (const [n, some] of whole.entries()) for (const [number, tells] of some) begun[n].set(number, Math.max(begun[n].get(number) ?? 0, tells));
    return begun;
  };
  let found = last && word.length >= SHORTEST ? await both() : await ask(tried[0]);
  for (const way of tried.slice(1)) if (found.every(({ size }) => !size)) found = await ask(way);
  const many = found.reduce((sum, { size }) => sum + size, 0);
  const rare = Math.log(1 + (entries - many + 0.5) / (many + 0.5));
  return { found, rare };
};

const everyNumber = ({ parts }) => parts.map((part) => new Map(Array.from({ length: part.entries }, (_, n) => [n, 0])));

/* Numbers that are told by how far each lies behind the one before. */
const summed = (steps) => { let sum = 0; return steps.map((step) => (sum += step)); };

let narrowing;
/* By what entries are narrowed: the numbers that each value has in each part, how many in all, and the days. */
const loadFacets = () => (narrowing ??= gatherFacets().catch((error) => { narrowing = undefined; throw error; }));

const gatherFacets = async () => {
  const { parts } = await load();
  const told = await Promise.all(parts.map((part) => piece(part, "facets")));
  const counts = {};
  for (const { facets } of told) {
    for (const [kind, values] of Object.entries(facets)) {
      counts[kind] ??= {};
      for (const [value, steps] of Object.entries(values)) counts[kind][value] = (counts[kind][value] ?? 0) + steps.length;
    }
  }
  const days = told.map(({ days }) => days.flatMap(([day, count]) => Array(count).fill(day)));
  return { told, counts, days };
};

/* For each part the numbers that fit all filters; null where there is no filter. */
const fitting = async (filters) => {
  const asked = Object.entries(filters ?? {});
  if (!asked.length) return null;
  const { told } = await loadFacets();
  const values = (wanted) => (typeof wanted === "string" ? [wanted] : wanted.any);
  const numbers = (facets, [kind, wanted]) => new Set(values(wanted).flatMap((value) => summed(facets[kind]?.[value] ?? [])));
  return told.map(({ facets }) => asked.map((one) => numbers(facets, one)));
};

/* What is found, best first or by day: all the words of a text, or everything where it is null. */
const search = async (text, { filters, sort } = {}) => {
  const known = await load();
  const words = text === null ? [] : [...new Set(bareWords(text))];
  const [each, fits] = await Promise.all([
    text === null ? [{ found: everyNumber(known), rare: 0 }] : Promise.all(words.map((word, n) => everywhere(known, word, n === words.length - 1))),
    fitting(filters),
  ]);
  const results = [];
  for (const [n, part] of known.parts.entries()) {
    const all = each.map(({ found }) => found[n]);
    for (const number of all.length ? [...all[0].keys()].sort((a, b) => a - b) : []) {
      if (!all.every((some) => some.has(number)) || fits?.[n].some((some) => !some.has(number))) continue;
      const score = each.reduce((sum, { found, rare }) => sum + rare * found[n].get(number), 0);
      results.push({ score, number, part, n });
    }
  }
  const { days } = sort ? await loadFacets() : {};
  const direction = sort?.day === "asc" ? 1 : -1;
  const day = ({ n, number }) => days[n][number];
  const byDay = (a, b) => direction * (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0);
  results.sort((a, b) => (sort ? byDay(a, b) : b.score - a.score) || b.n - a.n || b.number - a.number);
  return results;
};

/* The text of HTML; what stands for a character there is no letter. */
const plain = (html) => html.replace(/<br>/g, " ").replace(/<[^>]*>/g, "").replace(/&[^;\s]+;/g, " ");

/* What an entry says. */
const entryOf = async ({ part, n, number, score }) => {
  const bundle = await piece(part, `entries/${Math.floor(number / part.bundle)}`);
  return { ...bundle[number % part.bundle], score, n, number };
};

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
   a run of words or a minus asks for is seen only in the entry itself; `whether` so many are found tells if there are more. */
const matching = async (query, { options = {}, fits = () => true, most, reads, whether = most }) => {
  const { wanted, runs, refused } = taken(query);
  const good = (entry) => {
    const text = inOneRun(`${plain(entry.title)} ${plain(entry.shown)} ${entry.more}`);
    return runs.every((run) => text.includes(run)) && !refused.some((run) => text.includes(run)) && fits(entry);
  };
  const all = ways(wanted);
  const strict = runs.length ? all.slice(-1) : all;
  for (const way of strict.length ? strict : [null]) {
    const results = await search(way, options);
    const found = [];
    let read = 0;
    while (read < results.length && read < reads && found.length < whether) {
      const some = results.slice(read, read + RESULTS);
      found.push(...(await Promise.all(some.map(entryOf))).filter(good));
      read += some.length;
    }
    const more = found.length > most || read < results.length;
    const plain = !runs.length && !refused.length;
    if (found.length) return { found: found.slice(0, most), more, count: plain ? results.length : null };
  }
  return { found: [], more: false, count: 0 };
};

const find = async (query) =>
  query.replace(/[^\p{L}\p{N}]/gu, "") ? (await matching(query, { most: RESULTS, reads: 15 * RESULTS })).found : [];

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
  const some = (html) => plain(html).match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = [...found.flatMap(({ title }) => some(title)), ...found.flatMap(({ shown }) => some(shown))];
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
  const { counts: facets, told } = await loadFacets();
  const reported = told.map(({ facets: own }) => new Set(summed(own.kind?.["reported speech"] ?? [])));
  const filters = filtersOf(facets, asked);
  const { from, to, sort, most } = asked;
  const days = ({ day }) => (!from || day >= from) && (!to || day <= to);
  const options = sort === "best" ? { filters } : { filters, sort: { day: sort === "oldest" ? "asc" : "desc" } };
  const nothing = !filters || !(taken(asked.words).wanted.trim() || Object.keys(filters).length);
  const made = nothing ? { found: [], more: false, count: 0 } : await matching(asked.words, { options, fits: days, most, reads: PAGE_READS, whether: most + 1 });
  const words = wordsOf(taken(asked.words).wanted);
  const found = made.found.map((one) => ({ ...one, title: marked(one.title, words), shown: marked(one.shown, words), reported: reported[one.n].has(one.number) }));
  // Within a month that is cut by a day, only reading tells how many there are.
  return { found, more: made.more, count: from.slice(8) > "01" || to ? null : made.count, facets };
};

addEventListener("message", ({ data: { type, data } }) => {
  if (type === 0) postMessage({ type: 1 });
  else if (type === 10) answerPage(data).then((made) => postMessage({ type: 11, data: { ...made, id: data.id } })).catch((error) => { console.error(error); postMessage({ type: 11, data: { id: data.id, failed: true } }); });
  else if (type === 2) answer(data).catch((error) => { console.error(error); postMessage({ type: 3, data: { items: [] } }); });
});

// Prints what a query makes a browser fetch: node tests/scale/asked.mjs SITE "harbour" "the harbour gates" ...
// The worker of the search runs as it is; only what it fetches is read from the folder of a built site, and counted.
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";

const [site, ...queries] = process.argv.slice(2);
const script = fs.readFileSync(path.join(site, "assets/search.js"), "utf8");
const kindOf = (url) => /\/(words|entries)\//.exec(url)?.[1] ?? "parts";

for (const query of queries) {
  const fetched = new Map();
  const worker = {
    self: { location: "https://site.example/assets/search.js" },
    URL, Response, DecompressionStream, console,
    fetch: async (url) => {
      const bytes = fs.readFileSync(path.join(site, decodeURIComponent(new URL(url).pathname)));
      fetched.set(url, bytes.length);
      return new Response(bytes);
    },
    addEventListener: (_, listener) => { worker.listener = listener; },
  };
  const { items } = await new Promise((resolve) => {
    worker.postMessage = ({ type, data }) => { if (type === 3) resolve(data); };
    vm.runInNewContext(script, worker);
    worker.listener({ data: { type: 2, data: query } });
  });
  const sums = {};
  for (const [url, bytes] of fetched) sums[kindOf(url)] = (sums[kindOf(url)] ?? 0) + bytes;
  const all = Object.values(sums).reduce((sum, bytes) => sum + bytes, 0);
  console.log(`${query.padEnd(30)} ${all} bytes in ${fetched.size} files, ${items.length} groups`, sums);
}

/* What Zotero makes of pages: node read.js ADDRESS... writes a line of JSON for each, with the translators that Zotero
   chooses for it and the entries that they make. The code of Zotero is that of its translation server, with all of its
   translators, as the package `zotero-translators` holds it; see package.json and `nox -s zotero`. */
"use strict";

require("zotero-translators");

Zotero.Debug.init(0);

/** Return what Zotero's user would have after a click on its button on a page. */
async function taken(document) {
  const translate = new Zotero.Translate.Web();
  translate.setDocument(document);
  const translators = await translate.getTranslators();
  if (translators.length === 0) {
    return { translators: [], entries: [] };
  }
  translate.setTranslator(translators);
  translate.setHandler("select", (_, choices, choose) => choose(choices));
  const items = await translate.translate({ libraryID: false });
  const entries = items.flatMap((item) => Zotero.Utilities.itemToAPIJSON(item));
  return { translators: translators.map((one) => one.label), entries };
}

(async () => {
  for (const address of process.argv.slice(2)) {
    await Zotero.HTTP.processDocuments(address, async (document) => {
      process.stdout.write(`${JSON.stringify(await taken(document))}\n`);
    });
  }
})();

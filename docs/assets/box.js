/* Tells the theme's search box which worker answers it, and how a number of results is said, and the page of results what
   was asked under the name that the theme has for it. Stands between the theme's
   settings, which it changes, and the theme's program, which reads them. */
"use strict";

(() => {
  const { src, dataset } = document.currentScript;
  const place = document.getElementById("__config");
  const settings = JSON.parse(place.textContent);
  settings.search = new URL("search.js", src).href;
  settings.translations["search.result.other"] = dataset.results;
  place.textContent = JSON.stringify(settings);

  /* Everybody guesses `?q=` for what is looked for, and the theme would open its box for it, above the page of results. */
  const asked = new URLSearchParams(location.search);
  if (asked.has("q") && location.pathname.replace(/index\.html$/, "") === new URL("../search/", src).pathname) {
    if (!asked.has("words")) asked.set("words", asked.get("q"));
    asked.delete("q");
    history.replaceState(null, "", `${location.pathname}?${asked}`);
  }
})();

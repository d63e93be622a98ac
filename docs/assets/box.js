/* Tells the theme's search box which worker answers it, and how a number of results is said. Stands between the theme's
   settings, which it changes, and the theme's program, which reads them. */
"use strict";

(() => {
  const { src, dataset } = document.currentScript;
  const place = document.getElementById("__config");
  const settings = JSON.parse(place.textContent);
  settings.search = new URL("search.js", src).href;
  settings.translations["search.result.other"] = dataset.results;
  place.textContent = JSON.stringify(settings);
})();

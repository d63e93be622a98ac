/* What Material for MkDocs writes into the head of each page, as a file, so that no script stands in a page: four names
   that the theme's own program uses to keep a reader's choices, and which of linked tabs is open. */
"use strict";

var __md_scope = new URL(document.currentScript.dataset.scope, location);
if (!__md_scope.pathname.endsWith("/")) __md_scope = new URL(`${__md_scope.pathname}/`, location);

var __md_hash = (text) => {
  let sum = 0;
  for (const letter of text) sum = (sum << 5) - sum + letter.charCodeAt(0);
  return sum;
};

var __md_get = (name, storage = localStorage, scope = __md_scope) => JSON.parse(storage.getItem(`${scope.pathname}.${name}`));

var __md_set = (name, value, storage = localStorage, scope = __md_scope) => {
  try {
    storage.setItem(`${scope.pathname}.${name}`, JSON.stringify(value));
  } catch {
    // A reader may refuse to have anything kept; the choice then holds for this page.
  }
};

document.documentElement.dataset.platform = navigator.platform; // Zensical's theme names keys by it

addEventListener("DOMContentLoaded", () => {
  const named = document.getElementById(location.hash.slice(1));
  if (named?.name?.startsWith("__tabbed_")) named.checked = true;
  const chosen = document.querySelector(".tabbed-set") && __md_get("__tabs");
  for (const label of chosen ? document.querySelectorAll(".tabbed-labels label") : []) {
    if (chosen.includes(label.innerText.trim())) document.getElementById(label.htmlFor).checked = true;
  }
});

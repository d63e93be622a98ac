/* Gives a page the colours that its reader chose, before it is seen. Stands behind the switch, whose options say what a
   choice of "as the system has it" means now. */
"use strict";

(() => {
  const chosen = __md_get("__palette")?.color;
  if (!chosen) return;
  let colours = chosen;
  if (chosen.media === "(prefers-color-scheme)") {
    const scheme = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
    const { dataset } = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${scheme})"]`);
    colours = { media: dataset.mdColorMedia, scheme: dataset.mdColorScheme, primary: dataset.mdColorPrimary, accent: dataset.mdColorAccent };
  }
  for (const [name, value] of Object.entries(colours)) document.body.setAttribute(`data-md-color-${name}`, value);
})();

/* Puts "Copy citation" beside each citation, and says when it is done. Without scripts the citation stands in its fold. */
"use strict";

(() => {
  const folds = document.querySelectorAll(".sg-cite");
  if (!folds.length || !navigator.clipboard) return;

  const status = document.createElement("p");
  status.className = "sg-status";
  status.setAttribute("role", "status");
  document.querySelector(".sg").append(status);

  /* A site that does not know where it will stand leaves the address to the reader's browser, which does. */
  const textOf = (fold) => {
    const text = fold.querySelector("p").textContent.trim();
    const link = fold.closest(".sg-item").querySelector(".sg-permalink").href;
    return text.includes(new URL(link).hash) ? text : `${text} ${link}`;
  };

  const copy = async (button, fold) => {
    let said = "Citation copied";
    try {
      await navigator.clipboard.writeText(textOf(fold));
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy citation"; }, 2000);
    } catch {
      fold.open = true;
      said = "The browser does not allow copying; the citation is shown below the button";
    }
    status.textContent = "";
    requestAnimationFrame(() => { status.textContent = said; });
  };

  for (const fold of folds) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sg-copy";
    button.textContent = "Copy citation";
    button.addEventListener("click", () => copy(button, fold));
    fold.before(button);
  }
})();

/* Puts "Copy citation" beside each citation, and says when it is done; tells on paper where and when a page was printed.
   Without scripts the citation stands in its fold. */
"use strict";

(() => {
  /* The words of a site in another language stand in its pages. */
  const words = JSON.parse(document.getElementById("sg-words")?.textContent ?? "{}");
  const say = (message, values) => (words[message] ?? message).replace(/%\((\w+)\)s/g, (_, name) => values[name]);

  const printed = document.querySelector(".sg-printed");
  addEventListener("beforeprint", () => {
    const language = document.documentElement.lang.replace(/^en$/, "en-GB");
    const day = new Date().toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric" });
    printed.lastElementChild.textContent = `${location.href.replace(/[#?].*/, "")} · ${day}`;
  });

  const citations = document.querySelectorAll(".sg-cite");
  if (!citations.length || !navigator.clipboard) return;

  const status = document.createElement("p");
  status.className = "sg-status";
  status.setAttribute("role", "status");
  document.querySelector(".sg").append(status);

  /* A site that does not know where it will stand leaves the address to the reader's browser, which does. */
  const textOf = (citation) => {
    const text = citation.textContent.trim();
    const item = citation.closest(".sg-item");
    return text.includes(item.id) ? text : `${text} ${item.querySelector(".sg-permalink").href}`;
  };

  const copy = async (button, citation) => {
    let said = say("Citation copied");
    try {
      await navigator.clipboard.writeText(textOf(citation));
      button.textContent = say("Copied");
      setTimeout(() => { button.textContent = say("Copy citation"); }, 2000);
    } catch {
      said = say("The browser does not allow copying; the citation stands above the button");
    }
    status.textContent = "";
    requestAnimationFrame(() => { status.textContent = said; });
  };

  for (const citation of citations) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sg-copy";
    button.textContent = say("Copy citation");
    button.addEventListener("click", () => copy(button, citation));
    citation.after(button);
  }
})();

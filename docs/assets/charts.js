/* Beside each chart: its picture as PNG, drawn from the SVG file, and the HTML that shows it in another page. Without
   scripts the SVG and the numbers can be taken. */
"use strict";

(() => {
  const plots = document.querySelectorAll(".sg-plot");
  if (!plots.length) return;

  /* The words of a site in another language stand in its pages. */
  const words = JSON.parse(document.getElementById("sg-words")?.textContent ?? "{}");
  const say = (message) => words[message] ?? message;

  /* Pixels of the picture to one of the drawing. */
  const SCALE = 3;

  const status = document.createElement("p");
  status.className = "sg-status";
  status.setAttribute("role", "status");
  document.querySelector(".sg").append(status);
  const tell = (said) => {
    status.textContent = "";
    requestAnimationFrame(() => { status.textContent = said; });
  };

  const pictureOf = async (drawing) => {
    const image = new Image();
    image.src = drawing;
    await image.decode();
    const sheet = document.createElement("canvas");
    sheet.width = image.naturalWidth * SCALE;
    sheet.height = image.naturalHeight * SCALE;
    sheet.getContext("2d").drawImage(image, 0, 0, sheet.width, sheet.height);
    return new Promise((done) => sheet.toBlob(done, "image/png"));
  };

  const save = async (drawing) => {
    try {
      const address = URL.createObjectURL(await pictureOf(drawing));
      const name = drawing.split("/").pop().replace(/svg$/, "png");
      Object.assign(document.createElement("a"), { href: address, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
      tell(say("Picture saved"));
    } catch {
      tell(say("The picture cannot be drawn; take the SVG"));
    }
  };

  /* A link to the chart's own place, around its drawing: what leads back stays with it. */
  const shownElsewhere = (plot, drawing) => {
    const image = Object.assign(document.createElement("img"), { src: drawing, alt: plot.querySelector("figcaption").textContent });
    const link = Object.assign(document.createElement("a"), { href: `${location.href.replace(/[#?].*/, "")}#${plot.id}` });
    link.append(image);
    return link.outerHTML;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      tell(say("HTML copied"));
    } catch {
      tell(say("The browser does not allow copying"));
    }
  };

  const button = (text, press) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "sg-copy", textContent: text });
    made.addEventListener("click", press);
    return made;
  };

  for (const plot of plots) {
    const ways = plot.querySelector(".sg-more");
    const drawing = ways.querySelector("a[href$='.svg']").href;
    ways.append(" ", button(say("Download as PNG"), () => save(drawing)));
    if (navigator.clipboard) ways.append(" ", button(say("Copy as HTML"), () => copy(shownElsewhere(plot, drawing))));
  }
})();

/* Sorts the tables marked `data-sortable` by a click on a column's head. Without scripts they stand in their first order. */
"use strict";

const numbers = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

const keyOf = (row, column) => {
  const cell = row.cells[column];
  return cell.dataset.sort ?? cell.textContent.trim();
};

const compare = (a, b) => {
  const [unitA, valueA] = split(a);
  const [unitB, valueB] = split(b);
  return numbers.compare(unitA, unitB) || valueA - valueB || numbers.compare(a, b);
};

/* "EUR 169000000000": the unit, then the value; anything else is all unit. */
const split = (key) => {
  const match = /^(.*?)\s?(-?\d+(?:\.\d+)?)$/.exec(key);
  return match ? [match[1], Number(match[2])] : [key, 0];
};

const sort = (table, column, head) => {
  const down = head.getAttribute("aria-sort") === "ascending";
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => [keyOf(row, column), row]);
  // What is unknown stays last in both directions.
  rows.sort(([a], [b]) => (a === "") - (b === "") || (down ? compare(b, a) : compare(a, b)));
  body.append(...rows.map(([, row]) => row));
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
};

for (const table of document.querySelectorAll("table[data-sortable]")) {
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, column, head));
    head.append(button);
  });
}

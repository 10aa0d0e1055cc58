// What a table of new assets does besides being a form: moves by the keyboard, copies down, and takes what is pasted from a
// spreadsheet.

const form = document.querySelector("form[data-sheet]");
const column = (name) => [...form.querySelectorAll(`[data-cell="${name}"]`)];
const cellsOf = (row) => [...row.querySelectorAll("[data-cell]")];

form.querySelector("[data-keys]").hidden = false;
for (const button of form.querySelectorAll("[data-down]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const [first, ...rest] = column(button.dataset.down);
    for (const cell of rest) cell.value = first.value;
  });
}

form.addEventListener("keydown", (event) => {
  const cell = event.target.closest("[data-cell]");
  if (!cell) return;
  const cells = column(cell.dataset.cell);
  const at = cells.indexOf(cell);
  const isText = cell.matches("input");
  const moves = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (moves && (event.altKey || (isText && !cell.list))) go(event, cells[at + moves]);
  else if (event.key === "Enter" && isText && !event.isComposing) go(event, cells[at + (event.shiftKey ? -1 : 1)]);
  else if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (at > 0) cell.value = cells[at - 1].value;
  }
});

function go(event, cell) {
  event.preventDefault();
  cell?.focus();
  cell?.select?.();
}

form.addEventListener("paste", (event) => {
  const cell = event.target.closest("input[data-cell]");
  const lines = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "").split(/\r?\n/);
  if (!cell || (lines.length === 1 && !lines[0].includes("\t"))) return;
  event.preventDefault();
  const rows = [...form.querySelectorAll("tbody tr")];
  const top = rows.indexOf(cell.closest("tr"));
  const left = cellsOf(rows[top]).indexOf(cell);
  for (const [down, line] of lines.entries()) {
    if (!rows[top + down]) break;
    const cells = cellsOf(rows[top + down]);
    for (const [right, text] of line.split("\t").entries()) fill(cells[left + right], text.trim());
  }
});

/** A choice is taken by its name or its value. */
function fill(cell, text) {
  if (!cell) return;
  if (cell.matches("input")) cell.value = text;
  else {
    const same = (other) => other.toLowerCase() === text.toLowerCase();
    const found = [...cell.options].find((option) => same(option.value) || same(option.label));
    if (found) cell.value = found.value;
  }
}

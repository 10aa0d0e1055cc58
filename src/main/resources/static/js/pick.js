// Says how many rows are picked, and picks all that lie between two with shift.

for (const form of document.querySelectorAll("form[data-picks]")) {
  const boxes = [...form.querySelectorAll("[name=asset]")];
  const all = form.elements.all;
  const status = form.querySelector("[data-picked]");
  let last = null;
  for (const box of boxes) {
    box.addEventListener("click", (event) => {
      if (event.shiftKey && last) {
        const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
        for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
      }
      last = box;
    });
  }
  form.addEventListener("change", (event) => {
    if (event.target === all) for (const box of boxes) box.checked = all.checked;
    else if (event.target.name === "asset") all.checked = false;
    const count = boxes.filter((box) => box.checked).length;
    status.textContent = count > 0 ? status.dataset.picked.replace("{count}", count) : "";
  });
}

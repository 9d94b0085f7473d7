// What a mark is, in a card beside it: on hover, on focus, on the first tap. Without this script marks are links.
// Also: a click on an IRI copies it.

const card = document.createElement("div");
card.className = "mark-card";
card.setAttribute("role", "status");
card.hidden = true;
document.body.append(card);
let shown = null;

function show(mark) {
  shown = mark;
  card.textContent = mark.dataset.about;
  card.hidden = false;
  const box = mark.getClientRects()[0];
  const width = card.offsetWidth;
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${box.bottom + scrollY + 6}px`;
}

function hide() {
  shown = null;
  card.hidden = true;
}

for (const kind of ["mouseover", "focusin"])
  document.addEventListener(kind, (event) => {
    const mark = event.target.closest?.("[data-about]");
    if (mark) show(mark);
    else if (kind === "mouseover" || !card.hidden) hide();
  });
document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
document.addEventListener("pointerdown", (event) => {
  const mark = event.target.closest?.("a[data-about]");
  // The first tap tells, the second follows; a mouse has told already.
  if (mark && event.pointerType === "touch" && shown !== mark) {
    mark.addEventListener("click", (click) => click.preventDefault(), { once: true });
    show(mark);
  }
});

for (const iri of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(iri.textContent.trim());
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 1500);
  });
  iri.after(" ", button);
}

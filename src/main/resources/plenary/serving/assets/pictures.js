// Pictures as PNG files: the SVG file is drawn on a canvas. Without this script the SVG file is there.
const SCALE = 2;

async function save(button) {
  const answer = await fetch(button.dataset.svg);
  if (!answer.ok) throw new Error(`the picture answers ${answer.status}`);
  const image = new Image();
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(await answer.text());
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const link = document.createElement("a");
  link.download = button.dataset.png;
  link.href = canvas.toDataURL("image/png");
  link.click();
}

for (const item of document.querySelectorAll(".png")) {
  item.hidden = false;
  const button = item.querySelector("button");
  button.addEventListener("click", () =>
    save(button).catch(() => {
      button.disabled = true;
      button.textContent = "PNG failed; take the SVG";
    }),
  );
}

// A menu shows its picture at once; the button is for where this script does not run.
for (const form of document.querySelectorAll("form.choices")) {
  form.addEventListener("submit", () => {
    for (const select of form.querySelectorAll("select")) if (select.value === "") select.disabled = true;
  });
}

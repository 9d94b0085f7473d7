// Suggestions under the search boxes. Without this script the boxes search as they are.

/** A list of links below one box, that the arrow keys walk (ARIA 1.2 combobox). */
class Suggestions {
  constructor(input, number) {
    this.input = input;
    this.list = document.createElement("ul");
    this.list.id = `suggestions-${number}`;
    this.list.className = "suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Suggestions");
    this.list.hidden = true;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.list.id);
    input.setAttribute("aria-expanded", "false");
    input.closest("form").append(this.list);
    this.current = -1;
    this.asked = 0;
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => setTimeout(() => this.hide(), 150));
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), 120);
  }

  async ask() {
    const words = this.input.value.trim();
    const number = ++this.asked;
    if (words.length < 2) return this.hide();
    const answer = await fetch(`/suggest?q=${encodeURIComponent(words)}`);
    if (!answer.ok) return this.hide();
    const found = await answer.json();
    // An answer that comes after a later question's is too late.
    if (number === this.asked) this.show(found);
  }

  show(found) {
    this.current = -1;
    this.list.replaceChildren(...found.map((one, i) => this.option(one, i)));
    this.list.hidden = found.length === 0;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    this.input.removeAttribute("aria-activedescendant");
  }

  option(one, i) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${i}`;
    option.setAttribute("role", "option");
    option.dataset.link = one.link;
    const kind = document.createElement("span");
    kind.className = `tag ${one.style}`;
    kind.textContent = one.kind;
    const label = document.createElement("bdi");
    label.textContent = one.label;
    option.append(label, " ", kind);
    option.addEventListener("mousedown", (event) => {
      event.preventDefault();
      location.assign(one.link);
    });
    return option;
  }

  hide() {
    this.asked++;
    this.list.hidden = true;
    this.current = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (this.list.hidden) return;
    const options = [...this.list.children];
    if (event.key === "Escape") this.hide();
    else if (event.key === "ArrowDown") this.current = (this.current + 1) % options.length;
    else if (event.key === "ArrowUp") this.current = (this.current - 1 + options.length) % options.length;
    else if (event.key === "Enter" && this.current >= 0) location.assign(options[this.current].dataset.link);
    else return;
    event.preventDefault();
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === this.current)));
    if (this.current >= 0) this.input.setAttribute("aria-activedescendant", options[this.current].id);
  }
}

document.querySelectorAll("input[data-suggest]").forEach((input, i) => new Suggestions(input, i));

/*
 * Help while typing: a field inside [data-suggest] becomes a combobox with a list below it (WAI-ARIA combobox with
 * list autocomplete). Without this file the field is the plain field it is.
 */
const PAUSE = 150;
let number = 0;

for (const box of document.querySelectorAll("[data-suggest]")) {
  const field = box.querySelector("input");
  if (field instanceof HTMLInputElement) {
    combobox(box, field);
  }
}

function combobox(box, field) {
  const list = document.createElement("ul");
  list.id = `suggest-${(number += 1)}`;
  list.className = "hd-suggest__list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", document.querySelector(`label[for="${field.id}"]`)?.textContent ?? "");
  list.hidden = true;
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
  field.autocomplete = "off";

  let lines = [];
  let chosen = -1;
  let timer = 0;
  let asked = "";

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const mark = (index) => {
    chosen = index;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
    const item = list.children[index];
    if (item) {
      field.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  };

  const take = (line) => {
    field.value = line.value;
    close();
    if (box.dataset.suggestGo && line.path) {
      window.location.assign(line.path);
    }
  };

  const show = (found) => {
    lines = found;
    list.replaceChildren(
      ...found.map((line, at) => {
        const item = document.createElement("li");
        item.id = `${list.id}-${at}`;
        item.className = "hd-suggest__item";
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        item.lang = "zh-CN";
        item.append(line.value);
        if (line.note) {
          const note = document.createElement("span");
          note.className = "hd-suggest__note hd-number";
          note.textContent = line.note;
          item.append(" ", note);
        }
        // Before the field loses the focus, which would close the list.
        item.addEventListener("mousedown", (event) => event.preventDefault());
        item.addEventListener("click", () => take(line));
        return item;
      }),
    );
    chosen = -1;
    field.removeAttribute("aria-activedescendant");
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
    const announcer = document.getElementById("announcer");
    if (announcer) {
      announcer.textContent =
        found.length > 0
          ? (box.dataset.suggestWords ?? "").replace("%", String(found.length))
          : (box.dataset.suggestNone ?? "");
    }
  };

  const ask = async () => {
    const typed = field.value.trim();
    if (typed === asked) {
      return;
    }
    asked = typed;
    if (typed === "") {
      close();
      return;
    }
    try {
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(typed)}`);
      const found = answer.ok ? await answer.json() : [];
      // What was typed meanwhile is asked for on its own.
      if (typed === asked && document.activeElement === field) {
        show(found);
      }
    } catch {
      close();
    }
  };

  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE);
  };

  field.addEventListener("input", (event) => {
    // An input method still at work on its syllables has nothing to ask for yet.
    if (!event.isComposing) {
      later();
    }
  });
  field.addEventListener("compositionend", later);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" && lines.length > 0) {
      event.preventDefault();
      list.hidden = false;
      field.setAttribute("aria-expanded", "true");
      mark((chosen + 1) % lines.length);
    } else if (event.key === "ArrowUp" && !list.hidden) {
      event.preventDefault();
      mark(chosen > 0 ? chosen - 1 : lines.length - 1);
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
      event.preventDefault();
      take(lines[chosen]);
    }
  });
}

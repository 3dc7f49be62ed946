import { type BookEntry, importLineOf } from "./book.js";
import { create, say } from "./page.js";

const SHOWN_MS = 1500;

/** Buttons that copy an entry's code, and its import line if it has one. */
export function copyButtons(entry: BookEntry): readonly HTMLButtonElement[] {
  const line = importLineOf(entry);
  return [
    copyButton("Copy code", entry.code),
    ...(line === "" ? [] : [copyButton("Copy import", line)]),
  ];
}

function copyButton(text: string, copied: string): HTMLButtonElement {
  const button = create("button", "copy", text);
  button.type = "button";
  button.title = copied;
  button.setAttribute("aria-label", `${text}: ${copied}`);
  button.addEventListener("click", async () => {
    const done = await copy(copied);
    say(done ? `Copied ${copied}` : "The browser does not let the page copy");
    button.textContent = done ? "Copied" : "Not copied";
    button.classList.toggle("done", done);
    setTimeout(() => {
      button.textContent = text;
      button.classList.remove("done");
    }, SHOWN_MS);
  });
  return button;
}

/** Puts a text on the clipboard; the old way works where pages of files may not use the new one. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const active = document.activeElement;
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "said";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (active instanceof HTMLElement) active.focus({ preventScroll: true });
    return done;
  }
}

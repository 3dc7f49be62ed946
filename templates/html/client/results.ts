import type { BookEntry } from "./book.js";
import { copyButtons } from "./copy.js";
import { create, part } from "./page.js";

/** Shown at first, and added by each press of the button. */
const STEP = 24;

/** Shows what was found, the best first. */
export function showResults(
  found: readonly BookEntry[],
  terms: readonly string[],
  note: string,
): void {
  const place = part("_results");
  place.replaceChildren();
  if (note !== "") place.append(create("p", "note", note));
  const list = create("ol", "hits", "");
  const more = create("button", "more", "");
  more.type = "button";
  let shown = 0;
  const show = (): void => {
    const next = found.slice(shown, shown + STEP);
    list.append(...next.map((entry) => hit(entry, terms)));
    shown += next.length;
    more.hidden = shown >= found.length;
    more.textContent = `Show more (${found.length - shown} left)`;
  };
  more.addEventListener("click", () => {
    const first = shown;
    show();
    list.children[first]?.querySelector("a")?.focus();
  });
  show();
  place.append(list, more);
}

function hit(entry: BookEntry, terms: readonly string[]): HTMLLIElement {
  const { row, section, code, reference, message, status } = entry;
  const item = document.createElement("li");
  const link = create("a", "hit", "");
  link.href = `#${row.id}`;
  const where = [section.documentTitle, section.title].filter((text) => text !== "");
  const about = create("span", "hit-about", "");
  if (reference !== "") about.append(marked("span", "hit-name", reference, terms));
  about.append(create("span", "", [...new Set(where)].join(" › ")));
  if (status !== "") about.append(create("span", "", `HTTP ${status}`));
  const end = row.querySelector("th small")?.textContent;
  if (end) about.append(create("span", "hit-old", end));
  link.append(
    marked("code", "hit-code", code, terms),
    marked("span", "hit-text", message, terms),
    about,
  );
  const elsewhere = otherCell(entry, terms);
  if (elsewhere !== null) about.before(marked("span", "hit-more", elsewhere, terms));
  const buttons = create("span", "copies", "");
  buttons.append(...copyButtons(entry));
  item.append(link, buttons);
  return item;
}

/** A cell with what was searched for, where nothing that is shown has it. */
function otherCell(
  { code, reference, message, cells }: BookEntry,
  terms: readonly string[],
): string | null {
  const missing = terms.filter(
    (term) => ![code, reference, message].some((text) => text.toLowerCase().includes(term)),
  );
  return cells.find((text) => missing.some((term) => text.toLowerCase().includes(term))) ?? null;
}

/** A text with what was searched for marked, as far as it stands there as typed. */
function marked<K extends "code" | "span">(
  tag: K,
  className: string,
  text: string,
  terms: readonly string[],
): HTMLElement {
  const element = create(tag, className, "");
  const lower = text.toLowerCase();
  if (lower.length !== text.length) {
    element.textContent = text;
    return element;
  }
  let at = 0;
  while (at < text.length) {
    const next = nextOf(lower, terms, at);
    if (next === null) break;
    element.append(text.slice(at, next.from), create("mark", "", text.slice(next.from, next.to)));
    at = next.to;
  }
  element.append(text.slice(at));
  return element;
}

function nextOf(
  text: string,
  terms: readonly string[],
  start: number,
): { readonly from: number; readonly to: number } | null {
  let next: { readonly from: number; readonly to: number } | null = null;
  for (const term of terms) {
    const from = text.indexOf(term, start);
    if (from !== -1 && (next === null || from < next.from)) next = { from, to: from + term.length };
  }
  return next;
}

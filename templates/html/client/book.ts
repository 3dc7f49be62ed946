import type { Searchable } from "./search.js";

/** A document of the page, as its markup tells of it. */
export interface BookDocument {
  readonly element: HTMLElement;
  readonly title: string;
  readonly sections: readonly BookSection[];
}

export interface BookSection {
  readonly element: HTMLElement;
  readonly title: string;
  readonly documentTitle: string;
  readonly entries: readonly BookEntry[];
}

/** An entry: a row of a table. */
export interface BookEntry extends Searchable {
  readonly row: HTMLTableRowElement;
  readonly section: BookSection;
  readonly message: string;
  readonly status: string;
  /** What its cells say, one each. */
  readonly cells: readonly string[];
}

/** Reads the page: the tables are all that it knows. */
export function readBook(book: HTMLElement): readonly BookDocument[] {
  return [...book.querySelectorAll<HTMLElement>(":scope > article")].map((element) => {
    const title = titleOf(element);
    return {
      element,
      title,
      sections: [...element.querySelectorAll<HTMLElement>(":scope > section")].map((section) =>
        readSection(section, title),
      ),
    };
  });
}

function readSection(element: HTMLElement, documentTitle: string): BookSection {
  const entries: BookEntry[] = [];
  const section = { element, title: titleOf(element), documentTitle, entries };
  for (const row of element.querySelectorAll<HTMLTableRowElement>("tbody tr"))
    entries.push(readEntry(row, section));
  return section;
}

function readEntry(row: HTMLTableRowElement, section: BookSection): BookEntry {
  const cells: string[] = [];
  const parts: Record<string, string> = {};
  for (const cell of row.cells) {
    const link = cell.tagName === "TH" ? cell.querySelector("a") : null;
    const text = (link ?? cell).textContent ?? "";
    if (text === "") continue;
    cells.push(text);
    parts[link ? "code" : cell.className] ??= text;
  }
  const key = row.dataset.k === undefined ? [] : [row.dataset.k];
  const { code = "", t: reference = "", s: status = "" } = parts;
  const message = parts.m ?? parts.d ?? parts.n ?? "";
  const text = [...cells, ...key].join("\n");
  return { row, section, code, reference, status, message, cells, text };
}

/** A heading's text without the link behind it. */
function titleOf(element: HTMLElement): string {
  const heading = element.querySelector("h2, h3");
  return (heading?.firstChild?.textContent ?? "").trim();
}

/** The line that imports what a program needs for an entry; empty if there is none. */
export function importLineOf({ row, section }: BookEntry): string {
  return row.dataset.import ?? section.element.dataset.import ?? "";
}

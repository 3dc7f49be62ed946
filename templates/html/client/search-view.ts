import type { BookDocument, BookEntry } from "./book.js";
import { bringIntoSight } from "./bring-into-sight.js";
import { createFilters } from "./filters.js";
import { part, say } from "./page.js";
import { showResults } from "./results.js";
import { createSearch, type Search } from "./search.js";

/**
 * What a page shows: the book, or the list of what a query finds, until one of it is opened. Filters hold for
 * both.
 */
export interface SearchView {
  readonly showBook: () => void;
  /** Shows what the field asks for. */
  readonly update: () => void;
  /** Shows the book at what the address names, whatever hid it. */
  readonly open: () => void;
  /** Ends the search. */
  readonly leave: () => void;
  /** Makes ready what the first keystroke would wait for. */
  readonly prepare: () => void;
}

export function createSearchView(
  book: HTMLElement,
  documents: readonly BookDocument[],
  field: HTMLInputElement,
): SearchView {
  const results = part("_results");
  const count = part("_count");
  const entries = documents.flatMap(({ sections }) => sections.flatMap((one) => one.entries));
  let search: Search<BookEntry> | null = null;
  const prepare = (): Search<BookEntry> => {
    search ??= createSearch(entries);
    return search;
  };
  const showBook = (): void => {
    results.hidden = true;
    book.classList.remove("away");
    const shown = filters.isActive() ? entries.filter(filters.lets).length : entries.length;
    count.textContent = shown === entries.length ? "" : `${shown} of ${entries.length} codes`;
  };
  const showFound = (): void => {
    const { found, instead } = prepare()(field.value);
    const passed = found.filter(filters.lets);
    const terms = [...field.value.toLowerCase().split(/\s+/u), ...instead];
    showResults(
      passed,
      terms.filter((term) => term !== ""),
      noteOn(passed, instead),
    );
    book.classList.add("away");
    results.hidden = false;
    count.textContent = `${passed.length} of ${entries.length} codes`;
    say(`${passed.length} found`);
  };
  const update = (): void => {
    if (field.value.trim() === "") showBook();
    else showFound();
  };
  const filters = createFilters(documents, update);
  const open = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null || !book.contains(target)) {
      update();
      return;
    }
    if (target.closest("[hidden]")) filters.clear();
    showBook();
    bringIntoSight(target, book);
  };
  const leave = (): void => {
    field.value = "";
    update();
  };
  return { showBook, update, open, leave, prepare };
}

function noteOn(found: readonly BookEntry[], instead: readonly string[]): string {
  if (found.length === 0) return "No code has all of these words.";
  return instead.length === 0 ? "" : `Nothing is written so; shown is “${instead.join("”, “")}”.`;
}

import type { BookDocument, BookEntry } from "./book.js";
import { bringIntoSight } from "./bring-into-sight.js";
import { createFilters } from "./filters.js";
import { part, say } from "./page.js";
import { showResults } from "./results.js";
import { createSearch, type Search } from "./search.js";

/**
 * The search: while there is a query the list of what it finds stands in place of the book, until one of it is
 * opened. Filters hold for both.
 */
export function addSearch(book: HTMLElement, documents: readonly BookDocument[]): void {
  const field = part<HTMLInputElement>("_search");
  const results = part("_results");
  const count = part("_count");
  const entries = documents.flatMap(({ sections }) => sections.flatMap((one) => one.entries));
  let search: Search<BookEntry> | null = null;
  const prepared = (): Search<BookEntry> => {
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
    const { found, instead } = prepared()(field.value);
    const passed = found.filter(filters.lets);
    const typed = field.value.toLowerCase().split(/\s+/u);
    showResults(
      passed,
      [...typed, ...instead].filter((term) => term !== ""),
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

  /** Shows the book at what the address names, whatever hid it. */
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

  field.addEventListener("input", () => {
    update();
    scrollTo({ top: 0 });
  });
  field.addEventListener("keydown", (event) => {
    const first = results.hidden ? null : results.querySelector<HTMLElement>("a.hit");
    if (event.key === "Enter" && results.hidden) update();
    else if (event.key === "Enter") first?.click();
    else if (event.key === "ArrowDown" && first) {
      event.preventDefault();
      first.focus();
    }
  });
  results.addEventListener("keydown", (event) => moveInList(event, results, field));
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
    if (link === null) return;
    // Before the browser goes there: what is away has no place to go to.
    if (link.getAttribute("href") === "#") leave();
    else showBook();
    // The address may be that of the code already, which is no change that anybody is told.
    if (link.getAttribute("href") === location.hash) open();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && (field.value !== "" || document.activeElement === field)) {
      leave();
      field.blur();
    }
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping()) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  // A keystroke should not wait for what can be made ready before.
  requestIdle(prepared);
  addEventListener("hashchange", open);
  if (location.hash !== "") open();
  // Browsers keep what was typed when a page is loaded again.
  else if (field.value !== "") update();
}

function noteOn(found: readonly BookEntry[], instead: readonly string[]): string {
  if (found.length === 0) return "No code has all of these words.";
  return instead.length === 0 ? "" : `Nothing is written so; shown is “${instead.join("”, “")}”.`;
}

/** Up and down in the list of results, and back into the field. */
function moveInList(event: KeyboardEvent, results: HTMLElement, field: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const hits = [...results.querySelectorAll<HTMLElement>("a.hit")];
  const item = document.activeElement?.closest("li")?.querySelector<HTMLElement>("a.hit");
  const next = item ? hits.indexOf(item) + step : 0;
  event.preventDefault();
  if (next < 0) field.focus();
  else hits[next]?.focus();
}

/** Safari has no idle callbacks. */
function requestIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work);
  else setTimeout(work, 100);
}

function isTyping(): boolean {
  const active = document.activeElement;
  return active instanceof HTMLInputElement || active instanceof HTMLSelectElement;
}

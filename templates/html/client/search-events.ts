import type { BookDocument } from "./book.js";
import { part } from "./page.js";
import { createSearchView, type SearchView } from "./search-view.js";

/** Lets readers search: with the keyboard alone, or by following links. */
export function addSearch(book: HTMLElement, documents: readonly BookDocument[]): void {
  const field = part<HTMLInputElement>("_search");
  const view = createSearchView(book, documents, field);
  listenToField(field, view);
  listenToPage(field, view);
  addEventListener("hashchange", view.open);
  if (location.hash !== "") view.open();
  // Browsers keep what was typed when a page is loaded again.
  else if (field.value !== "") view.update();
  // Safari has no idle callbacks.
  if ("requestIdleCallback" in window) requestIdleCallback(view.prepare);
}

function listenToField(field: HTMLInputElement, view: SearchView): void {
  const results = part("_results");
  field.addEventListener("input", () => {
    view.update();
    scrollTo({ top: 0 });
  });
  field.addEventListener("keydown", (event) => {
    const first = results.hidden ? null : results.querySelector<HTMLElement>("a.hit");
    if (event.key === "Enter" && results.hidden) view.update();
    else if (event.key === "Enter") first?.click();
    else if (event.key === "ArrowDown" && first) {
      event.preventDefault();
      first.focus();
    }
  });
  results.addEventListener("keydown", (event) => moveInList(event, results, field));
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

function listenToPage(field: HTMLInputElement, view: SearchView): void {
  document.addEventListener("click", (event) => followLink(event, view));
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === "Escape" && (field.value !== "" || document.activeElement === field)) {
      view.leave();
      field.blur();
    }
    if (key !== "/" || ctrlKey || metaKey || altKey || isTyping()) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** Shows the book before the browser goes to a place in it: what is away has none. */
function followLink(event: MouseEvent, view: SearchView): void {
  const { target } = event;
  const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
  // With a key it may open in another tab, and this one stays as it is.
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const href = link.getAttribute("href");
  if (href === "#") view.leave();
  else view.showBook();
  // The address may be that of the code already, which is no change that anybody is told.
  if (href === location.hash) view.open();
}

function isTyping(): boolean {
  const active = document.activeElement;
  return active instanceof HTMLInputElement || active instanceof HTMLSelectElement;
}

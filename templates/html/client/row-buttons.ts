import type { BookDocument, BookEntry } from "./book.js";
import { copyButtons } from "./copy.js";

/** Gives the rows of a table their buttons when it comes into sight: of ten thousand rows few ever do. */
export function addRowButtons(documents: readonly BookDocument[]): void {
  const entries = new Map<Element, BookEntry[]>();
  for (const entry of documents.flatMap(({ sections }) => sections).flatMap((one) => one.entries)) {
    const table = entry.row.closest(".part");
    if (table === null) continue;
    const known = entries.get(table);
    if (known) known.push(entry);
    else entries.set(table, [entry]);
  }
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        for (const entry of entries.get(target) ?? []) addButtons(entry);
      }
    },
    { rootMargin: "400px" },
  );
  for (const table of entries.keys()) observer.observe(table);
}

/** Each behind what it copies; on a card, both in its first line. */
function addButtons(entry: BookEntry): void {
  const [ofCode, ofImport] = copyButtons(entry);
  const code = entry.row.cells[0];
  const isCard = matchMedia("(max-width: 44rem)").matches;
  if (ofCode) code?.append(ofCode);
  if (ofImport) (isCard ? code : (entry.row.querySelector(".t") ?? code))?.append(ofImport);
}

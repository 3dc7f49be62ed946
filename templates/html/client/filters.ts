import type { BookDocument, BookEntry, BookSection } from "./book.js";
import { part } from "./page.js";

/** The filters of the page, and which entries they let through. */
export interface Filters {
  readonly isActive: () => boolean;
  readonly lets: (entry: BookEntry) => boolean;
  readonly clear: () => void;
}

/** Fills the filters, shows the sections and rows that they let through, and says when they change. */
export function createFilters(documents: readonly BookDocument[], changed: () => void): Filters {
  const documentBox = part<HTMLSelectElement>("_document");
  const sectionBox = part<HTMLSelectElement>("_section");
  const statusBox = part<HTMLSelectElement>("_status");
  const reset = part("_reset");
  const form = reset.closest("form");
  const sections = documents.flatMap((document) => document.sections);
  const statuses = statusesOf(sections);

  documentBox.append(
    option("All", ""),
    ...documents.map(({ title }, index) => option(title, String(index))),
  );
  statusBox.append(option("Any", ""), ...statuses.map((status) => option(status, status)));
  hideField(documentBox, documents.length < 2);
  hideField(sectionBox, sections.length < 2);
  hideField(statusBox, statuses.length === 0);

  const chosen = (): BookDocument | undefined =>
    documentBox.value === "" ? undefined : documents[Number(documentBox.value)];
  const fillSections = (): void => {
    const offered = chosen()?.sections ?? sections;
    sectionBox.replaceChildren(
      option("All", ""),
      ...offered.map((one) => option(one.title, String(sections.indexOf(one)))),
    );
  };
  const showsSection = (section: BookSection): boolean =>
    sectionBox.value === ""
      ? (chosen()?.sections.includes(section) ?? true)
      : sections[Number(sectionBox.value)] === section;
  const lets = (entry: BookEntry): boolean =>
    showsSection(entry.section) && (statusBox.value === "" || entry.status === statusBox.value);
  const isActive = (): boolean =>
    [documentBox, sectionBox, statusBox].some(({ value }) => value !== "");
  const apply = (): void => {
    reset.hidden = !isActive();
    for (const document of documents) {
      for (const section of document.sections) showSection(section, showsSection(section), lets);
      document.element.hidden = document.sections.every(({ element }) => element.hidden);
    }
    changed();
  };
  /** A status asks for its entries, so a section without any is out of the way. */
  const showSection = (
    section: BookSection,
    isShown: boolean,
    isLet: (entry: BookEntry) => boolean,
  ): void => {
    let shown = 0;
    for (const entry of section.entries) {
      const isOut = !isLet(entry);
      if (!isOut) shown++;
      if (entry.row.hidden !== isOut) entry.row.hidden = isOut;
    }
    section.element.hidden = !isShown || (statusBox.value !== "" && shown === 0);
  };
  documentBox.addEventListener("change", () => {
    fillSections();
    apply();
  });
  sectionBox.addEventListener("change", apply);
  statusBox.addEventListener("change", apply);
  const clear = (): void => {
    documentBox.value = "";
    statusBox.value = "";
    fillSections();
    apply();
  };
  form?.addEventListener("reset", (event) => {
    event.preventDefault();
    clear();
    documentBox.focus();
  });
  form?.addEventListener("submit", (event) => event.preventDefault());
  fillSections();
  return { isActive, lets, clear };
}

function statusesOf(sections: readonly BookSection[]): readonly string[] {
  const all = sections.flatMap(({ entries }) => entries.map(({ status }) => status));
  return [...new Set(all)].filter((status) => status !== "").sort();
}

function option(text: string, value: string): HTMLOptionElement {
  return new Option(text, value);
}

function hideField(box: HTMLElement, isHidden: boolean): void {
  const field = box.closest("label");
  if (field) field.hidden = isHidden;
}

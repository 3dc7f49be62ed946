import type { Neighbours } from "./collection-entries.js";
import { runsBetween } from "./comment-runs.js";
import { addTitle } from "./entry-table.js";
import type { Form, Sequence } from "./form.js";
import { formText } from "./form-text.js";
import { addLabel, type Page } from "./page.js";

/** Comments above a group name it; one on the line of the group before it does not. */
export function addTitles(page: Page, after: number, start: number, first: boolean): void {
  for (const run of runsBetween(page.runs, after, start)) {
    const behind = !first && !page.text.slice(after, run.start).includes("\n");
    if (run.kind !== "discard" && !behind) addTitle(page, run, true);
  }
}

/** `("Paper" (1 "Jam") (2 "Out") "Ink" "All colours" (7 "Dry"))`: the first text above rows names them, more tell of them. */
export function addTextTitle(page: Page, form: Sequence, run: Neighbours): void {
  const [title, ...more] = run.items;
  if (!title) return;
  addTitles(page, run.after, title.start, run.after === form.start);
  addLabel(page, formText(page, title), title.start, title.end);
  for (const text of more) addNote(page, text);
}

function addNote(page: Page, text: Form): void {
  const position = page.source.position(text.start, text.end);
  page.blocks.push({ kind: "note", text: formText(page, text), position });
}

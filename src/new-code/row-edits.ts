import type { Entry, EntryPart } from "../catalog.js";

/** What stands in a row for a part of a new entry. */
export interface NewParts {
  readonly code: string;
  readonly name: string;
  readonly message: string;
  /** For what is not to be told: an empty cell, or `null` and the like where there must be a value. */
  readonly nothing: string;
}

/** A stretch of a text, and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A row to make another one of. */
export interface TemplateRow {
  readonly entry: Entry;
  /** The whole document, in which the entry has its places. */
  readonly text: string;
  /** Whether other cells are emptied, or stay as they are in this row; the explanation is the message then. */
  readonly emptied: boolean;
}

/** What makes a row of a new entry of that of another one; null if its parts cannot be told apart. */
export function rowEdits(template: TemplateRow, parts: NewParts): readonly Edit[] | null {
  const { entry } = template;
  const { nothing } = parts;
  const edits: Edit[] = [];
  const code = partEdit(template, "code", entry.code, { wanted: parts.code, nothing }, edits);
  if (code === null) return null;
  edits.push(code);
  const texts = { name: parts.name, message: parts.message, ...otherTexts(template, parts) };
  for (const part of ["name", "message", "description", "httpStatus"] as const) {
    const [value, wanted] = [entry[part], texts[part]];
    if (value === null || entry.places[part] === undefined) continue;
    const edit = partEdit(template, part, String(value), { wanted, nothing }, edits);
    if (edit === null) return null;
    edits.push(edit);
  }
  if (template.emptied) edits.push(...fieldEdits(template, parts, edits));
  return edits.sort((a, b) => a.start - b.start);
}

/** A row without a message says its description in its place. */
function otherTexts(
  { entry: { places }, emptied }: TemplateRow,
  { message, nothing }: NewParts,
): Readonly<Record<"description" | "httpStatus", string>> {
  const isText = places.message === undefined || !emptied;
  return { description: isText ? message : "", httpStatus: nothing };
}

/** The part's own text, without what marks it; the whole place where it is written in another way. */
function partEdit(
  { entry, text }: TemplateRow,
  part: EntryPart,
  value: string,
  { wanted, nothing }: { readonly wanted: string; readonly nothing: string },
  others: readonly Edit[],
): Edit | null {
  const place = entry.places[part];
  if (place === undefined) return null;
  const [from, to] = [place.start.offset, place.end.offset];
  const found = findFree(text, value, from, to, others);
  if (found !== null) return { ...found, text: wanted };
  if (part === "code" || others.some((edit) => edit.start < to && edit.end > from)) return null;
  const [, quote = ""] = /^(["'`]).*\1$/s.exec(text.slice(from, to)) ?? [];
  // Without quotes it is a value of its own kind.
  const told = quote === "" && nothing !== "" ? nothing : wanted;
  return { start: from, end: to, text: `${quote}${told}${quote}` };
}

/** Cells of other columns have no places of their own: each is looked for between the others. */
function fieldEdits(
  { entry, text }: TemplateRow,
  { nothing }: NewParts,
  others: readonly Edit[],
): readonly Edit[] {
  const edits: Edit[] = [];
  const [from, to] = [entry.location.start.offset, entry.location.end.offset];
  for (const { text: value } of entry.fields) {
    const found = value === "" ? null : findFree(text, value, from, to, [...others, ...edits]);
    if (found === null) continue;
    const isQuoted = /["']/.test(text[found.start - 1] ?? "");
    edits.push({ ...found, text: isQuoted ? "" : nothing });
  }
  return edits;
}

/** The first place of a value that no other edit touches and that is no part of a longer word. */
function findFree(
  text: string,
  value: string,
  from: number,
  to: number,
  others: readonly Edit[],
): Pick<Edit, "start" | "end"> | null {
  for (let start = text.indexOf(value, from); start >= 0; start = text.indexOf(value, start + 1)) {
    const end = start + value.length;
    if (end > to) return null;
    const isPart = [start, end].some((at) => at > 0 && /\w\w/.test(text.slice(at - 1, at + 1)));
    if (!isPart && !others.some((edit) => edit.start < end && edit.end > start))
      return { start, end };
  }
  return null;
}

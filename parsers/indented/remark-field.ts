import type { Field } from "./fields.js";

const OPENING = /^(?:\/\*+!?<?\s*|\/{2,}!?<?\s+)(?=\S)/;
const CLOSING = /\s*\*+\/$/;

/** A text without the marks of a comment around it, as sources have it behind their codes: `ENOENT  2  /* No such file *\/`. */
export function withoutRemarkMarks(text: string, field: Field): Field {
  const inner = text.slice(field.start, field.end);
  const opening = OPENING.exec(inner)?.[0] ?? "";
  if (opening === "") return field;
  const closing = opening.startsWith("/*") ? (CLOSING.exec(inner)?.[0] ?? "") : "";
  const [start, end] = [field.start + opening.length, field.end - closing.length];
  return start < end ? { start, end } : field;
}

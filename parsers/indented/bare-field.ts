import type { Field } from "./fields.js";
import { leadKind } from "./lead-token.js";

const OPENING = /^(?:\/\*+!?<?\s*|\/{2,}!?<?\s+)(?=\S)/;
const CLOSING = /\s*\*+\/$/;
const BRACKETED = /^\(([^\s()]{2,60})\)$/;

/** A field without the marks around it, if they are no part of it: those of a comment, or brackets around a name. */
export function bareField(text: string, field: Field): Field {
  const inner = text.slice(field.start, field.end);
  const name = BRACKETED.exec(inner)?.[1];
  if (name !== undefined && isName(name)) return { start: field.start + 1, end: field.end - 1 };
  return withoutRemarkMarks(inner, field);
}

/** `ENOENT  2  /* No such file *\/`, as sources have it. */
function withoutRemarkMarks(inner: string, field: Field): Field {
  const opening = OPENING.exec(inner)?.[0] ?? "";
  if (opening === "") return field;
  const closing = opening.startsWith("/*") ? (CLOSING.exec(inner)?.[0] ?? "") : "";
  const [start, end] = [field.start + opening.length, field.end - closing.length];
  return start < end ? { start, end } : field;
}

/** `(E_NOBERTH)` behind its number. */
function isName(token: string): boolean {
  const kind = leadKind(token);
  return kind === "constant" || kind === "capitals";
}

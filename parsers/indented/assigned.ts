import { type Field, trim } from "./fields.js";

const VALUE =
  /(?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'|\([^()]{0,200}\)|[^\s,;"'()/#]+(?:\([^()]{0,200}\))?)(?:\s*,|;)?\s*/y;
const REMARK = /(?:\/\*+!?<?|\/{2,}!?<?|--|#|;)\s*/y;
const LATER_REMARK = /\s(?:\/\*+!?<?|\/{2,}!?<?)\s*/g;

/** What stands behind `NAME =`: the value, and the comment behind it. */
export interface Assigned {
  readonly value: Field;
  readonly remark: Field | null;
  /** The comment opens here and closes on a later line. */
  readonly open: boolean;
}

/**
 * Splits `5, /* text * /`, `5; // text`, `"text",`; brackets, quotation marks, marks at the end and the suffixes of
 * integers in C (`5UL`) are no part of the value.
 */
export function splitAssigned(text: string, from: number): Assigned {
  const [end, start] = remarkAt(text, from) ?? [text.length, text.length];
  const value = unwrap(text, trim(text, { start: from, end }));
  if (start === text.length) return { value, remark: null, open: false };
  const opener = text.slice(end, start);
  const closes = text.endsWith("*/");
  const remark = trim(text, {
    start,
    end: closes ? Math.max(start, closingAt(text)) : text.length,
  });
  return { value, remark, open: opener.includes("/*") && !closes };
}

/** Where the stars before the final slash begin. */
export function closingAt(text: string): number {
  let at = text.length - 1;
  while (text.charAt(at - 1) === "*") at -= 1;
  return at;
}

/** Where the value ends and the text of the comment begins. */
function remarkAt(text: string, from: number): readonly [number, number] | null {
  VALUE.lastIndex = from;
  const value = VALUE.exec(text);
  REMARK.lastIndex = value ? from + value[0].length : from;
  const remark = value && REMARK.exec(text);
  if (remark) return [remark.index, REMARK.lastIndex];
  LATER_REMARK.lastIndex = from;
  const later = LATER_REMARK.exec(text);
  return later && [later.index, later.index + later[0].length];
}

function unwrap(text: string, field: Field): Field {
  const end = field.end - (/[,;]$/.test(text.slice(field.start, field.end)) ? 1 : 0);
  const bare = trim(text, { start: field.start, end });
  const inner = text.slice(bare.start, bare.end);
  const suffix = /^-?\d{1,18}([uU]?[lL]{1,2}|[uU])$/.exec(inner)?.[1] ?? "";
  if (suffix !== "") return { ...bare, end: bare.end - suffix.length };
  const wrapped = /^"[^"\\]*(?:\\.[^"\\]*)*"$|^'[^'\\]*(?:\\.[^'\\]*)*'$|^\([^()]*\)$/.test(inner);
  return wrapped ? trim(text, { start: bare.start + 1, end: bare.end - 1 }) : bare;
}

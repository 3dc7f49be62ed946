import type { Block, Span } from "../blocks.js";
import type { CodeReader } from "./code-reader.js";
import { codeShape, isHttpStatus } from "./code-shape.js";
import { errorStrength } from "./error-words.js";
import type { HeaderHint } from "./header-hint.js";
import type { HeadingCode } from "./heading-code.js";
import { fieldsIn } from "./heading-fields.js";

type ReadHeader = (header: string) => HeaderHint;

const KEYED = /^([^:：\n]{1,30}?)\s*[:：]\s*(\S.*)?$/u;

/**
 * The code that what stands below a heading tells of it: `Error code: NO_BERTH`, or a line that names a code and the code
 * alone below. Null if none or several are told, a range, or a status of HTTP, which each answer of a server has.
 */
export function codeToldBelow(
  heading: string,
  body: readonly Block[],
  readHeader: ReadHeader,
  codes: CodeReader,
): HeadingCode | null {
  const told = new Map<string, string>();
  let open: string | null = null;
  for (const { key, text } of body.flatMap(namedLines)) {
    const name: string | null = key === "" ? open : isCode(key, readHeader) ? key : null;
    open = text === "" ? name : null;
    const code = name === null ? null : codeIn(text, codes);
    if (name !== null && code !== null) told.set(code, name);
  }
  const [only, ...others] = told;
  if (!only || others.length > 0 || isHttpStatus(only[0])) return null;
  return { code: only[0], text: heading, label: only[1] };
}

/** The lines of a block that name what they tell, and those that may be told by the one above. */
function namedLines(block: Block): readonly { readonly key: string; readonly text: string }[] {
  if (block.kind === "table")
    return (fieldsIn(block) ?? []).map(({ key, value }) => ({ key, text: value.text.trim() }));
  if (block.kind !== "note" && block.kind !== "label") return [];
  return linesOf(block).map((line) => {
    const [, key, text = ""] = KEYED.exec(line) ?? [];
    if (key !== undefined) return { key, text: text.trim() };
    return block.kind === "label" ? { key: line, text: "" } : { key: "", text: line };
  });
}

function linesOf({ text }: Span): readonly string[] {
  return text.split("\n").map((line) => line.trim());
}

function isCode(key: string, readHeader: ReadHeader): boolean {
  const { sense, certainty, http } = readHeader(key);
  return certainty === 1 && sense === "code" && !http && !/status/i.test(key);
}

function codeIn(text: string, codes: CodeReader): string | null {
  const reading = codes.cell({ text, literal: text });
  const [code = "", ...others] = reading?.codes ?? [];
  const shape = codeShape(code);
  const isOne = reading?.text === null && others.length === 0;
  return isOne && shape !== null && shape !== "wild" ? code : null;
}

/** Whether codes told below headings are those of errors: their names, or a title above them, say so, and no two are alike. */
export function areErrorsTold(told: readonly HeadingCode[], titles: readonly string[]): boolean {
  const named = [...titles, ...told.map(({ label }) => label ?? "")];
  const distinct = new Set(told.map(({ code }) => code)).size === told.length;
  return distinct && named.some((name) => errorStrength(name) >= 1);
}

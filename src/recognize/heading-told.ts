import type { Block, Span } from "../blocks.js";
import { codeOfBody } from "../response-body.js";
import type { CodeReader } from "./code-reader.js";
import { codeShape, isHttpStatus, isRegisteredStatus } from "./code-shape.js";
import { errorStrength } from "./error-words.js";
import type { HeaderHint } from "./header-hint.js";
import type { HeadingCode } from "./heading-code.js";
import { fieldsIn } from "./heading-fields.js";
import { headsColumn } from "./heads-column.js";

type ReadHeader = (header: string) => HeaderHint;

const FEWEST_STATUSES = 3;
/** `3. No berth`: the count is no part of what is told. */
const COUNT = /^\d{1,3}[.)]\s+(?=\p{L})/u;
const KEYED = /^([^:：\n]{1,30}?)\s*[:：]\s*(\S.*)?$/u;

/**
 * The code that what stands below a heading tells of it: `Error code: NO_BERTH`, a line that names a code and the code
 * alone below, or the JSON body of an answer that has a code and a message. Null if none or several are told, or a range.
 */
export function codeToldBelow(
  heading: string,
  body: readonly Block[],
  readHeader: ReadHeader,
  codes: CodeReader,
): HeadingCode | null {
  const told = new Map<string, string>();
  let open: string | null = null;
  for (const { key, text } of body.flatMap((block) => namedLines(block, readHeader))) {
    const name: string | null = key === "" ? open : isCode(key, readHeader) ? key : null;
    open = text === "" ? name : null;
    const code = name === null ? null : codeIn(text, codes);
    if (name !== null && code !== null) told.set(code, name);
  }
  const [only, ...others] = withoutStatuses(told, readHeader);
  if (!only || others.length > 0) return null;
  const text = heading.replace(COUNT, "").replace(/[:：]$/u, "");
  return { code: only[0], text, label: only[1] };
}

/** Where a code is told, the status beside it is that of HTTP. */
function withoutStatuses(
  told: ReadonlyMap<string, string>,
  readHeader: ReadHeader,
): readonly (readonly [code: string, name: string])[] {
  const all = [...told];
  const codes = all.filter(([, name]) => {
    const { sense, http } = readHeader(name);
    return sense === "code" && !http;
  });
  return codes.length > 0 ? codes : all;
}

/** The lines of a block that name what they tell, and those that may be told by the one above. */
function namedLines(
  block: Block,
  readHeader: ReadHeader,
): readonly { readonly key: string; readonly text: string }[] {
  if (block.kind === "table")
    return (fieldsIn(block, (text) => headsColumn(text, readHeader)) ?? []).map(
      ({ key, value }) => ({ key, text: value.text.trim() }),
    );
  const inBody = block.kind === "example" ? codeOfBody(block.text) : null;
  if (inBody) return [{ key: inBody.path.at(-1) ?? "", text: inBody.text }];
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
  const { sense, certainty, status } = readHeader(key);
  return certainty === 1 && (sense === "code" || (sense === "number" && status));
}

/** A status may have its reason phrase beside it. */
function codeIn(text: string, codes: CodeReader): string | null {
  const reading = codes.cell({ text, literal: text });
  const [code = "", ...others] = reading?.codes ?? [];
  const shape = codeShape(code);
  const isOne = (reading?.text === null || isRegisteredStatus(code)) && others.length === 0;
  return isOne && shape !== null && shape !== "wild" ? code : null;
}

/**
 * Whether codes told below headings are those of errors: their names, or a title above them, say so, and no two are alike.
 * Each call has a status of HTTP: for statuses it is a title alone that says so, and three must be told.
 */
export function areErrorsTold(told: readonly HeadingCode[], titles: readonly string[]): boolean {
  const distinct = new Set(told.map(({ code }) => code)).size === told.length;
  const statuses = told.some(({ code }) => isHttpStatus(code));
  const names = statuses ? titles : [...titles, ...told.map(({ label }) => label ?? "")];
  const enough = !statuses || told.length >= FEWEST_STATUSES;
  return distinct && enough && names.some((name) => errorStrength(name) >= 1);
}

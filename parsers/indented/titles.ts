import { isCertain } from "./lead-token.js";
import type { Line } from "./lines.js";
import { type Page, type Reading, spanIn, spanOf } from "./pieces.js";
import { isParted, isTitleLine, isTitleText, textAt, titled, trimmed } from "./title-lines.js";
import { endBeforeColon, isTitleLike, ruleCharacter } from "./title-shape.js";

const MOST_BOXED_LINES = 2;
/** `6.1 Gates`, `6.1.4 404 Not Found`; in an appendix `A.2. Gates` */
const NUMBERED =
  /^((?:\d{1,3}|[A-Z](?=(?:\.\d{1,3}){1,5}\.\s))(?:\.\d{1,3}){0,5})(\.?)\s+(?=\p{L}|[1-5]\d\d\s+\p{Lu}\p{Ll})/u;
/** `6、泊位的错误`, as Chinese writers count their sections. */
const LISTED = /^(\d{1,2})(、)\s*(?=\p{Lo})/u;

/** A title between two rules: `-----` / `Codes` / `-----`. */
export function readBoxedTitle(page: Page, at: number): Reading | null {
  const character = ruleCharacter(textAt(page, at));
  if (character === "") return null;
  let close = at + 1;
  while (close <= at + MOST_BOXED_LINES && isTitleLine(page, close)) close += 1;
  if (close === at + 1 || ruleCharacter(textAt(page, close)) !== character) return null;
  return titled(spanOf(page.source, page.lines.slice(at + 1, close)), "boxed", close + 1);
}

/** A title in a box with sides: `+-----+` / `| Codes |` / `+-----+`. */
export function readWalledTitle(page: Page, at: number): Reading | null {
  const wall = /^([+*#|])[-=*#]{3,}\1$/;
  const line = page.lines[at + 1];
  if (!line || !wall.test(textAt(page, at)) || textAt(page, at + 2) !== textAt(page, at))
    return null;
  const { text } = line;
  const side = text.charAt(0);
  if (!"|*#!".includes(side) || !text.endsWith(side) || text.length < 3) return null;
  const [start, end] = trimmed(text, 1, text.length - 1);
  if (!isTitleLike(text.slice(start, end)) || text.slice(start, end).includes(side)) return null;
  return titled(spanIn(page.source, line, start, end), "boxed", at + 3);
}

/** A title with a rule below, behind a blank line or another rule. */
export function readUnderlinedTitle(page: Page, at: number): Reading | null {
  const character = ruleCharacter(textAt(page, at + 1));
  const line = page.lines[at];
  if (character === "" || !line || !isTitleLine(page, at) || !isParted(page, at - 1)) return null;
  const end = endBeforeColon(line.text);
  return titled(spanIn(page.source, line, 0, end), character, at + 2);
}

/** A title below a rule and right above a row: `-----` / `open()` / `0 = done` / `-----` / `close()` / … */
export function readRuledTitle(page: Page, at: number): Reading | null {
  const line = page.lines[at + 1];
  const row = page.rows[at + 2];
  if (!line || !row || !isCertain(row.kind) || ruleCharacter(textAt(page, at)) === "") return null;
  const own = page.rows[at + 1];
  // `send_all: codes` begins like a row, but not like the one below it.
  const unlike = own?.parted === true && isCertain(own.kind) && own.kind !== row.kind;
  const isOwnRow = own?.parted === true && own.kind !== "name";
  if (unlike ? !isTitleText(line.text) : isOwnRow || !isTitleLine(page, at + 1)) return null;
  if (/[.,;!?。，；、]$/.test(line.text)) return null;
  return titled(spanIn(page.source, line, 0, endBeforeColon(line.text)), "ruled", at + 2);
}

/** `EXIT STATUS` at the margin, above indented text. */
export function readHangingTitle(page: Page, at: number): Reading | null {
  const line = page.lines[at];
  if (!line || !page.hangingTitles.has(at)) return null;
  return titled(spanIn(page.source, line, 0, line.text.length), "hanging", at + 1);
}

/** `4.2.  Errors`, alone between blank lines, as RFCs number their sections (RFC 7322, section 4). */
export function readNumberedTitle(page: Page, at: number): Reading | null {
  const line = page.lines[at];
  const match = line ? (NUMBERED.exec(line.text) ?? listed(page, line)) : null;
  if (!line || !match || !isParted(page, at - 1) || !isParted(page, at + 1)) return null;
  const [lead, number = "", dot] = match;
  const single = !number.includes(".");
  const whole = line.text.slice(lead.length);
  const text = single ? whole : whole.replace(/(?<!\.)\.$/, "");
  if ((single && dot === "") || /\.\s?\.\s?\.|\s\d+$/.test(text) || !isTitleLike(text)) return null;
  // `4.3.2.  releaseBerth`: a call or a field that a section is of.
  const isWord = !single && dot !== "" && /^[A-Za-z]\w*$/.test(text);
  if ((/^\p{Ll}/u.test(text) && !isWord) || (single && /^\d/.test(text))) return null;
  return titled(
    spanIn(page.source, line, 0, line.text.length),
    `n${number.split(".").length}`,
    at + 1,
  );
}

/** Such a number with none like it beyond the empty lines around it, as those of a list have. */
function listed(page: Page, { text, index }: Line): RegExpExecArray | null {
  const isAmongOthers = [index - 2, index + 2].some((at) => LISTED.test(textAt(page, at)));
  return isAmongOthers ? null : LISTED.exec(text);
}

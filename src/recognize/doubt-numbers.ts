import type { Column } from "./columns.js";
import { LONGEST_TAG } from "./doubt-symbols.js";
import { type Evidence, MOSTLY } from "./evidence.js";
import { isText, shown } from "./other-table.js";

/** So strong are words that speak of errors, or of codes. */
const OUTRIGHT = 0.7;

/** Why a column of numbers is not believed to be codes; null if it is. */
export function doubtNumbers(evidence: Evidence): string | null {
  const { code, others, near, far, failing, isData } = evidence;
  if (isData && areBare(evidence))
    return `${shown(code)} is a list of numbers, and nothing in it tells what they mean`;
  if (code.hint.sense === "code") return null;
  const measured = measuresOf(evidence);
  if (measured) return measured;
  const texts = others.filter(isText);
  if (texts.length === 0 && code.phrased < MOSTLY && near < 1 && far < 1)
    return `${shown(code)} may hold codes, but nothing in it tells what they mean`;
  const sorts = code.hint.sense === "parameter" || code.hint.sense === "class";
  if (near >= 1 && !(sorts && failing < 0.2)) return null;
  if (failing >= 0.5 && (near > 0 || far > 0)) return null;
  if (code.hint.sense === "number") return doubtNumbered(code, texts, near + far, failing);
  return doubtBare(evidence);
}

/** Numbers that count or measure something. */
function measuresOf(evidence: Evidence): string | null {
  const { code } = evidence;
  if (countsThings(code)) return `${shown(code)} begins with counts of something`;
  if (code.hours >= 0.9) return `${shown(code)} holds hours`;
  if (areBits(evidence)) return `${shown(code)} holds bits, as flags have them`;
  if (areTagged(evidence)) return `${shown(code)} is beside names too short to be those of errors`;
  return areYears(evidence) ? `${shown(code)} holds years` : null;
}

/** Numbers and nothing else; those of errors may have a way of their own: `:e1001`, `"ERR-12"`. */
function areBare({ code, others, isErrors }: Evidence): boolean {
  const isMarked = isErrors && code.integer < MOSTLY && code.hex < MOSTLY;
  return !isMarked && others.every(({ filled }) => filled === 0);
}

/** `3 tries a day`, behind what it is told of and under a header that says nothing of codes. */
function countsThings({ index, header, hint, phrased, registered }: Column): boolean {
  const unknown = header !== null && hint.sense === null;
  return index > 0 && unknown && phrased >= MOSTLY && registered < 0.5;
}

/** `0x01`, `0x02`, `0x40`: each row has a bit of its own, and next to none of their names, or of their texts, tells of a failure. */
function areBits({ code, others, near, failing }: Evidence): boolean {
  const names = others.find(({ symbolic, distinct }) => symbolic >= 0.8 && distinct > 0.9);
  const each = code.bits >= 0.9 && code.distinct > 0.9 && code.filled > 3;
  return each && near < 1 && (names?.failing ?? failing) < 0.2;
}

/** `(:ne . 5)`, `("AT" . 43)`: in a program, and nothing but a tag beside each number. */
function areTagged({ code, others, failing, isData, isErrors }: Evidence): boolean {
  const [names, ...more] = others.filter(({ filled }) => filled > 0);
  if (!isData || isErrors || !names || more.length > 0 || code.filled < 4) return false;
  return names.length <= LONGEST_TAG && names.phrased === 0 && failing === 0;
}

/** A program that calls its data error codes counts none of them in years, and years have no names. */
function areYears(evidence: Evidence): boolean {
  const { code, near, far, failing, isData } = evidence;
  if (code.years < 0.9 || failing >= 0.3) return false;
  return !(isData && Math.max(near, far) >= 1) && !areNamed(evidence);
}

/** No two rows have the same symbol. */
function areNamed({ others }: Evidence): boolean {
  return others.some(({ symbolic, distinct }) => symbolic >= 0.8 && distinct > 0.9);
}

/** "ID", "Value", "No." over the numbers; "HTTP" over statuses says what they are. */
function doubtNumbered(
  code: Column,
  texts: readonly Column[],
  around: number,
  failing: number,
): string | null {
  if (code.hint.http && texts.length > 0 && code.registered >= 0.3) return null;
  const told = texts.some(({ hint }) => hint.sense === "message" || hint.sense === "description");
  const spread = !code.counting && code.distinct > 0.9 && code.length >= 3 && code.hex < 0.5;
  if (told && (spread || (around > 0 && !code.counting))) return null;
  if (failing >= (told ? 0.3 : 0.5) && code.hex < 0.5 && code.distinct > 0.9) return null;
  return `${shown(code)} may hold codes, but neither its header nor a heading says so`;
}

/** Numbers under no header, or under one that says nothing. */
function doubtBare(evidence: Evidence): string | null {
  const { code, near, far, failing } = evidence;
  const around = near + far;
  // `200 OK`, `204 No Content`: what else has such numbers and words?
  if (code.registered >= 0.9 && code.phrased >= 0.8 && code.filled > 1) return null;
  if (tellsOfFailure(evidence) && !isConverted(evidence)) return null;
  if (code.distinct > 0.9 && areResults(evidence)) return null;
  const numbers = code.integer >= MOSTLY || code.hex >= MOSTLY;
  const plain = isPlain(evidence);
  if (plain && around > 0 && (failing >= 0.1 || around >= OUTRIGHT)) return null;
  // Behind a text they may be the pages of a list of contents.
  if (plain && numbers && digitsOf(code) >= FEWEST_DIGITS && code.index === 0) return null;
  return code.header === null
    ? `${shown(code)} has no header and nothing around it speaks of codes`
    : `${shown(code)} may hold codes, but neither its header nor a heading says so`;
}

/** Bytes number commands, states and fields as often as errors: `0x01`. */
const FEWEST_DIGITS = 3;

function digitsOf({ hex, length }: Column): number {
  return hex >= MOSTLY ? length - 2 : length;
}

/** `84.50` becomes `8450`: numbers beside numbers, where neither their headers nor anything around them speaks of codes. */
function isConverted({ code, others, near, far }: Evidence): boolean {
  const isBare = ({ header, hint, numeric, counting }: Column): boolean =>
    header !== null && hint.sense === null && numeric >= MOSTLY && !counting;
  return near + far === 0 && isBare(code) && others.some(isBare);
}

/** Numbers without a header that nothing speaks against. */
function isPlain({ code, others, near, far, failing, isData, isErrors }: Evidence): boolean {
  const around = near + far;
  // Rows are counted from 1, but what is called errors is keyed by its codes where it says that it has messages.
  const isKey =
    code.keyed && around >= OUTRIGHT && others.some(({ hint }) => hint.sense === "message");
  if (code.header !== null || code.numeric < 0.8 || code.filled < 2) return false;
  return isKey || (!code.counting && (!isData || isErrors || (around > 0 && failing >= 0.1)));
}

/** 0 is good and each number has a name; in a program any text will do, or the bit of the numbers that says failure. */
function areResults(evidence: Evidence): boolean {
  const { code, isZeroGood, isData } = evidence;
  if (isZeroGood && code.filled >= 3) return isData || areNamed(evidence);
  return isData && code.severe >= MOSTLY && code.filled > 1;
}

/** Enough rows do; in data more than one, and most of them under a title that speaks of something else. */
function tellsOfFailure({ code, near, far, failing, isTitled, isData }: Evidence): boolean {
  // Steps, levels and modes are counted, too.
  if (!isData)
    return (
      failing >= (code.counting && isTitled && near + far === 0 ? 0.5 : 0.3) &&
      code.filled > 1 &&
      // Sizes and counts repeat, where nothing says that they are codes; the codes of each part of a system do not within it.
      (code.distinct > 0.5 || near + far > 0 || isListedAnew(code, failing))
    );
  const least = isTitled && near === 0 && failing * code.filled < MANY ? 0.6 : 0.3;
  return failing >= least && failing * code.filled >= 2;
}

/** Each table begins again; those of few rows repeat nothing anyway, so most of them are to tell of failures. */
function isListedAnew({ restarts }: Column, failing: number): boolean {
  return (restarts >= 3 && failing >= 0.5) || (restarts >= 2 && failing >= 0.7);
}

/** So many rows that tell of failures are those of errors, whatever else stands between them. */
const MANY = 12;

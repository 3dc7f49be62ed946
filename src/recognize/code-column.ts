import type { Column } from "./columns.js";
import type { TableContext } from "./evidence.js";
import type { FixedParts } from "./hints.js";
import { namesKinds, wordsOfErrors } from "./plain-words.js";

const ENOUGH = 0.6;

/** The column of the codes: as told, else the best; the likeliest where the table is known to have one. */
export function chooseCode(
  columns: readonly Column[],
  fixed: FixedParts,
  sure: boolean,
  context: TableContext,
): CodeChoice {
  const open = columns.filter(({ index }) => !fixed.has(index));
  const words = wordsOfErrors(columns, context);
  return (
    fixedCode(columns, fixed) ??
    codeColumn(open) ??
    (words ? { code: words, rival: null } : likeliest(open, sure))
  );
}

function fixedCode(columns: readonly Column[], fixed: FixedParts): CodeChoice | null {
  const code = columns.find(({ index }) => fixed.get(index) === "code");
  return code ? { code, rival: null } : null;
}

/** Where a table is known to list errors, the best column serves, however bad it is. */
function likeliest(columns: readonly Column[], sure: boolean): CodeChoice {
  const [best] = columns
    .filter((column) => sure && codeScore(column) > 0)
    .sort((a, b) => codeScore(b) - codeScore(a));
  return { code: best, rival: null };
}

/** How well a column would serve as the codes, 0 to 1, by header and cells. */
export function codeScore(column: Column): number {
  const { hint, filled, fill, index } = column;
  if (hint.example && index > 0) return 0;
  const header =
    { code: 1, number: 0.6, name: 0.3, http: 0.4 }[hint.sense as string] ??
    (hint.sense === null || namesKinds(column) ? 0.35 : 0);
  if (filled === 0) return hint.sense === "code" ? 0.6 * hint.certainty : 0;
  const symbols = column.symbolic * 0.8 + (column.word - column.symbolic) * 0.5;
  // A column that is empty in most rows is hardly what the rows are about.
  const cells = Math.max(column.numeric, column.numeric * 0.9 + symbols) * (fill < 0.6 ? 0.7 : 1);
  return cells < ENOUGH * 0.5
    ? 0
    : 0.6 * Math.min(1, cells) + 0.4 * header * (0.5 + hint.certainty / 2);
}

/** The column of the codes, and the one that might as well be. */
export interface CodeChoice {
  readonly code: Column | undefined;
  readonly rival: Column | null;
}

/** Scores that lie closer are no clear choice. */
const CLOSE = 0.05;

/** Of two columns of symbols constants in capitals are the codes: `:timed-out "DEADLINE_PASSED"`. */
function constants({ capitals }: Column): number {
  return capitals >= 0.8 ? 0.02 : 0;
}

/** A number beats a symbol, also where the header calls the symbol "code"; an HTTP status gives way. */
function codeColumn(columns: readonly Column[]): CodeChoice | null {
  const headed = columns.some(({ header }) => header !== null);
  const ranked = columns
    .filter((column) => !isTextBeside(column, columns))
    .filter((column) => !isOneWord(column) || !columns.some((other) => tellsApart(other)))
    .filter(
      (column) =>
        !(saysHowBad(column) || saysYesOrNo(column)) || !columns.some((other) => holdsCodes(other)),
    )
    .filter((column) => !isShared(column) || !columns.some((other) => isOwn(other)))
    .filter((column) => !isLong(column) || !columns.some((other) => isHeadedSymbols(other)))
    .filter(
      (column) =>
        !(
          isSerial(column) &&
          columns.some(
            (other) => other !== column && (headed ? canBeCode(other) : areCounted(other)),
          )
        ),
    )
    .map((column) => ({
      column,
      score: codeScore(column) + constants(column) - column.index * 0.01,
    }))
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best) return null;
  const others = ranked.slice(1).map(({ column }) => column);
  const code = settle(best.column, others);
  const close =
    second &&
    best.score - second.score < CLOSE &&
    code === best.column &&
    second.column.distinct >= 0.9 * code.distinct;
  return { code, rival: close && !isHttpColumn(second.column, code) ? second.column : null };
}

/** `invalid input (400)`: words with a number behind them tell what the symbols beside them mean. */
function isTextBeside({ index, trailing }: Column, columns: readonly Column[]): boolean {
  const symbols = columns.some(
    (other) => other.index !== index && other.symbolic >= ENOUGH && other.distinct > 0.5,
  );
  return trailing >= ENOUGH && symbols;
}

function settle(best: Column, others: readonly Column[]): Column {
  if (isHttpColumn(best, others[0])) {
    const rest = others.filter((other) => !isHttpColumn(other, best));
    const next = rest.find(canBeCodeOfStatus);
    return next
      ? settle(
          next,
          rest.filter((other) => other !== next),
        )
      : best;
  }
  const key = others.find(({ keyed, integer }) => keyed && integer >= 0.9);
  // `404 {:name :error-404}`: a number in a name makes no number of it.
  if (key && best.hint.sense === "name") return key;
  if (best.numeric >= ENOUGH || best.filled === 0) return best;
  return (
    others.find(
      (other) =>
        other.numeric >= ENOUGH && !isHttpColumn(other, best) && canHeadNumbers(other, best),
    ) ?? best
  );
}

/** `(:case gone …) (:case jam …)`: one word in all rows is what each of them is called by, not a code. */
export function isOneWord({ filled, distinct, hint }: Column): boolean {
  return filled >= 3 && distinct * filled < 1.5 && hint.sense !== "code";
}

/** `ERROR`, `WARNING`: how bad each row is, not which it is. */
export function saysHowBad({ severities, filled }: Column): boolean {
  return severities >= 0.9 && filled > 1;
}

/** `YES`, `NO`: whether something holds for each row, not which it is. */
function saysYesOrNo({ flag, filled }: Column): boolean {
  return flag >= 0.9 && filled > 2;
}

/** `:exit-code 1` in row after row, beside `:code "no-berth"`, or a state of SQL beside the error's own number: codes that several rows have in common. */
function isShared({ hint, filled, distinct }: Column): boolean {
  return hint.sense === "code" && filled >= 3 && distinct <= 0.5;
}

/** Numbers too long to be told by heart, of cards and phones that are answered with the symbols beside them. */
function isLong({ integer, length }: Column): boolean {
  return integer >= 0.9 && length >= 11;
}

function isOwn(column: Column): boolean {
  const { hint } = column;
  const counted = hint.sense === "number" && neverRepeats(column);
  return (counted || (hint.sense === "code" && hint.certainty === 1)) && tellsApart(column);
}

/** Numbers and symbols, a few places left open, and no two alike. */
function holdsCodes({ numeric, word, distinct, fill }: Column): boolean {
  return distinct >= 0.9 && fill >= 0.9 && numeric + word >= 0.8;
}

function tellsApart(column: Column): boolean {
  return column.distinct >= 0.9 && column.fill >= 0.9 && canBeCode(column);
}

const SERIAL =
  /^(?:#|№|n[°º]\.?|(?:s|sr|sl)\.?\s*(?:no\.?)?|no\.?|nr\.?|lp\.?|stt|序号|序號|编号|項番|順番|순번|연번|번호|№?\s*п\/п)$/iu;

/** Rows counted from 1 under "#" or nothing: the writer's count, where another column may be the code. Keys are no count. */
function isSerial({ counting, header, keyed }: Column): boolean {
  return counting && !keyed && (header === null || isCountHeader(header));
}

/** `#`, `No.`, `序号`: over the count of the rows. */
export function isCountHeader(header: string): boolean {
  return SERIAL.test(header.trim());
}

function canBeCode(column: Column): boolean {
  return column.numeric >= ENOUGH || (column.word >= 0.9 && column.distinct > 0.5);
}

/** Under "code" or "exception" some rows beside a status may say something else: `(no code of its own)`, `Exception (any other)`. */
function canBeCodeOfStatus(column: Column): boolean {
  const { hint, symbolic, distinct } = column;
  const headed = hint.sense === "code" || hint.sense === "name";
  return canBeCode(column) || (headed && symbolic >= ENOUGH && distinct > 0.5);
}

/** A count or a severity in numbers repeats; a number that tells symbols apart does not. */
function canHeadNumbers(column: Column, best: Column): boolean {
  const { hint, header, distinct, flag, length, fill, integer, hex, registered } = column;
  if (hint.sense === "code") return true;
  // Beside what is headed as codes `RULE-7` is no number but something that the code belongs to, and `404` its status.
  const numbers = integer + hex >= ENOUGH && registered < ENOUGH;
  if (isHeadedSymbols(best) && hint.sense === null && !numbers) return false;
  // Few members of an enumeration have a number: the others go by their names.
  if (header === null && best.header === null && fill < 0.25 && best.fill >= 0.9) return false;
  if (hint.sense !== null && hint.sense !== "number" && hint.sense !== "name") return false;
  return (
    flag < ENOUGH &&
    (hint.sense === "number" || length > 0) &&
    distinct >= Math.min(0.5, best.distinct)
  );
}

/** `:no-berth 404 :ship-too-long 422`: what has a name of its own is given a status of HTTP. */
function isGivenTo({ header, index, registered, spelled }: Column, beside: Column): boolean {
  const named = beside.index < index && beside.symbolic >= ENOUGH && beside.distinct >= 0.9;
  return header === null && registered >= 0.9 && named && spelled < 0.6;
}

/** `E1001`, `1001`: codes with numbers, none of them twice and none a status. */
function neverRepeats({ distinct, httpStatus, numeric, counting }: Column): boolean {
  return distinct === 1 && httpStatus < 0.5 && numeric >= ENOUGH && !counting;
}

/** Codes with numbers in every row, which the rows are counted before: `1  E101  text`, `2  E104  text`. */
function areCounted(column: Column): boolean {
  return neverRepeats(column) && column.fill === 1 && column.numeric >= 0.9;
}

/** `error.code` over symbols: the codes themselves. */
function isHeadedSymbols({ hint, symbolic }: Column): boolean {
  return hint.sense === "code" && symbolic >= ENOUGH;
}

/** In capitals, no two alike: beside them a status that repeats at all is none of their own. */
function isConstants({ capitals, distinct }: Column): boolean {
  return capitals >= 0.9 && distinct === 1;
}

/**
 * Statuses by their header, or beside symbols that are headed as codes, or behind symbols that say something else than
 * their reason phrases, or numbers 100 to 599 that repeat beside codes that do not.
 */
function isHttpColumn(column: Column, beside: Column | undefined): boolean {
  const { hint, httpStatus, httpPhrase } = column;
  const statuses = Math.max(httpStatus, httpPhrase);
  if (hint.http && statuses >= ENOUGH) return true;
  if (statuses < 0.9) return false;
  if (hint.status) return true;
  if (column.registered >= 0.9 && beside && isHeadedSymbols(beside)) return true;
  if (beside && isGivenTo(column, beside)) return true;
  return beside !== undefined && repeatsAsStatuses(column, beside);
}

/** Numbers that repeat, beside what repeats less, are statuses; under "code" those that mostly say what went well are no such. */
function repeatsAsStatuses(column: Column, beside: Column): boolean {
  const { hint, distinct, refused, registered } = column;
  if (hint.sense === "code" && refused < 0.5 && distinct >= 0.7) return false;
  // One repeat is enough where what stands beside the statuses never repeats.
  const own = neverRepeats(beside) || isConstants(beside);
  const most = registered >= 0.9 && own ? 1 : 0.7;
  const repeats = distinct < most && distinct < beside.distinct;
  return repeats && (hint.sense === "number" || hint.sense === null || hint.sense === "code");
}

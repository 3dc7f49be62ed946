import { isErrorTitle } from "./error-words.js";
import { type Evidence, MOSTLY } from "./evidence.js";
import { isRefusal, isTelling, shown } from "./other-table.js";
import { namesKinds } from "./plain-words.js";

export const SPEAKS_OF_PARAMETERS = "the heading above it speaks of options or parameters";
/** Characters of `en` and `pt-BR`, on average. */
export const LONGEST_TAG = 2.5;

/** Why a column of symbols is not believed to be codes; null if it is. Words may be anything's names: more must speak for them than for numbers. */
export function doubtSymbols(evidence: Evidence): string | null {
  const { code, others, near, far, failing, isData } = evidence;
  const isErrors = evidence.isErrors || evidence.isOfErrors;
  const { sense } = code.hint;
  const doubted = (isData ? strayNames(evidence) : null) ?? announcedOf(evidence);
  if (doubted) return doubted;
  const believed =
    sense === "code"
      ? near > 0 || far >= 1 || code.symbolic >= 0.5 || failing >= 0.2
      : areRefused(evidence) ||
        (sense !== "parameter" &&
          (sense !== "class" || areKinds(evidence)) &&
          (others.length > 0 || code.failing >= (isData && isErrors ? 0.1 : MOSTLY)) &&
          areErrors(evidence));
  return believed ? null : `${shown(code)} holds names, and too little says that they are errors`;
}

/** In a program: short words, or one name alone that nothing is said of. */
function strayNames({ code, others, near, isErrors, isOfErrors }: Evidence): string | null {
  if (code.length <= LONGEST_TAG && near < 1)
    return `${shown(code)} may as well hold the tags of languages or countries`;
  const alone = code.filled < 2 && others.length === 0 && !isErrors && !isOfErrors;
  return alone ? `${shown(code)} is one name, and nothing tells what it means` : null;
}

/** Without a header: the words over it say that its names are of something else. */
function announcedOf({ code, near, far, failing, isParameters, isParts }: Evidence): string | null {
  if (code.header !== null) return null;
  // Errors of the settings: `NO_SUCH_SETTING`, in a document about errors.
  const failures = far >= 1 && failing >= 0.5;
  if (near === 0 && isParameters && !failures) return SPEAKS_OF_PARAMETERS;
  return isParts ? "what introduces it speaks of fields, flags or bits" : null;
}

/** Kinds of errors: they speak of failure, or each has a kind of its own and what it means, as `late_boat`. */
function areKinds({ code, others, isErrors, isOfErrors, failing }: Evidence): boolean {
  if (!isErrors && !isOfErrors && !isErrorTitle(code.header ?? "")) return false;
  const own =
    (code.symbolic >= 0.8 && code.distinct === 1 && code.filled > 2) ||
    (namesKinds(code) && failing >= 0.3);
  return code.failing >= MOSTLY || (own && others.some(isTelling));
}

/** What is answered with a status of failure each time, whatever its words say. */
function areRefused({ code, others, isData }: Evidence): boolean {
  const refused = others.some((column) => isRefusal(column) && (column.hint.http || isData));
  return refused && code.distinct >= 0.9 && others.some(isTelling);
}

/** The less the words around say, the more rows must speak of failure. */
function areErrors(evidence: Evidence): boolean {
  const { code, others, near, far, failing, isErrors } = evidence;
  const around = Math.max(near, far / 2);
  const headed = others.some(({ hint }) => hint.sense === "message" || hint.http);
  if (code.symbolic >= 0.5 && (isErrors || (around >= 1 && headed))) return true;
  if (areOfModule(evidence) || areCodesWithTexts(evidence)) return true;
  if (code.symbolic < 0.5) return around >= 1 && failing >= 0.4;
  if (around >= 1) return failing >= 0.25 || code.capitals >= 0.5;
  return areFailing(evidence, around);
}

/** What a program calls the texts of its codes, some of which speak of failure. */
function areCodesWithTexts({ code, others, failing, isCodeTexts }: Evidence): boolean {
  return isCodeTexts && code.symbolic >= 0.5 && failing >= 0.2 && others.some(isTelling);
}

/**
 * In the module of errors: names alone, or names and their texts, some of which speak of failure or most say how it has to
 * be, or which are called messages there.
 */
function areOfModule({ code, others, failing, isOfErrors, isMessages }: Evidence): boolean {
  if (!isOfErrors || code.filled < 4) return false;
  const [texts, ...more] = others;
  const told = texts !== undefined && more.length === 0 && isTelling(texts);
  if (told && code.symbolic >= 0.5 && (texts.demanding >= 0.5 || isMessages)) return true;
  const alone = others.length === 0 && code.symbolic >= 0.5;
  return ((told && code.keyed) || alone) && failing >= 0.1;
}

/** Where little is said around them, the names must look like those of errors, too. */
function areFailing(
  { code, far, failing, isData, isTitled, isHeadings }: Evidence,
  around: number,
): boolean {
  const least = around > 0 ? 1 : 2;
  if (isData) return failing >= 0.5 && code.filled > least;
  if (around >= 0.7) return failing >= 0.3 && code.filled > 1;
  // Flags and modes are constants, too: under titles that say nothing of errors the names must.
  if (isTitled && around === 0 && code.failing < 0.3) return false;
  const errorLike = code.capitals >= 0.5 || code.failing >= 0.75 || (isHeadings && far >= 1);
  return errorLike && failing >= (around >= 0.5 ? 0.3 : 0.5) && code.filled > least;
}

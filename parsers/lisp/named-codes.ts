import type { Placed } from "./definition-entry.js";
import type { Page } from "./page.js";

/** So many names of one family are no chance. */
const ENOUGH = 3;

/** `error-code-no-berth`, `STATUS_CODE_GONE`: a name says that it is of a code. */
const OF_A_CODE =
  /^[+*]?(?:\w+[-_])?(?:err|error|fault|status|exit|result|return|response)[-_]?codes?[-_]/i;

/** `error-no-berth`, `no-berth-error-message`: a name that says that what it is given is of an error. */
const OF_AN_ERROR = /(?:^[+*]?|[-_])(?:err(?:or)?|fault|failure)(?:[-_]|[+*]?$)/i;

/**
 * Definitions beside several whose names say that they are codes are none, if their names do not: `retry-limit`,
 * `error-source`, `type/pier` beside `error/no-berth`. So are texts beside several whose names say that they are of errors: `usage-hint`.
 */
export function withoutOthers(page: Page, placed: readonly Placed[]): readonly Placed[] {
  const kinds = placed.map((one) => kindOf(page, one));
  const ofErrors = kinds.filter((kind) => ERRORS.test(kind)).length >= ENOUGH;
  if (ofErrors && kinds.some((kind) => kind !== "" && !ERRORS.test(kind)))
    return placed.filter((_, at) => kinds[at] === "" || ERRORS.test(kinds[at] ?? ""));
  const coded = placed.filter((one) => OF_A_CODE.test(nameOf(page, one)));
  if (coded.length >= ENOUGH) return coded;
  const texts = placed.filter(({ statement: { form } }) => form.items[2]?.kind !== "number");
  const errors = texts.filter((one) => OF_AN_ERROR.test(nameOf(page, one)));
  const most = errors.length >= ENOUGH && errors.length * 2 > texts.length;
  return most ? placed.filter((one) => errors.includes(one) || !texts.includes(one)) : placed;
}

/** `error` of `error/no-berth`, where names are sorted so. */
const ERRORS = /^(?:err(?:or|no)?|fault|failure|status|result)s?$/i;

function kindOf(page: Page, one: Placed): string {
  return /^(.{1,40}?)\/./.exec(nameOf(page, one))?.[1] ?? "";
}

function nameOf(page: Page, { statement: { form } }: Placed): string {
  const [, name] = form.items;
  return name ? page.text.slice(name.start, name.end) : "";
}

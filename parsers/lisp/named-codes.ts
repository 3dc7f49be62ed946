import type { Placed } from "./definition-entry.js";
import type { Page } from "./page.js";

/** So many names of one family are no chance. */
const ENOUGH = 3;

/** `error-code-no-berth`, `STATUS_CODE_GONE`: a name says that it is of a code. */
const OF_A_CODE =
  /^[+*]?(?:\w+[-_])?(?:err|error|fault|status|exit|result|return|response)[-_]?codes?[-_]/i;

/** Definitions beside several whose names say that they are codes are none, if their names do not: `retry-limit`, `error-source`. */
export function withoutOthers(page: Page, placed: readonly Placed[]): readonly Placed[] {
  const coded = placed.filter(({ statement: { form } }) => {
    const [, name] = form.items;
    return name !== undefined && OF_A_CODE.test(page.text.slice(name.start, name.end));
  });
  return coded.length < ENOUGH ? placed : coded;
}

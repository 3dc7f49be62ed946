import { isNamedTwice } from "./definition-entry.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import { sourceText } from "./form-text.js";
import type { Page } from "./page.js";
import type { Statement } from "./statement.js";

/**
 * `(def refused #{no-berth no-crew})` behind `(def no-berth 7)` and `(def no-crew 8)`: a collection of nothing but names
 * that the document defines lists them again, and is code. So is `(def no-berth :no-berth)` where more is said of that
 * name elsewhere.
 */
export function withoutReferences(
  page: Page,
  statements: readonly Statement[],
): readonly Statement[] {
  const names = statements.flatMap((one) => nameOf(page, one) ?? []);
  const defined = new Set(names);
  const told = new Set(
    statements.flatMap((one) => (isNamedTwice(page, one) ? [] : (nameOf(page, one) ?? []))),
  );
  return statements.map((one) => {
    const again =
      one.type === "definition"
        ? listsAgain(page, one.value, defined)
        : isNamedTwice(page, one) && told.has(nameOf(page, one) ?? "");
    return again ? { type: "code", form: one.form } : one;
  });
}

function listsAgain(page: Page, value: Sequence, defined: ReadonlySet<string>): boolean {
  if (value.kind === "map") return false;
  return value.items.every((item) => item.kind === "symbol" && defined.has(sourceText(page, item)));
}

function nameOf(page: Page, { type, form }: Statement): string | null {
  const [, name]: readonly Form[] = isSequence(form) ? form.items : [];
  return type === "entry" && name?.kind === "symbol" ? sourceText(page, name) : null;
}

import { type Form, isSequence } from "./form.js";
import { sourceText } from "./form-text.js";
import type { Page } from "./page.js";
import type { Statement } from "./statement.js";

/**
 * `(def refused #{no-berth no-crew})` behind `(def no-berth 7)` and `(def no-crew 8)`: a collection of nothing but names
 * that the document defines lists them again, and is code.
 */
export function withoutReferences(
  page: Page,
  statements: readonly Statement[],
): readonly Statement[] {
  const defined = new Set(statements.flatMap((one) => nameOf(page, one) ?? []));
  return statements.map((one) => {
    if (one.type !== "definition" || one.value.kind === "map") return one;
    const refers = one.value.items.every(
      (item) => item.kind === "symbol" && defined.has(sourceText(page, item)),
    );
    return refers ? { type: "code", form: one.form } : one;
  });
}

function nameOf(page: Page, { type, form }: Statement): string | null {
  const [, name]: readonly Form[] = isSequence(form) ? form.items : [];
  return type === "entry" && name?.kind === "symbol" ? sourceText(page, name) : null;
}

import { headOf } from "./called.js";
import { type Form, isSequence } from "./form.js";
import { MODULES } from "./heads.js";
import type { Page } from "./page.js";

/** Forms that define or run tests. */
const TESTS: ReadonlySet<string> = new Set(
  "deftest deftest- def-test define-test defspec test testing facts fact describe ert-deftest subtest".split(
    " ",
  ),
);

/** `(ns harbour.errors-test)`, `(in-package :errors/tests)`. */
const NAME = /(?:^|[-_./:])tests?$/i;

/** A module of tests, by its name and by what it has: its data are made up. */
export function isOfTests(page: Page, forms: readonly Form[]): boolean {
  const named = forms.some((form) => {
    const [, name] = isSequence(form) && MODULES.has(headOf(page, form) ?? "") ? form.items : [];
    return name !== undefined && NAME.test(page.text.slice(name.start, name.end));
  });
  return named && forms.some((form) => TESTS.has(headOf(page, form) ?? ""));
}

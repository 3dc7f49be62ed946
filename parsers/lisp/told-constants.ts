import { type Form, isCall, isSequence, type Sequence } from "./form.js";
import { formText, sourceText } from "./form-text.js";
import type { Page } from "./page.js";
import { keyedEntries, type Pair } from "./shape.js";
import type { Statement } from "./statement.js";

/** Fewer names in common may be chance. */
const ENOUGH = 3;

/**
 * `(def no-berth 7)` and `(def texts {no-berth "No berth is free" …})`: a look-up whose keys are names of constants of the
 * document tells what these mean, and is no list of its own.
 */
export function withToldConstants(
  page: Page,
  statements: readonly Statement[],
): readonly Statement[] {
  const constants = constantsOf(page, statements);
  if (constants.size < ENOUGH) return statements;
  const told = new Map<Statement, Form[]>();
  const joined = new Set<Statement>();
  for (const one of statements) {
    const pairs = one.type === "definition" ? keyedEntries(one.value) : null;
    const found = pairs && constantsTold(page, pairs, constants);
    if (!found) continue;
    for (const [constant, value] of found)
      told.set(constant, [...(told.get(constant) ?? []), value]);
    joined.add(one);
  }
  return statements.map((one) => {
    if (joined.has(one)) return { type: "code", form: one.form };
    return one.type === "entry" ? withTold(page, one, told.get(one) ?? []) : one;
  });
}

type Entry = Extract<Statement, { type: "entry" }>;

function withTold(page: Page, entry: Entry, values: readonly Form[]): Entry {
  const { form } = entry;
  const items = [...form.items, ...values.filter((value) => tells(page, form, value))];
  return { ...entry, form: { ...form, items } };
}

/** A text or a record; a word sorts it, or names it over again. */
function tells(page: Page, { items: [, name] }: Sequence, value: Form): boolean {
  if (value.kind !== "string") return isSequence(value);
  return !name || formText(page, name) !== formText(page, value);
}

/** The definitions of a number, a text or a keyword with nothing else, by their names. */
function constantsOf(page: Page, statements: readonly Statement[]): ReadonlyMap<string, Statement> {
  return new Map(
    statements.flatMap((one): readonly (readonly [string, Statement])[] => {
      const [, name, value, ...more] = one.type === "entry" ? one.form.items : [];
      const alone = name?.kind === "symbol" && value && !isSequence(value) && more.length === 0;
      const defined = one.type === "entry" && one.role === "define" && alone;
      return defined ? [[sourceText(page, name), one]] : [];
    }),
  );
}

/** Each key is one of the constants, and stands for a text, a word or a record; a number may be another code of it. */
function constantsTold(
  page: Page,
  pairs: readonly Pair[],
  constants: ReadonlyMap<string, Statement>,
): readonly (readonly [Statement, Form])[] | null {
  const found = pairs.flatMap(({ key, value }): readonly (readonly [Statement, Form])[] => {
    const constant = key.kind === "symbol" && constants.get(sourceText(page, key));
    return constant && value && value.kind !== "number" && !isCall(value)
      ? [[constant, value]]
      : [];
  });
  const apart = new Set(found.map(([constant]) => constant)).size;
  return found.length >= ENOUGH && apart === pairs.length ? found : null;
}

import type { Form, Sequence } from "./form.js";
import { formText } from "./form-text.js";
import type { Page } from "./page.js";
import { isKeywordList, keyedItems } from "./shape.js";
import type { Statement } from "./statement.js";
import { isOneError, isToldRecord } from "./told-record.js";

type Definition = Extract<Statement, { type: "definition" }>;

/** So many values of one build are rows of one list. */
const FEWEST = 2;
/** So many rows without keys are. */
const FEWEST_ROWS = 3;

/**
 * Definitions whose values have the same keys are entries of one list: `(def no-berth {:code 7 :text "…"})`, `(def
 * no-crew {:code 8 :text "…"})`. The values of a row are of several kinds; maps of one kind under the same keys are
 * look-ups of several things.
 */
export function withLikeRecords(
  page: Page,
  statements: readonly Statement[],
): readonly Statement[] {
  const alike = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = statement.type === "definition" ? keyOf(page, statement.value) : null;
    if (key === null) continue;
    const others = alike.get(key);
    if (others) others.push(statement);
    else alike.set(key, [statement]);
  }
  const records = [...alike.values()]
    .filter((ones) => ones.length >= fewestOf(ones) || areTold(page, ones))
    .flat();
  const entries = new Set(records);
  return statements.map((one) => {
    if (one.type !== "definition") return one;
    if (entries.has(one)) return toEntry(page, one);
    return answerOf(page, one.value) ? { type: "code", form: one.form } : one;
  });
}

function keyOf(page: Page, value: Sequence): string | null {
  if (isRow(value)) return value.items.map(({ kind }) => kind).join(" ");
  return answerOf(page, value) ? "answer" : recordKey(page, recordOf(value));
}

function fewestOf([first]: readonly Statement[]): number {
  return first?.type === "definition" && isRow(first.value) ? FEWEST_ROWS : FEWEST;
}

/** `'(409 . "No berth")`, `[409 "No berth"]`: a number and texts in their places. */
function isRow({ kind, items }: Sequence): boolean {
  const numbers = items.filter((item) => item.kind === "number").length;
  const texts = items.filter((item) => item.kind === "string").length;
  const isList = kind === "list" || kind === "vector";
  return isList && numbers === 1 && texts > 0 && numbers + texts === items.length;
}

/** Even one alone is an entry if it has a code, or a kind, and a text under these names. */
function areTold(page: Page, statements: readonly Statement[]): boolean {
  return statements.some((one) => {
    if (one.type !== "definition") return false;
    return isToldRecord(page, one.value) || isOneError(page, keyedItems(one.value) ?? []);
  });
}

/** What stands alone in a list behind the one key of a map: `{:errors [{:code 7 :text "…"}]}`. */
function recordOf(value: Sequence): Sequence {
  const [pair, ...more] = (value.kind === "map" && keyedItems(value)) || [];
  const list = pair?.value;
  if (!list || more.length > 0 || !("items" in list) || list.kind === "map") return value;
  const [only, ...others] = list.items.filter(({ kind }) => kind !== "symbol");
  const alone = only !== undefined && "items" in only && only.kind === "map" && others.length === 0;
  return alone ? only : value;
}

/** The first of its keys; null for what is no record. */
function recordKey(page: Page, value: Sequence): string | null {
  const record = value.kind === "map" || (value.kind === "list" && isKeywordList(value.items));
  const pairs = record ? keyedItems(value) : null;
  if (!pairs || pairs.length === 0 || pairs.length > 12) return null;
  const keys = new Set(pairs.map(({ key }) => key.kind));
  if (keys.size > 1 || !(keys.has("keyword") || keys.has("string"))) return null;
  if (isResponse(pairs.map(({ key }) => formText(page, key)))) return null;
  const kinds = new Set(pairs.map((pair) => kindOf(pair.value)));
  // `(def no-berth {:status 409})`: one number alone.
  const alone = pairs.length === 1 && kinds.has("number");
  if (kinds.has("list") || (kinds.size < 2 && !alone)) return null;
  return pairs
    .slice(0, 2)
    .map(({ key }) => formText(page, key))
    .join(" ");
}

/** `{:status 404 :headers {…} :body "…"}`: what a server answers (the Ring specification, "Response Map"). */
function isResponse(keys: readonly string[]): boolean {
  return keys.includes("headers") && keys.includes("body");
}

/** Such an answer with a status in numbers: the status, and what its body says. */
function answerOf(page: Page, value: Sequence): Sequence | null {
  const pairs = (value.kind === "map" && keyedItems(value)) || [];
  if (!isResponse(pairs.map(({ key }) => formText(page, key)))) return null;
  const told = pairs.filter(({ key }) => formText(page, key) !== "headers");
  if (!told.some((pair) => pair.value?.kind === "number")) return null;
  return { ...value, items: told.flatMap(({ key, value }) => (value ? [key, value] : [])) };
}

/** Lists of entries make no record. */
function kindOf(value: Form | null): string {
  if (value && "items" in value && value.items.some((item) => "items" in item)) return "list";
  return value?.kind ?? "nil";
}

function toEntry(page: Page, { form, name, value }: Definition): Statement {
  const [own = name] = form.items;
  const texts = form.items.filter((item) => item !== value && item.kind === "string");
  const parts = isRow(value) ? value.items : [answerOf(page, value) ?? recordOf(value)];
  const items = [own, name, ...texts, ...parts];
  return { type: "entry", form: { ...form, items }, head: "", role: "call" };
}

import { headOf } from "./called.js";
import { runsBetween } from "./comment-runs.js";
import { type Form, isSequence } from "./form.js";
import { formText } from "./form-text.js";
import { DEFINERS, MODULES } from "./heads.js";
import { METHOD } from "./methods.js";
import type { Page } from "./page.js";
import type { Unit } from "./units.js";

/** Lines of a first comment that tells what the document is; a longer one is a licence, or a manual. */
const TITLE_LINES = 3;

/** The comment that begins the document, and what its namespace is called and says of itself. */
export function aboutDocument(page: Page, [first]: readonly Form[]): string {
  const [comment] = first ? runsBetween(page.runs, 0, first.start) : [];
  const title = comment && comment.text.split("\n").length <= TITLE_LINES ? comment.text : "";
  const head = first ? (headOf(page, first) ?? "") : "";
  const [, name, ...told] = isSequence(first) && MODULES.has(head) ? first.items : [];
  return [
    title,
    name ? lastWord(formText(page, name)) : "",
    ...told.filter(({ kind }) => kind === "string").map((form) => formText(page, form)),
  ]
    .join("\n")
    .trim();
}

/** `errors` of `shop.api.errors`, `shop/errors`. */
function lastWord(name: string): string {
  return name.slice(
    Math.max(name.lastIndexOf("."), name.lastIndexOf("/"), name.lastIndexOf(":")) + 1,
  );
}

/** The name of a definition and its documentation; of own forms, what they are called for (`def-status`). */
export function aboutUnit(page: Page, unit: Unit): string {
  if (unit.type === "data") return "";
  if (unit.type === "entries") return aboutEntries(page, unit);
  const { form, name, value, told = [] } = unit.definition;
  const own = form.items.filter((item) => item !== value && item.kind === "string");
  const texts = [...told, ...own];
  return [formText(page, name), ...texts.map((item) => firstSentence(formText(page, item)))].join(
    "\n",
  );
}

/** What a documentation begins with says what the thing is; the rest is about its use. */
function firstSentence(text: string): string {
  const [first = ""] = text.split(/(?<=[.!?])\s|[。！？]|\n\s*\n/, 1);
  return first;
}

function aboutEntries(page: Page, { head, placed }: Extract<Unit, { type: "entries" }>): string {
  const [first] = placed;
  if (head.startsWith(METHOD)) return head.slice(METHOD.length);
  if (first?.statement.role === "store") {
    const place = first.statement.form.items[1];
    const table = isSequence(place) ? place.items[2] : undefined;
    return table ? formText(page, table) : "";
  }
  return DEFINERS.has(head) ? "" : head.replace(/^(?:cl-)?def(?:ine)?-?/, "");
}

import { headOf } from "./called.js";
import { addCollection } from "./collection.js";
import { type CommentRun, isBanner, runsBetween, titleOf } from "./comment-runs.js";
import { definitionEntries, type Placed } from "./definition-entry.js";
import { isAdjacent } from "./entry-comments.js";
import { addTable, addTitle, isLastBanner } from "./entry-table.js";
import { type Form, isKeyword, isSequence, type Sequence } from "./form.js";
import { formText } from "./form-text.js";
import { DEFINERS, FUNCTIONS, MODULES } from "./heads.js";
import { joinLookUps } from "./joined-look-ups.js";
import { withLikeRecords } from "./like-records.js";
import { METHOD } from "./methods.js";
import { addLabel, type Page } from "./page.js";
import { isKeywordList } from "./shape.js";
import type { Statement } from "./statement.js";
import { statementsOf } from "./top-level.js";

type Definition = Extract<Statement, { type: "definition" }>;

/** Statements that are read together, and the end of the form before each. */
type Unit =
  | { readonly type: "entries"; readonly head: string; readonly placed: Placed[] }
  | { readonly type: "data"; readonly forms: Form[]; readonly after: number }
  | { readonly type: "definition"; readonly definition: Definition; readonly after: number };

/** Adds the tables and labels of a whole text. Code between data is left alone. */
export function addStatements(page: Page, forms: readonly Form[], from: number): void {
  const statements = withLikeRecords(page, statementsOf(page, forms));
  const units = joined(page, unitsOf(page, statements, from));
  const preamble = forms[0]?.start ?? from;
  const document = aboutDocument(page, forms);
  const named = units.filter(({ type }) => type === "definition").length > 1;
  const addTitles = titlesOf(page, linesOverCode(page, statements, from, preamble));
  let ended = from;
  units.forEach((unit, index) => {
    const classes = unit.type === "entries" && CLASSES.test(unit.head);
    const about = aboutUnit(page, unit);
    const origin = { collection: `${from} ${index}`, about, document, ...(classes && { classes }) };
    const own = { ...page, origin };
    if (unit.type === "entries" && unit.placed.length < leastOf(unit.head)) return;
    addTitles(ended, startOf(unit));
    ended = endOf(unit);
    if (unit.type === "entries") addDefinitions(own, unit, preamble);
    else if (unit.type === "data") addData(own, unit.forms, unit.after, preamble);
    else addDefinition(own, unit.definition, { after: unit.after, preamble, named });
  });
}

/** Adds the titles that lines between two places make; places are asked for in order. */
function titlesOf(page: Page, lines: readonly CommentRun[]): (from: number, to: number) => void {
  let at = 0;
  return (from, to) => {
    for (let line = lines[at]; line && line.end <= to; line = lines[++at])
      if (line.end > from) addTitle(page, line, false);
  };
}

/**
 * A line between rules, or behind three semicolons, set apart from the code below it is the title of all that follows:
 * `;;; Errors`, a macro, and the errors that it defines.
 */
function linesOverCode(
  page: Page,
  statements: readonly Statement[],
  from: number,
  preamble: number,
): readonly CommentRun[] {
  return statements.flatMap(({ type, form }, index) => {
    if (type !== "code") return [];
    const runs = runsBetween(page.runs, statements[index - 1]?.form.end ?? from, form.start);
    return runs.filter(
      (run) =>
        run.ownLine &&
        run.end > preamble &&
        isBanner(run) &&
        !isAdjacent(page, run, form.start) &&
        isPhrase(run),
    );
  });
}

function isPhrase(run: CommentRun): boolean {
  const title = titleOf(run);
  return title !== null && !/[\n]|[.:;!?]$/.test(title) && title.split(/\s+/).length <= WORDS;
}

/** Words of the longest phrase. */
const WORDS = 6;

function formsOf(unit: Unit): readonly Form[] {
  if (unit.type === "definition") return [unit.definition.form];
  return unit.type === "data" ? unit.forms : unit.placed.map(({ statement }) => statement.form);
}

function startOf(unit: Unit): number {
  return formsOf(unit)[0]?.start ?? 0;
}

function endOf(unit: Unit): number {
  return formsOf(unit).at(-1)?.end ?? 0;
}

/** `define-condition`, R6RS's `define-condition-type`, `defclass` and forms named like them. */
const CLASSES = /(?:condition|exception|class)(?:-type)?$/;

/** So few functions or methods that give a constant are code. */
function leastOf(head: string): number {
  if (head.startsWith(METHOD)) return 3;
  return FUNCTIONS.has(head) ? 2 : 0;
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

/** Lines of a first comment that tells what the document is; a longer one is a licence, or a manual. */
const TITLE_LINES = 3;

/** The comment that begins the document, and what its namespace is called and says of itself. */
function aboutDocument(page: Page, [first]: readonly Form[]): string {
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
function aboutUnit(page: Page, unit: Unit): string {
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

function joined(page: Page, units: readonly Unit[]): readonly Unit[] {
  const values = units.flatMap((unit) =>
    unit.type === "definition" ? [unit.definition.value] : [],
  );
  const together = joinLookUps(page, values);
  let next = 0;
  return units.flatMap((unit): readonly Unit[] => {
    if (unit.type !== "definition") return [unit];
    const value = together[next++];
    return value ? [{ ...unit, definition: { ...unit.definition, value } }] : [];
  });
}

function unitsOf(page: Page, statements: readonly Statement[], from: number): readonly Unit[] {
  const units: Unit[] = [];
  const calls = differentHeads(page, statements);
  const given = givenMaps(statements);
  let after = from;
  for (const statement of statements) {
    const form = calls.has(statement) ? statement.form : given.get(statement);
    addUnit(units, form ? { type: "data", form } : statement, after);
    after = statement.form.end;
  }
  return units;
}

function addUnit(units: Unit[], statement: Statement, after: number): void {
  const last = units.at(-1);
  if (statement.type === "definition") {
    units.push({ type: "definition", definition: statement, after });
  } else if (statement.type === "entry") {
    const placed = { statement, after };
    if (last?.type === "entries" && last.head === statement.head) last.placed.push(placed);
    else units.push({ type: "entries", head: statement.head, placed: [placed] });
  } else if (statement.type === "data") {
    if (last?.type === "data") last.forms.push(statement.form);
    else units.push({ type: "data", forms: [statement.form], after });
  }
}

/** Calls of one name that are given a map each and nothing else give one list of them: `(add-error! {:code 7 …})`. */
function givenMaps(statements: readonly Statement[]): ReadonlyMap<Statement, Form> {
  const given = statements.flatMap((statement) => {
    const [, map, ...more] = isCall(statement) ? statement.form.items : [];
    const only = isCall(statement) && isSequence(map) && map.kind === "map" && more.length === 0;
    return only ? [{ statement, map, head: statement.head }] : [];
  });
  const [first] = given;
  const alike = given.length > 1 && given.every(({ head }) => head === first?.head);
  return new Map(alike ? given.map(({ statement, map }) => [statement, map]) : []);
}

/** Calls that nearly all have heads of their own are rows: `(gone 410 "Gone") (lost 404 "Lost")`. */
function differentHeads(page: Page, statements: readonly Statement[]): ReadonlySet<Statement> {
  const calls = statements.filter(isCall);
  const heads = new Set(calls.map(({ head }) => head));
  const rows = calls.length > 1 && heads.size * 3 > calls.length * 2;
  const single =
    calls.length === 1 && calls[0]?.form.items.slice(1).every((part) => isSequence(part));
  const only = statements.every(({ type, form }) => type !== "code" || headOf(page, form) !== null);
  return new Set((rows && only) || single ? calls : []);
}

function isCall(statement: Statement): statement is Extract<Statement, { type: "entry" }> {
  return (
    statement.type === "entry" && statement.role === "call" && !statement.head.startsWith("def")
  );
}

function addDefinitions(
  page: Page,
  { head, placed }: Extract<Unit, { type: "entries" }>,
  preamble: number,
): void {
  const families = DEFINERS.has(head);
  const place = { opened: -1, closed: -1, shared: [], preamble, families };
  addTable(page, definitionEntries(page, placed), place);
}

function addData(page: Page, forms: readonly Form[], after: number, preamble: number): void {
  const [first] = forms;
  if (!first) return;
  if (!forms.some((form) => isSequence(form)) && !isKeyword(first)) return;
  const around = { shared: [], depth: 0, preamble };
  if (forms.length === 1) {
    addTitles(page, after, first.start, preamble);
    if (isSequence(first)) addCollection(page, first, around);
    return;
  }
  const loose = looseFrom(forms);
  const [whole, rest] = [forms.slice(0, loose), forms.slice(loose)];
  if (whole.length > 0) addData(page, whole, after, preamble);
  if (whole.length > 0 && rest.length > 0)
    addData(page, rest, whole.at(-1)?.end ?? after, preamble);
  else if (rest.length > 0) addCollection(page, implied(rest, after), around);
}

/** Where names and values begin that a bracket too many left outside of their map. */
function looseFrom(forms: readonly Form[]): number {
  const first = forms.findIndex((form) => !isSequence(form));
  return first > 0 && isKeywordList(forms.slice(first)) ? first : 0;
}

/** Forms beside each other as the list they would be in brackets. */
function implied(forms: readonly Form[], after: number): Sequence {
  const end = forms.at(-1)?.end ?? after;
  const items = forms.filter((form) => form.kind !== "symbol");
  const kind = "vector";
  return { kind, start: after - 1, end, items, quoted: true, dotted: false, spliced: false };
}

interface DefinitionPlace {
  readonly after: number;
  readonly preamble: number;
  /** Several collections are defined, so that each goes by its name. */
  readonly named: boolean;
}

function addDefinition(
  page: Page,
  { form, name, value }: Definition,
  place: DefinitionPlace,
): void {
  addTitles(page, place.after, form.start, place.preamble, place.named);
  if (place.named) addLabel(page, formText(page, name), name.start, name.end, true);
  addFirstGroup(page, name, value);
  addCollection(page, value, { shared: [], depth: 0, preamble: place.preamble });
}

/** A line above the value that is the title of its first group, since lines in it are those of others. */
function addFirstGroup(page: Page, name: Form, value: Sequence): void {
  const [first, ...more] = runsBetween(page.runs, name.end, value.start).filter(isGroupTitle);
  if (!first || more.length > 0) return;
  if (runsBetween(page.runs, value.start, value.end).some(isGroupTitle))
    addTitle(page, first, true);
}

function isGroupTitle(run: CommentRun): boolean {
  return run.ownLine && run.kind === "line" && !run.text.includes("\n") && titleOf(run) !== null;
}

function addTitles(page: Page, after: number, start: number, preamble: number, all = false): void {
  const runs = runsBetween(page.runs, after, start);
  for (const run of runs) {
    const behind = after > 0 && !run.ownLine;
    const last = runs.length > 1 && isLastBanner(run, runs);
    const spoken = run.end > preamble || (all && isAdjacent(page, run, start)) || last;
    if (!behind && spoken && titleOf(run) !== null)
      addTitle(page, run, isAdjacent(page, run, start) && !isBanner(run));
  }
}

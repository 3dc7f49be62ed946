import { aboutDocument, aboutUnit } from "./about.js";
import { isOrder } from "./called.js";
import { addCollection } from "./collection.js";
import { type CommentRun, isBanner, runsBetween, titleOf } from "./comment-runs.js";
import { definitionEntries } from "./definition-entry.js";
import { isAdjacent } from "./entry-comments.js";
import { addTable, addTitle, isLastBanner } from "./entry-table.js";
import { FOREIGN } from "./foreign-constants.js";
import { type Form, isKeyword, isSequence, type Sequence } from "./form.js";
import { formText } from "./form-text.js";
import { DEFINERS, FUNCTIONS } from "./heads.js";
import { withLikeRecords } from "./like-records.js";
import { linesOverCode } from "./lines-over-code.js";
import { METHOD } from "./methods.js";
import { withoutOthers } from "./named-codes.js";
import { addLabel, type Page } from "./page.js";
import { withoutReferences } from "./references.js";
import { isKeywordList } from "./shape.js";
import { signaturesOf } from "./signatures.js";
import { isOfTests } from "./tests.js";
import { withToldConstants } from "./told-constants.js";
import { statementsOf } from "./top-level.js";
import { type Definition, formsOf, type Unit, unitsOf } from "./units.js";

/** Adds the tables and labels of a whole text. Code between data is left alone. */
export function addStatements(whole: Page, forms: readonly Form[], from: number): void {
  if (isOfTests(whole, forms)) return;
  const page = { ...whole, signatures: signaturesOf(whole, forms) };
  const read = withToldConstants(page, statementsOf(page, forms));
  const statements = withoutReferences(page, withLikeRecords(page, read));
  const preamble = forms[0]?.start ?? from;
  const lines = linesOverCode(page, statements, from, preamble);
  const units = unitsOf(page, statements, from, lines);
  const document = aboutDocument(page, forms);
  const named = units.filter(({ type }) => type === "definition").length > 1;
  const addLinesOver = lineTitles(page, lines);
  let ended = from;
  units.forEach((unit, index) => {
    const classes = unit.type === "entries" && CLASSES.test(unit.head);
    const given = unit.type === "entries" && isGiven(unit.head);
    const about = aboutUnit(page, unit);
    const kind = { ...(classes && { classes }), ...(given && { given }) };
    const origin = { collection: `${from} ${index}`, about, document, ...kind };
    const own = { ...page, origin };
    if (unit.type === "entries" && unit.placed.length < leastOf(page, unit)) return;
    const read = formsOf(unit);
    addLinesOver(ended, read[0]?.start ?? ended);
    ended = read.at(-1)?.end ?? ended;
    if (unit.type === "entries") addDefinitions(own, unit, preamble);
    else if (unit.type === "data") addData(own, unit.forms, unit.after, preamble);
    else addDefinition(own, unit.definition, { after: unit.after, preamble, named });
  });
}

/** Adds the titles that lines between two places make; places are asked for in order. */
function lineTitles(page: Page, lines: readonly CommentRun[]): (from: number, to: number) => void {
  let at = 0;
  return (from, to) => {
    for (let line = lines[at]; line && line.end <= to; line = lines[++at])
      if (line.end > from) addTitle(page, line, false);
  };
}

/** `define-condition`, R6RS's `define-condition-type`, `defclass` and forms named like them. */
const CLASSES = /(?:condition|exception|class)(?:-type)?$/;

function isGiven(head: string): boolean {
  return FUNCTIONS.has(head) || head.startsWith(METHOD);
}

/** So few functions or methods that give a constant are code; what a library is asked to do once is, too. */
function leastOf(
  page: Page,
  { head, placed: [first] }: Extract<Unit, { type: "entries" }>,
): number {
  if (head.startsWith(METHOD)) return 3;
  const call = first?.statement.role === "call" ? first.statement.form : null;
  if (call && isOrder(page, call)) return 2;
  if (call?.items.length === 2 && call.items[1]?.kind === "symbol") return LEAST_NAMES;
  return FUNCTIONS.has(head) ? 2 : 0;
}

/** Fewer calls that are given a name each are steps of a program. */
const LEAST_NAMES = 6;

function addDefinitions(
  page: Page,
  { head, placed }: Extract<Unit, { type: "entries" }>,
  preamble: number,
): void {
  const parted = head === FOREIGN;
  const families = DEFINERS.has(head) || parted;
  const place = { opened: -1, closed: -1, shared: [], preamble, families, parted };
  const told = DEFINERS.has(head) ? withoutOthers(page, placed) : placed;
  addTable(page, definitionEntries(page, told), place);
}

function addData(page: Page, forms: readonly Form[], after: number, preamble: number): void {
  const [first] = forms;
  if (!first) return;
  if (!forms.some((form) => isSequence(form)) && !isKeyword(first)) return;
  const around = { shared: [], depth: 0, preamble };
  if (forms.length === 1) {
    addTitles(page, after, first.start, preamble);
    if (isSequence(first)) addCollection(page, first, { ...around, whole: true });
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

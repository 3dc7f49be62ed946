import { headOf, holdsCode, isData, isQuotedCode } from "./called.js";
import { constantFunction } from "./constant-function.js";
import { foreignConstant } from "./foreign-constants.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import { memberRows } from "./given-rows.js";
import {
  CHECKED,
  CONTAINERS,
  DEFINERS,
  definesCode,
  isCode,
  PROPERTIES,
  VARIABLES,
} from "./heads.js";
import { lookUpsIn } from "./look-ups.js";
import { madeByCall } from "./made-by-call.js";
import { withMadeRecords } from "./made-records.js";
import { constantMethod, METHOD } from "./methods.js";
import { ownDefinition } from "./own-definition.js";
import type { Page } from "./page.js";
import { keyedItems } from "./shape.js";
import { withSpokenFunctions } from "./spoken-functions.js";
import type { Statement } from "./statement.js";

/** Containers in containers are opened this deep. */
const DEPTH = 8;

/** The statements of a text; forms that only hold others (`progn`, `module`) are opened. */
export function statementsOf(page: Page, forms: readonly Form[], depth = 0): readonly Statement[] {
  return forms.flatMap((form) => {
    const head = headOf(page, form);
    if (head === null || depth >= DEPTH || !(CONTAINERS.has(head) || isContainer(page, form, head)))
      return withLookUps(page, statementOf(page, form, head));
    return statementsOf(page, isSequence(form) ? form.items.slice(1) : [], depth + 1);
  });
}

/** `(harbour-toplevel (define-enum …) (define …))`: a form of the document's own that is given nothing but definitions. */
function isContainer(page: Page, form: Form, head: string): boolean {
  if (!isSequence(form) || form.items.length < 2 || isCode(head) || /^(?:cl-)?def/.test(head))
    return false;
  return form.items.slice(1).every((part) => /^def/.test(headOf(page, part) ?? ""));
}

/** A function that looks something up holds what it looks it up in. */
function withLookUps(page: Page, statement: Statement): readonly Statement[] {
  const { type, form } = statement;
  if (type !== "code" || !isSequence(form)) return [statement];
  const name = functionName(form);
  if (!name) return [statement];
  const found = lookUpsIn(page, form);
  if (found.length === 0) return [statement];
  const documented = documentation(form);
  return found.map(({ subject, ...one }) => {
    const told = [documented, subject].flatMap((part) => part ?? []);
    return { type: "definition", name, ...one, told };
  });
}

/** `(defn name "…" [x] …)`, `(defun name (x) "…" …)`: a text before the body. */
function documentation({ items }: Sequence): Form | undefined {
  return items.slice(2, 4).find(({ kind }, index) => kind === "string" && items.length > index + 3);
}

function functionName({ items: [, named] }: Sequence): Form | undefined {
  return isSequence(named) ? named.items[0] : named;
}

function statementOf(page: Page, form: Form, head: string | null): Statement {
  if (head === null || !isSequence(form)) return dataStatement(page, form);
  if (head === "defmethod") return methodEntry(page, form);
  if (isCode(head)) return constantFunction(page, form, head) ?? { type: "code", form };
  if (DEFINERS.has(head)) return definition(page, form, head);
  if (PROPERTIES.has(head)) return { type: "entry", form, head, role: "property" };
  const members = membersOf(page, form);
  if (members) return members;
  if (/^(?:cl-)?def/.test(head)) return ownStatement(page, form, head);
  const foreign = foreignConstant(page, form);
  if (foreign) return { type: "entry", form: foreign, head, role: "call" };
  const parts = form.items.slice(1);
  const told = parts.length > 1 || parts.some((part) => isSequence(part) || isConstant(page, part));
  if (!told || !parts.every((part) => isData(page, part))) return { type: "code", form };
  return { type: "entry", form, head, role: "call" };
}

/** `(define-if-known EBERTH)`: a name in capitals, as constants of C have. */
function isConstant(page: Page, { kind, start, end }: Form): boolean {
  return kind === "symbol" && /^[A-Z][A-Z\d_]{2,}$/.test(page.text.slice(start, end));
}

function ownStatement(page: Page, form: Sequence, head: string): Statement {
  const code: Statement = { type: "code", form };
  const statement = definesCode(head) ? code : ownDefinition(page, form, head);
  const told = statement.type === "code" ? toldNumber(form) : null;
  return told ? { type: "entry", form: told, head, role: "call" } : statement;
}

/** `(define-reply-handler (401) "No such ship" …)`: a part of the program that is for a number, and tells what it means. */
function toldNumber(form: Sequence): Sequence | null {
  const [own, named, text] = form.items;
  const [number, ...others] = isSequence(named) ? named.items : [named];
  if (!own || number?.kind !== "number" || others.length > 0 || text?.kind !== "string")
    return null;
  return { ...form, items: [own, number, text] };
}

/** Members go by what stands before them, or else by what lists them: `faults` of `(define-codes faults jam 7 ink 8 …)`. */
function membersOf(page: Page, form: Sequence): Statement | null {
  const value = memberRows(page, form);
  const [head, first] = form.items;
  const name = first?.kind === "symbol" && first !== value?.items[0] ? first : head;
  return value && name ? { type: "definition", form, name, value } : null;
}

function dataStatement(page: Page, form: Form): Statement {
  const left = isExported(page, form) || (isSequence(form) && isQuotedCode(page, form));
  return { type: left ? "code" : "data", form };
}

/** `{:open-gate open-gate :close-gate close-gate}`: what a module gives out, by the names it has there (Fennel, "Modules"). */
function isExported(page: Page, form: Form): boolean {
  if (!isSequence(form) || form.kind !== "map") return false;
  const given = keyedItems(form) ?? [];
  const text = (one: Form): string => page.text.slice(one.start, one.end).replace(/^:/, "");
  const same = given.filter(
    ({ key, value }) => value?.kind === "symbol" && !value.quoted && text(key) === text(value),
  );
  return same.length > 1 && same.length * 2 > given.length;
}

/** Methods of one name that give constants are entries of one list. */
function methodEntry(page: Page, form: Sequence): Statement {
  const method = constantMethod(page, form);
  const [own] = form.items;
  if (!method || !own) return { type: "code", form };
  const { name, key, values } = method;
  const head = `${METHOD}${page.text.slice(name.start, name.end)}`;
  return {
    type: "entry",
    form: { ...form, items: [own, key, ...values] },
    head,
    role: values.length > 1 || values[0]?.kind === "map" ? "call" : "store",
  };
}

function definition(page: Page, whole: Sequence, head: string): Statement {
  const form = CHECKED.has(head) ? unchecked(whole) : whole;
  const [, name, ...rest] = form.items;
  if (isPlace(page, name) && rest.length === 1) return { type: "entry", form, head, role: "store" };
  if (!name || isSequence(name) || rest.length === 0) return { type: "code", form };
  const second = rest[0]?.kind === "string" && rest.length > 1 ? rest[1] : rest[0];
  const written = isSequence(rest[0]) ? rest[0] : second;
  if (!written || !isSequence(written))
    return isSetting(page, head, written)
      ? { type: "code", form }
      : { type: "entry", form, head, role: "define" };
  const value = withMadeRecords(page, withSpokenFunctions(page, written));
  if (holdsCode(page, value)) return { type: "code", form };
  if (isData(page, value) && value.items.length > 0)
    return { type: "definition", form, name, value };
  return madeByCall(page, form, name, value);
}

/**
 * Nothing yet, yes or no, and what the user may customize, are the values of settings; so is a symbol that a
 * variable holds. None of them is a code.
 */
function isSetting(page: Page, head: string, value: Form | undefined): boolean {
  if (!value || head === "defcustom") return head === "defcustom";
  if (value.kind === "nil" || value.kind === "boolean") return true;
  const text = page.text.slice(value.start, value.end);
  return VARIABLES.has(head) && value.kind === "symbol" ? !/^[A-Z]+[-_]/.test(text) : text === "t";
}

/** Without what stands between the name and the value to check it. */
function unchecked(form: Sequence): Sequence {
  const [own, name, , ...rest] = form.items;
  return own && name ? { ...form, items: [own, name, ...rest] } : form;
}

/** `(gethash key table)` in `(setf (gethash key table) value)`. */
function isPlace(page: Page, form: Form | undefined): boolean {
  return form !== undefined && headOf(page, form) === "gethash";
}

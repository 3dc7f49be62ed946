import { constants } from "node:os";
import type { Catalog, Document, Entry, Section } from "../catalog.js";
import { listMeanings, type OutputForm } from "../explain/meaning.js";
import { codeShape } from "./code-shape.js";
import type { Literal } from "./program-facts.js";

/** An entry with where programs find it. */
export interface IndexedEntry {
  readonly document: Document;
  readonly section: Section;
  readonly entry: Entry;
  /** What programs write for it: `UserLogin.PasswordError`, the name of a constant, or the code. */
  readonly reference: string;
}

/** A catalog as programs speak of it. */
export interface CodeIndex {
  readonly entries: readonly IndexedEntry[];
  /** All codes and names that are words, to tell which one was meant. */
  readonly words: readonly string[];
  /** Those whose code or name a literal is. */
  readonly meant: (literal: Literal) => readonly IndexedEntry[];
  /** Whether a literal looks like one of the codes, and like nothing that any program compares. */
  readonly isLikeCode: (literal: Literal) => boolean;
  /** Those with an identifier in sections of a name. */
  readonly members: (section: string, identifier: string) => readonly IndexedEntry[];
  readonly sections: (name: string) => readonly Section[];
  /** Those that a word of a program may name: a constant, a key that is a code or a name. */
  readonly named: (word: string) => readonly IndexedEntry[];
}

/** Programs call these success, whatever documents list. */
const SUCCESS = /^(?:0+|200|OK|ok|success|SUCCESS)$/;
/** So much of a code is told from other numbers and words. */
const TELLING_LENGTH = 3;

/** The catalog of a project, and how its generated code looks. */
export interface ProjectCodes {
  readonly catalog: Catalog;
  readonly form: OutputForm;
}

/** Makes an index of all projects' codes. */
export function indexCodes(projects: readonly ProjectCodes[]): CodeIndex {
  const entries = projects.flatMap(({ catalog, form }) => listMeanings(catalog, form));
  const texts = groupBy(entries, ({ entry }) => textsOf(entry));
  const numbers = groupBy(entries, ({ entry: { code, codeType } }) =>
    codeType === "number" ? [Number(code)] : [],
  );
  const members = groupBy(entries, ({ section, entry }) => [
    `${section.identifier}.${entry.identifier}`,
  ]);
  const references = groupBy(entries, ({ reference }) => [reference]);
  const sections = groupBy(
    projects.flatMap(({ catalog }) => catalog.documents.flatMap(({ sections: all }) => all)),
    ({ identifier }) => [identifier],
  );
  const shapes = new Set(entries.flatMap(({ entry }) => textsOf(entry).map(codeShape)));
  return {
    entries,
    words: [...texts.keys()].filter((text) => /\p{L}/u.test(text)),
    meant: ({ value, text }) =>
      (typeof value === "number" ? numbers.get(value) : undefined) ??
      texts.get(typeof value === "number" ? text : value) ??
      [],
    isLikeCode: ({ value, text }) => {
      const said = typeof value === "number" ? text : value;
      return shapes.has(codeShape(said)) && !SUCCESS.test(said) && !isOfSystem(said);
    },
    members: (section, identifier) => members.get(`${section}.${identifier}`) ?? [],
    sections: (name) => sections.get(name) ?? [],
    named: (word) => references.get(word) ?? texts.get(word) ?? [],
  };
}

/** Whether a code says by itself that it is one: a small number or a short word may be anything. */
export function isTelling({ value, text }: Literal): boolean {
  return (typeof value === "number" ? text.replace("-", "") : value).length >= TELLING_LENGTH;
}

/** A code, and the name beside it, with the colon of a Lisp keyword or without. */
function textsOf({ code, name }: Entry): readonly string[] {
  return [...new Set([code, ...(name === null ? [] : [name, name.replace(/^:/, "")])])];
}

/** Codes of the operating system's errors, and of Node's own. */
function isOfSystem(text: string): boolean {
  return Object.hasOwn(constants.errno, text) || /^(?:ERR_|UND_ERR_)[A-Z]/.test(text);
}

function groupBy<T, K>(all: readonly T[], keysOf: (one: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all)
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  return groups;
}

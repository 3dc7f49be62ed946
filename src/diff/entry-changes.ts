import { type Entry, entryText } from "../catalog.js";
import { findParameters } from "../parameters/find-parameters.js";
import type { Change, ChangeKind, Level, Pair, PlacedEntry } from "./change.js";
import type { SameMeaning } from "./same-meaning.js";

/** What is known of the places of two entries that are the same. */
export interface EntryContext {
  /** Whether it stands in another section than before. */
  readonly moved: boolean;
  readonly sameMeaning: SameMeaning;
}

/** All that differs between what an entry was and what it is. */
export function* entryChanges(
  pair: Pair<PlacedEntry>,
  { moved, sameMeaning }: EntryContext,
): Iterable<Change> {
  const [was, is] = [pair.before.entry, pair.after.entry];
  const reused = was.code === is.code && !sameMeaning(was, is);
  const found = [
    ...(reused ? [differs("reused", "major", sayingOf(was), sayingOf(is))] : []),
    ...(moved ? [differs("moved", "major", placeOf(pair.before), placeOf(pair.after))] : []),
    ...identityChanges(was, is),
    ...promiseChanges(was, is),
    // That a code is used again says of its texts that they changed.
    ...textChanges(was, is).filter(({ kind }) => !reused || !TOLD_BY_REUSE.has(kind)),
  ];
  for (const one of found) if (one.from !== one.to) yield { ...one, ...pair };
}

const TOLD_BY_REUSE: ReadonlySet<ChangeKind> = new Set(["message-changed", "description-changed"]);

type Difference = Pick<Change, "kind" | "level" | "from" | "to">;

function differs(
  kind: ChangeKind,
  level: Level,
  from: string | null,
  to: string | null,
): Difference {
  return { kind, level, from, to };
}

/** What programs know it by. A name that the document begins to give takes nothing from anybody. */
function identityChanges(was: Entry, is: Entry): readonly Difference[] {
  const renamed =
    was.identifier === is.identifier
      ? differs("renamed", was.name === null ? "minor" : "major", was.name, is.name)
      : differs("renamed", "major", was.identifier, is.identifier);
  return [
    differs("renumbered", "major", was.code, is.code),
    renamed,
    differs("type-changed", "major", was.codeType, is.codeType),
  ];
}

/** What programs rely on beside that. */
function promiseChanges(was: Entry, is: Entry): readonly Difference[] {
  const [status, now] = [was, is].map(({ httpStatus }) => httpStatus?.toString() ?? null);
  return [
    differs(
      "status-changed",
      was.httpStatus === null ? "minor" : "major",
      status ?? null,
      now ?? null,
    ),
    // To look for parameters takes longer than all else.
    ...(entryText(was) === entryText(is)
      ? []
      : [differs("parameters-changed", "major", parametersOf(was), parametersOf(is))]),
    differs(is.deprecated ? "deprecated" : "undeprecated", "minor", stateOf(was), stateOf(is)),
  ];
}

function textChanges(was: Entry, is: Entry): readonly Difference[] {
  return TEXTS.map(([kind, textOf]) => differs(kind, "patch", textOf(was), textOf(is)));
}

const TEXTS: readonly (readonly [ChangeKind, (entry: Entry) => string | null])[] = [
  ["message-changed", ({ message }) => message],
  [
    "description-changed",
    (entry) => (isTranslation(entry, entry.description) ? null : entry.description),
  ],
  [
    "translation-changed",
    ({ translations }) =>
      listed(
        translations.map(({ language, message, description }) => [
          language,
          [message, description].filter((text) => text !== null).join("; "),
        ]),
      ),
  ],
  [
    "details-changed",
    (entry) =>
      listed(
        entry.fields
          .filter(({ text }) => !isTranslation(entry, text))
          .map(({ header, text }) => [header, text]),
      ),
  ],
];

/** Cells in another language are read as its texts, and stay what they are besides. */
function isTranslation({ translations }: Entry, text: string | null): boolean {
  return translations.some(({ message, description }) => text === message || text === description);
}

/** What an entry says in a few words. */
export function sayingOf({ name, message, description }: Entry): string | null {
  return message ?? description ?? name;
}

function placeOf({ document, section }: PlacedEntry): string {
  return `${document.module}/${section.identifier}`;
}

function stateOf({ deprecated }: Entry): string | null {
  return deprecated ? "deprecated" : null;
}

/** In alphabetical order, for their order is nobody's concern: those without a name are called by it. */
function parametersOf(entry: Entry): string | null {
  return [...findParameters(entryText(entry)).names].sort().join(", ") || null;
}

function listed(texts: readonly (readonly [label: string | null, text: string])[]): string | null {
  const lines = texts.map(([label, text]) => (label === null ? text : `${label}: ${text}`));
  return lines.length === 0 ? null : lines.join("\n");
}

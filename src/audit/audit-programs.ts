import type { Document } from "../catalog.js";
import { didYouMean } from "../config/did-you-mean.js";
import type { Diagnostic } from "../diagnostic.js";
import { codeLocation } from "../entry-places.js";
import { rulesNamed } from "../lint/directive-patterns.js";
import { createSource, type Location, type Source } from "../source.js";
import { undocumentedIn } from "./about-codes.js";
import type { CodeIndex, IndexedEntry } from "./code-index.js";
import { type GeneratedNames, type GeneratedOutput, namesInOutputs } from "./generated-names.js";
import type { Literal, ProgramFacts, Span } from "./program-facts.js";

/** A source of a program. */
export interface Program {
  /** Absolute. */
  readonly file: string;
  readonly source: Source;
  readonly facts: ProgramFacts;
}

/** What is audited against. */
export interface AuditedCatalog {
  readonly index: CodeIndex;
  readonly outputs: readonly GeneratedOutput[];
  /** Whether sections are values with members: enums and objects. */
  readonly hasMembers: boolean;
}

/** What is found in one source, and the entries that it uses. */
export interface AuditedProgram {
  readonly diagnostics: readonly Diagnostic[];
  readonly used: readonly IndexedEntry[];
}

/** Codes and members that a source uses and that no document has, and those that it uses and that there are. */
export function auditProgram(program: Program, audited: AuditedCatalog): AuditedProgram {
  const { file, facts, source } = program;
  const names = namesInOutputs(facts.imports, file, audited.outputs);
  const found = [
    ...undocumented(program, audited, names),
    ...(audited.hasMembers ? unknownMembers(program, audited, names) : []),
  ];
  const lines = found.length === 0 ? [] : source.text.split("\n");
  return {
    diagnostics: found.filter((one) => !isSuppressed(one, lines)),
    used: usedIn(facts, audited.index, names),
  };
}

function* undocumented(
  { facts, source }: Program,
  { index }: AuditedCatalog,
  names: GeneratedNames,
): Iterable<Diagnostic> {
  for (const comparison of facts.comparisons) {
    const generated = comparison.members.filter((one) => names.memberOf(one) !== null).length;
    for (const { literal, beside } of undocumentedIn(comparison, index, generated))
      yield {
        code: "undocumented-code",
        severity: "error",
        message: `\`${literal.text}\` is compared like an error code, and no document has it`,
        location: placeOf(literal, source),
        ...(beside && {
          related: [
            { location: placeOf(beside, source), message: "compared with this code of a document" },
          ],
        }),
        hint: `${meantBy(literal, index)}If it is no error code, \`errgen-disable-next-line undocumented-code\` in a comment above says so`,
      };
  }
}

/** A question with a blank behind it; nothing where no code is near. */
function meantBy({ value }: Literal, { words }: CodeIndex): string {
  const meant = typeof value === "string" && /\p{L}/u.test(value) ? didYouMean(value, words) : null;
  return meant === null ? "" : `${meant} `;
}

function* unknownMembers(
  { facts, source }: Program,
  { index }: AuditedCatalog,
  names: GeneratedNames,
): Iterable<Diagnostic> {
  for (const access of facts.members) {
    const asked = names.memberOf(access);
    if (asked === null || asked.member in Object.prototype) continue;
    const sections = index.sections(asked.section);
    const known = sections.flatMap(({ entries }) => entries.map(({ identifier }) => identifier));
    if (known.length === 0 || known.includes(asked.member)) continue;
    const hint = didYouMean(asked.member, known);
    yield {
      code: "unknown-member",
      severity: "error",
      message: `\`${asked.section}\` has no member \`${asked.member}\``,
      location: placeOf(access, source),
      ...(hint !== null && { hint }),
    };
  }
}

/** The entries that a source names by identifier, by code or by name. A section that it hands on is used as a whole. */
function usedIn(
  { literals, members, words, wholes }: ProgramFacts,
  index: CodeIndex,
  names: GeneratedNames,
): readonly IndexedEntry[] {
  const handedOn = new Set([...wholes].map((word) => names.sectionOf(word) ?? word));
  return [
    ...literals.flatMap((one) => index.meant(one)),
    ...[...words].flatMap((word) => index.named(word)),
    ...members.flatMap((access) => {
      const section = access.path.at(-1) ?? "";
      return index.members(names.sectionOf(section) ?? section, access.member);
    }),
    ...index.entries.filter(({ section }) => handedOn.has(section.identifier)),
  ];
}

/** A finding of a document of the catalog. */
export interface DocumentFinding {
  readonly document: Document;
  readonly diagnostic: Diagnostic;
}

/** A finding for each entry that no program uses. What is deprecated is not missed. */
export function* unusedCodes(
  { index }: AuditedCatalog,
  used: ReadonlySet<IndexedEntry>,
): Iterable<DocumentFinding> {
  for (const one of index.entries) {
    const { document, entry, reference } = one;
    if (used.has(one) || entry.deprecated) continue;
    const called = reference.includes(entry.code) ? "" : ` (\`${reference}\`)`;
    yield {
      document,
      diagnostic: {
        code: "unused-code",
        severity: "warning",
        message: `Code \`${entry.code}\`${called} is used nowhere in the program`,
        location: codeLocation(entry),
      },
    };
  }
}

/** A source as its facts count, with `\n` alone. */
export function programSource(path: string, text: string): Source {
  return createSource(path, text.replace(/^\ufeff/, ""));
}

function placeOf({ start, end }: Span, source: Source): Location {
  return { path: source.path, ...source.position(start, end) };
}

/** A comment in the line above, as documents have them for `errgen lint`. */
function isSuppressed({ code, location }: Diagnostic, lines: readonly string[]): boolean {
  const above = lines[(location?.start.line ?? 1) - 2] ?? "";
  const [, rest] = /\berrgen-disable-next-line\b([^\n]*)/.exec(above) ?? [];
  if (rest === undefined) return false;
  const rules = rulesNamed(rest.replace(/\*\/.*$/, ""));
  return rules.length === 0 || rules.includes(code);
}

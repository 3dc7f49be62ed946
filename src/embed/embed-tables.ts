import { embeddedSections } from "../../templates/markdown/embedded-sections.js";
import type { Catalog, Document, Section } from "../catalog.js";
import { hintOf } from "../config/did-you-mean.js";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import type { EmitOptions } from "../emitters/emitter.js";
import { referenceIn } from "../emitters/typescript/reference.js";
import { createSource, type Source } from "../source.js";
import type { EmbeddingFile } from "./embedding-file.js";
import { type Block, findBlocks, type MarkerProblem } from "./find-blocks.js";

/** Whose tables are embedded, and how programs refer to their entries. */
export interface EmbedOptions extends Pick<EmitOptions, "style" | "naming"> {
  /** The project's name, where a configuration lists several: `web:cdn` is its `cdn`, and others' are left alone. */
  readonly project: string | null;
}

export interface Embedded {
  /** The files as they are to be, in their order; none if there is an error. */
  readonly files: readonly EmbeddingFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Replaces what stands between the markers of files by tables of the catalog; every other character stays. */
export function embedTables(
  files: readonly EmbeddingFile[],
  catalog: Catalog,
  options: EmbedOptions,
): Embedded {
  const embedded = files.map((file) => embedInto(file, catalog, options));
  const diagnostics = embedded.flatMap((one) => one.diagnostics);
  return {
    files: hasErrors(diagnostics) ? [] : embedded.map(({ file }) => file),
    diagnostics,
  };
}

function embedInto(
  { path, text }: EmbeddingFile,
  catalog: Catalog,
  options: EmbedOptions,
): { readonly file: EmbeddingFile; readonly diagnostics: readonly Diagnostic[] } {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const source = createSource(path, text.slice(mark.length));
  const { blocks, problems } = findBlocks(source.text);
  const diagnostics = problems.map((problem) => damage(problem, source));
  let done = mark;
  let at = 0;
  for (const block of blocks) {
    const { begin } = block;
    const target = targetOf(begin.target, options.project);
    if (target === null) continue;
    const found =
      target === undefined
        ? { message: `\`${begin.target}\` names no project`, hint: PROJECT }
        : findTarget(target, catalog);
    if ("message" in found) diagnostics.push(damage({ ...found, ...begin }, source));
    else {
      const { start, end } = source.position(block.start, block.end);
      const lines = linesOf(block, found, options);
      done += source.decoded.slice(at, start.offset) + inLines(lines, lineEndingOf(block, source));
      at = end.offset;
    }
  }
  return { file: { path, text: done + source.decoded.slice(at) }, diagnostics };
}

function damage({ message, hint, start, end }: MarkerProblem, source: Source): Diagnostic {
  const location = { path: source.path, ...source.position(start, end) };
  return { code: "damaged-marker", severity: "error", message, location, hint };
}

const PROJECT =
  "The configuration lists several projects: put the name of one and a colon in front, `web:cdn`";

/** What is meant of this project's; null if another one's is, undefined if none is said where there are several. */
function targetOf(text: string, project: string | null): string | null | undefined {
  if (project === null) return text;
  const colon = text.lastIndexOf(":");
  if (colon < 0) return undefined;
  return text.slice(0, colon) === project ? text.slice(colon + 1) : null;
}

interface Target {
  readonly document: Document;
  readonly sections: readonly Section[];
}

function findTarget(
  target: string,
  { documents }: Catalog,
): Target | { readonly message: string; readonly hint: string } {
  const [name = "", identifier, ...others] = target.split("/");
  const document = documents.find(({ module }) => module === name);
  if (!document || others.length > 0) {
    const known = documents.map(({ module }) => module);
    return { message: `There is no module \`${name}\``, hint: hintOf(name, known) };
  }
  const { sections } = document;
  if (identifier === undefined)
    return { document, sections: sections.filter(({ entries }) => entries.length > 0) };
  const section = sections.find((one) => one.identifier === identifier);
  if (section) return { document, sections: [section] };
  const known = sections.map((one) => one.identifier);
  return {
    message: `The module \`${name}\` has no section \`${identifier}\``,
    hint: hintOf(identifier, known),
  };
}

/** Blank lines around it, as Markdown asks of tables, and no blank at the end of any. */
function linesOf(
  { prefix, depth }: Block,
  { document, sections }: Target,
  { style = "enum", naming = "pascal" }: EmbedOptions,
): readonly string[] {
  const body = embeddedSections(document, sections, depth, referenceIn(document, style, naming));
  return ["", ...body.split("\n"), ""].map((line) => `${prefix}${line}`.trimEnd());
}

function inLines(lines: readonly string[], lineEnding: string): string {
  return lines.map((line) => line + lineEnding).join("");
}

/** That of the begin marker's line, whatever others the file has. */
function lineEndingOf({ begin, start }: Block, { decoded, position }: Source): string {
  const behind = position(begin.end, start);
  return /\r\n?|\n/.exec(decoded.slice(behind.start.offset, behind.end.offset))?.[0] ?? "\n";
}

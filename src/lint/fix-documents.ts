import type { Diagnostic, Edit } from "../diagnostic.js";
import type { Input } from "../input.js";
import type { CatalogOptions } from "../read-catalog.js";
import { createSource } from "../source.js";
import { applyEdits, orderEdits } from "./apply-edits.js";
import { type Linted, lintDocuments } from "./lint-documents.js";
import { isSameCatalog } from "./same-catalog.js";

/** A document and what mends it. */
export interface FixedDocument {
  readonly input: Input;
  /** Of the text that was read, in its order. */
  readonly edits: readonly Edit[];
  /** The text with them. */
  readonly text: string;
}

/** Documents as they are to be, and what is found in them then. */
export interface Fixed {
  readonly documents: readonly FixedDocument[];
  /** All inputs, with the texts that are to be. */
  readonly inputs: readonly Input[];
  /** How many findings are mended. */
  readonly mended: number;
  readonly left: Linted;
}

/**
 * What mends all findings that can be mended for certain. A document whose catalog would change but for blanks at the
 * ends of texts, or in which the same could be mended again, is left as it is.
 */
export async function fixDocuments(
  inputs: readonly Input[],
  options: CatalogOptions,
  found: Linted,
): Promise<Fixed> {
  const documents = inputs.flatMap((input) => fixOf(input, found.diagnostics));
  if (documents.length === 0) return { documents, inputs, mended: 0, left: found };
  const texts = withTexts(inputs, documents);
  const left = await lintDocuments(texts, options);
  if (isSettled(left.diagnostics, documents) && isSameCatalog(found.catalog, left.catalog))
    return { documents, inputs: texts, mended: countFixes(found.diagnostics), left };
  return oneByOne(inputs, documents, options, found);
}

/** Leaves out the documents that are not read as before. */
async function oneByOne(
  inputs: readonly Input[],
  documents: readonly FixedDocument[],
  options: CatalogOptions,
  found: Linted,
): Promise<Fixed> {
  const safe: FixedDocument[] = [];
  for (const document of documents) {
    const alone = await lintDocuments(withTexts(inputs, [document]), options);
    if (isSettled(alone.diagnostics, [document]) && isSameCatalog(found.catalog, alone.catalog))
      safe.push(document);
  }
  const texts = withTexts(inputs, safe);
  const left = await lintDocuments(texts, options);
  const paths = new Set(safe.map(({ input }) => input.source.path));
  const mended = found.diagnostics.filter(({ location }) => paths.has(location?.path ?? ""));
  return { documents: safe, inputs: texts, mended: countFixes(mended), left };
}

function fixOf(input: Input, diagnostics: readonly Diagnostic[]): readonly FixedDocument[] {
  const { source } = input;
  let edits: readonly Edit[] = [];
  for (const { fix, location } of diagnostics) {
    if (!fix || location?.path !== source.path) continue;
    const more = orderEdits([...edits, ...fix.edits]);
    // All edits of a fix, or none.
    if (more.length === edits.length + fix.edits.length) edits = more;
  }
  return edits.length === 0 ? [] : [{ input, edits, text: applyEdits(source.decoded, edits) }];
}

function withTexts(
  inputs: readonly Input[],
  documents: readonly FixedDocument[],
): readonly Input[] {
  const texts = new Map(documents.map(({ input, text }) => [input, text]));
  return inputs.map((input) => {
    const text = texts.get(input);
    return text === undefined ? input : { ...input, source: createSource(input.source.path, text) };
  });
}

/** Nothing is left to mend in the documents. */
function isSettled(
  diagnostics: readonly Diagnostic[],
  documents: readonly FixedDocument[],
): boolean {
  const paths = new Set(documents.map(({ input }) => input.source.path));
  return diagnostics.every(({ fix, location }) => !fix || !paths.has(location?.path ?? ""));
}

function countFixes(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ fix }) => fix !== undefined).length;
}

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import { takeExcerpts } from "../excerpt.js";
import type { GenerateOptions } from "../generate.js";
import type { Input } from "../input.js";
import { type NextCodes, nextCodes } from "../new-code/next-codes.js";
import type { ProposedRows } from "../new-code/propose-rows.js";
import { type ReadText, rowsToPaste } from "../new-code/rows-to-paste.js";
import { readCatalog } from "../read-catalog.js";
import { createSource } from "../source.js";
import { type FoundSection, findSection } from "./find-section.js";
import { loadProject } from "./load-project.js";
import { type NewCodes, type NewCodesAnswer, printNewCodes } from "./new-code-report.js";
import { nothingFound } from "./nothing-found.js";
import { resolveSettings } from "./resolve-settings.js";
import type { CommonOptions, Settings } from "./settings.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";

export interface NewCodeOptions extends CommonOptions {
  readonly count: number;
  readonly format?: "text" | "json";
}

const EXAMPLE = "errgen new docs/errors.md";

/** `errgen new`: the next free codes of a section, and the rows to paste. Writes nothing. */
export async function newCode(
  wanted: string | undefined,
  args: readonly string[],
  options: NewCodeOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  // A document that is named needs no configuration that names it, too.
  const isDocument = wanted !== undefined && existsSync(resolve(terminal.cwd, wanted));
  const inputs = isDocument && args.length === 0 ? [wanted] : args;
  const settings = await resolveSettings(inputs, options, terminal);
  const answer = await findNew(settings, wanted ?? null, options.count, terminal);
  await printNewCodes(answer, settings, options.format ?? "text", terminal);
  return answer.found === null ? EXIT.failed : EXIT.fine;
}

async function findNew(
  settings: Settings,
  wanted: string | null,
  count: number,
  { cwd }: Terminal,
): Promise<NewCodesAnswer> {
  const { loaded, diagnostics: told, textOf } = await loadProject(settings, EXAMPLE);
  const failed = (diagnostics: readonly Diagnostic[]): NewCodesAnswer => ({
    found: null,
    diagnostics,
    excerpts: takeExcerpts(diagnostics, textOf),
  });
  if (loaded === null) return failed(told);
  // What a project's own rules say of the documents does not matter here.
  const options = { ...loaded.options, rules: [] };
  const { catalog, diagnostics, passedOver } = await readCatalog(loaded.inputs, options);
  const problems = [...told, ...diagnostics];
  if (hasErrors(problems)) return failed(problems);
  if (catalog.documents.length === 0)
    return failed([...problems, nothingFound(settings, [...loaded.skipped, ...passedOver])]);
  const place = findSection(catalog, wanted, { root: settings.root, cwd });
  if ("problem" in place) return failed([...settings.diagnostics, place.problem]);
  const next = nextCodes(place.document, place.section, count);
  if ("problem" in next) return failed([...settings.diagnostics, noCodes(next, place, count)]);
  const input = loaded.inputs.find(({ source }) => source.path === place.document.path);
  const found = await withRows(place, next.codes, input, options);
  return { found, diagnostics: [], excerpts: {} };
}

async function withRows(
  place: FoundSection,
  codes: readonly string[],
  input: Input | undefined,
  options: GenerateOptions,
): Promise<NewCodes> {
  // A catalog is no document that anybody writes rows in.
  if (input === undefined) return { ...place, codes, proposed: null, behind: null };
  const { source, settings } = input;
  const read = (text: string): Promise<ReadText> => {
    const again = { source: createSource(source.path, text), named: true };
    const one = settings === undefined ? again : { ...again, settings };
    return readCatalog([one], { ...options, lock: undefined });
  };
  const { document, section } = place;
  const proposed = await rowsToPaste(document, section, source.decoded, codes, read);
  return { ...place, codes, proposed, behind: proposed && endOf(input, proposed) };
}

/** Where the line or the value ends that rows are pasted behind. */
function endOf({ source }: Input, { offset }: ProposedRows): NewCodes["behind"] {
  const before = createSource(source.path, source.decoded.slice(0, offset));
  const end = before.text.length;
  return { path: source.path, ...before.position(end, end) };
}

function noCodes(
  next: Extract<NextCodes, { readonly problem: string }>,
  { section }: FoundSection,
  count: number,
): Diagnostic {
  const { identifier, range, location } = section;
  if (next.problem === "no-pattern")
    return {
      code: "no-code-pattern",
      severity: "error",
      message: `The codes of \`${identifier}\` have no number, so that none is the next one`,
      location,
    };
  const which = range === null ? "of as many digits" : `from ${range[0]} to ${range[1]}`;
  const left = next.free === 0 ? "none is" : next.free === 1 ? "one is" : `${next.free} are`;
  const asked = count === 1 ? "1 is" : `${count} are`;
  return {
    code: "full-range",
    severity: "error",
    message: `Of the codes ${which} that \`${identifier}\` has, ${left} free; ${asked} asked for`,
    location,
    hint:
      range === null
        ? "A code of more digits would stand beside padded ones"
        : "Reserve more codes in the document, or choose another section",
  };
}

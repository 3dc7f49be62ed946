import type { Document, Entry } from "../src/catalog.js";
import type { Diagnostic } from "../src/diagnostic.js";
import { type GenerateOptions, generate } from "../src/generate.js";
import type { DocumentSettings } from "../src/input.js";
import { readDocuments } from "../src/read-documents.js";
import type { Location, Source } from "../src/source.js";

const OPTIONS = { naming: "pascal", importExtension: ".js", header: [], docs: "docs" } as const;

/**
 * What errgen makes of a document, as files that a person can review: the reading, the diagnostics,
 * and, for fixtures of the output, every generated file.
 */
export async function formatOutcome(
  source: Source,
  withOutput: boolean,
  settings: DocumentSettings = {},
  options: Partial<GenerateOptions> = {},
): Promise<Readonly<Record<string, string>>> {
  const inputs = [{ source, named: true, settings }];
  const { catalog, diagnostics, files } = await generate(inputs, { ...OPTIONS, ...options });
  const [reading] = await readDocuments(inputs);
  const [document] = catalog.documents;
  const shown = diagnostics.map((one) => formatDiagnostic(one, ""));
  return {
    "reading.txt": `${[...(document ? formatDocument(document) : []), ...(reading ? formatTables(reading.document) : [])].join("\n")}\n`,
    ...(shown.length === 0 ? {} : { "diagnostics.txt": `${shown.join("\n")}\n` }),
    ...(withOutput
      ? Object.fromEntries(
          files.map(({ path, contents }) => [
            path,
            path.endsWith(".html") ? withoutBundles(contents) : contents,
          ]),
        )
      : {}),
  };
}

/** A page without its scripts and its style: they are sources of errgen's own, and no outcome of a document. */
function withoutBundles(contents: string): string {
  return contents
    .replace(/(<(script|style)>).+?(?=<\/\2>)/gs, "$1…")
    .replace(/'sha256-[^']+'/g, "'sha256-…'");
}

/**
 * What errgen makes of the documents of a project: each document of the catalog, the diagnostics, and the
 * files that are about languages.
 */
export async function formatProject(
  sources: readonly Source[],
  options: Partial<GenerateOptions>,
): Promise<Readonly<Record<string, string>>> {
  const inputs = sources.map((source) => ({ source, named: true }));
  const { catalog, diagnostics, files } = await generate(inputs, { ...OPTIONS, ...options });
  const documents = catalog.documents.flatMap((document) => [
    `${document.module}: ${document.path}${document.siblings.map(({ language, path }) => `, ${path} (${language})`).join("")}`,
    ...formatDocument(document),
    "",
  ]);
  const shown = diagnostics.map((one) => formatDiagnostic(one, `${one.location?.path}:`));
  return {
    "catalog.txt": documents.join("\n"),
    "files.txt": `${files.map(({ path }) => path).join("\n")}\n`,
    ...(shown.length === 0 ? {} : { "diagnostics.txt": `${shown.join("\n")}\n` }),
    ...Object.fromEntries(
      files
        .filter(({ path }) => /\/(?:languages|messages)|^docs/.test(path))
        .map(({ path, contents }) => [path, contents]),
    ),
  };
}

function formatDiagnostic(
  { location, severity, code, message, related = [], hint }: Diagnostic,
  where: string,
): string {
  const placeOf = ({ start }: Location): string => `${start.line}:${start.column}`;
  const place = location === null ? "-" : `${where}${placeOf(location)}`;
  return [
    `${place} ${severity} ${code}: ${message}`,
    ...related.map((one) => `    ${placeOf(one.location)} ${one.message}`),
    ...(hint === undefined ? [] : [`    ${hint}`]),
  ].join("\n");
}

function formatDocument({
  format,
  title,
  notes,
  languages,
  sections,
  examples,
}: Document): readonly string[] {
  return [
    `format ${format}${title === null ? "" : `, title ${JSON.stringify(title)}`}`,
    ...(languages.length === 0 ? [] : [`languages ${languages.join(" ")}`]),
    ...notes.map((note) => `note ${JSON.stringify(note)}`),
    ...examples.map(
      ({ httpStatus, code, message }) => `example ${httpStatus} ${code} ${JSON.stringify(message)}`,
    ),
    ...sections.flatMap(({ title: name, identifier, route, range, entries }) => [
      `section ${JSON.stringify(name)} ${identifier}${route === null ? "" : ` route ${route}`}${range === null ? "" : ` range ${range.join("-")}`}`,
      ...entries.map(formatEntry),
    ]),
  ];
}

function formatEntry({
  code,
  codeType,
  identifier,
  location,
  fields,
  deprecated,
  name,
  message,
  description,
  httpStatus,
  translations,
}: Entry): string {
  const parts = Object.entries({ name, message, description, httpStatus }).filter(
    ([, value]) => value !== null,
  );
  return [
    `  ${location.start.line}: ${codeType === "string" ? JSON.stringify(code) : code} ${identifier}`,
    ...parts.map(([part, value]) => `${part}=${JSON.stringify(value)}`),
    ...fields.map(({ header, text }) => `[${header ?? ""}]=${JSON.stringify(text)}`),
    ...translations.flatMap(({ language, message: text, description: more, location: at }) => [
      `${language}@${at.start.line}:${at.start.column}=${JSON.stringify(text)}`,
      ...(more === null ? [] : [`${language}+=${JSON.stringify(more)}`]),
    ]),
    ...(deprecated ? ["deprecated"] : []),
  ].join(" ");
}

function formatTables({
  tables,
  skipped,
}: Pick<Document, "tables" | "skipped">): readonly string[] {
  return [
    ...tables.map(({ location, rows, entries, skipped: left, taken, reason, columns }) => {
      const roles = columns
        .map(
          ({ header, role, language }) =>
            `${header ?? ""}:${role}${language === null ? "" : `(${language})`}`,
        )
        .join(" | ");
      return `table ${location.start.line} ${taken ? "taken" : "left"} (${reason}) rows ${rows} entries ${entries} skipped ${left} [${roles}]`;
    }),
    ...skipped.map(
      ({ reason, text, location }) =>
        `skipped ${location.start.line} ${reason} ${JSON.stringify(text)}`,
    ),
  ];
}

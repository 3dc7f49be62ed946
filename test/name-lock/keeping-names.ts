import { type Generated, type GenerateOptions, generate } from "../../src/generate.js";
import type { LockOptions } from "../../src/lock-file/open-lock.js";
import { createSource } from "../../src/source.js";

/** Documents by path. */
export type Documents = Readonly<Record<string, string>>;

/** One table: its title, and its rows as code and text. */
export interface Table {
  readonly title?: string;
  readonly rows: readonly (readonly [code: string, text: string, name?: string])[];
}

/** A document with these tables in their order. */
export function written(...tables: readonly Table[]): string {
  return tables
    .map(({ title, rows }) => {
      const named = rows.some(([, , name]) => name !== undefined);
      const head = named
        ? "| Code | Name | Text |\n| --- | --- | --- |"
        : "| Code | Text |\n| --- | --- |";
      const lines = rows.map(([code, text, name]) =>
        named ? `| ${code} | ${name} | ${text} |` : `| ${code} | ${text} |`,
      );
      return `${title === undefined ? "" : `## ${title}\n\n`}${head}\n${lines.join("\n")}\n`;
    })
    .join("\n\n");
}

/** Generates from documents that keep their names in a lock. */
export function generateWith(
  documents: Documents,
  text: string | null,
  options: Partial<GenerateOptions> & Partial<LockOptions> & { readonly settings?: object } = {},
): Promise<Generated> {
  const { project, rename, settings, ...others } = options;
  const inputs = Object.entries(documents).map(([path, contents]) => ({
    source: createSource(path, contents),
    named: true,
    ...(settings === undefined ? {} : { settings }),
  }));
  const exists = (path: string): boolean => path in documents;
  return generate(inputs, {
    naming: "pascal",
    importExtension: ".js",
    header: [],
    docs: null,
    ...others,
    lock: { text, path: "errgen.lock.json", project, rename, exists },
  });
}

/** `doors/Login.NoKey = 1002` of each entry, in the documents' order. */
export function namesIn({ catalog }: Generated): readonly string[] {
  return catalog.documents.flatMap(({ module, sections }) =>
    sections.flatMap(({ identifier: section, entries }) =>
      entries.map(({ identifier, code }) => `${module}/${section}.${identifier} = ${code}`),
    ),
  );
}

/** The codes of what a generation says. */
export function saidBy({ diagnostics }: Generated): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

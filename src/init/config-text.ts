import type { ProjectFacts } from "./project-facts.js";

/** What a new configuration says. */
export interface NewConfig {
  readonly inputs: readonly string[];
  /** Module names by document. */
  readonly modules: ReadonlyMap<string, string>;
}

/** The name of a new configuration file, and its text: TypeScript, or JSON with comments. */
export function configFileOf(
  { inputs, modules }: NewConfig,
  facts: ProjectFacts,
): { readonly name: string; readonly text: string } {
  const { typescript, installed, formatter, out } = facts;
  const key = (name: string): string => (typescript ? name : JSON.stringify(name));
  const body = [
    "// Files, folders and globs to read. Paths count from this file.",
    `${key("inputs")}: [${inputs.map((input) => JSON.stringify(input)).join(", ")}],`,
    "",
    "// The folder to write to. What errgen makes there bears its header; other files are left alone.",
    `${key("out")}: ${JSON.stringify(out)},`,
    ...documentLines(modules, key),
    ...(formatter === null
      ? []
      : [
          "",
          "// Runs on what is generated, with the project's own configuration for it.",
          `${key("formatter")}: ${JSON.stringify(formatter)},`,
        ]),
    "",
    "// There are more settings: style, naming, docs, exclude, fileExtension, importExtension, header, formatter,",
    "// projects.",
  ].map((line) => (line === "" ? "" : `  ${line}`));
  if (!typescript) {
    const schema = '  "$schema": "./node_modules/errgen/dist/schemas/config.schema.json",\n\n';
    return { name: "errgen.config.json", text: `{\n${schema}${body.join("\n")}\n}\n` };
  }
  const text = installed
    ? `import { defineConfig } from "errgen";\n\nexport default defineConfig({\n${body.join("\n")}\n});\n`
    : `export default {\n${body.join("\n")}\n};\n`;
  return { name: "errgen.config.ts", text };
}

function documentLines(
  modules: ReadonlyMap<string, string>,
  key: (name: string) => string,
): readonly string[] {
  if (modules.size === 0) return [];
  return [
    "",
    "// Of single documents: `module` names its folder in the output, `titles` its untitled sections.",
    `${key("documents")}: {`,
    ...[...modules].map(
      ([path, module]) =>
        `  ${JSON.stringify(path)}: { ${key("module")}: ${JSON.stringify(module)} },`,
    ),
    "},",
  ];
}

import { createRequire } from "node:module";
import { jsdoc } from "./jsdoc.js";
import { type Doc, printLayout } from "./layout.js";

/** One declaration of a module: an enum with its printed members, a layout, or a printed text. */
export type Declaration = { readonly doc: string | null } & (
  | { readonly enum: string; readonly members: readonly string[] }
  | { readonly code: Doc }
  | { readonly printed: string }
);

/** Prints a module. */
export type PrintModule = (header: string, declarations: Iterable<Declaration>) => string;

/**
 * A printer of modules. Enums are made by ts-morph, each in a file of its own and with all members as
 * one text: in one file it would parse everything again for each enum, and member structures cost it
 * quadratic time. Made once a run, because loading ts-morph is the costliest thing errgen does;
 * `require` loads it faster than `import`.
 */
export function createModulePrinter(): PrintModule {
  const { IndentationText, Project } = createRequire(import.meta.url)("ts-morph") as typeof import("ts-morph");
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces },
  });
  const printEnum = (name: string, doc: string | null, members: readonly string[]): string => {
    const file = project.createSourceFile("enum.ts", "", { overwrite: true });
    const declaration = file.addEnum({ name, isExported: true, docs: doc === null ? [] : [doc] });
    declaration.addMembers((writer) => writer.write(members.join("\n")));
    return file.getFullText().trim();
  };
  const print = (declaration: Declaration): string => {
    const { doc } = declaration;
    if ("enum" in declaration) return printEnum(declaration.enum, doc, declaration.members);
    const code = "code" in declaration ? printLayout(declaration.code) : declaration.printed;
    return doc === null ? code : `${jsdoc(doc)}\n${code}`;
  };
  return (header, declarations) => [header, ...[...declarations].map(print)].join("\n\n") + "\n";
}

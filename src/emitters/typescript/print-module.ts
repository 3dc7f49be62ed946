import { createRequire } from "node:module";
import type { CodeBlockWriter } from "ts-morph";
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
 * A printer of modules on ts-morph. A module is written by one writer function: declarations added
 * one by one would be parsed again with each, and member structures cost quadratic time. Made once a
 * run, because loading ts-morph is the costliest thing errgen does; `require` is faster than `import`.
 */
export function createModulePrinter(): PrintModule {
  const { IndentationText, Project } = createRequire(import.meta.url)(
    "ts-morph",
  ) as typeof import("ts-morph");
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces },
  });
  return (header, declarations) =>
    project
      .createSourceFile("module.ts", (writer) => writeModule(writer, header, declarations), {
        overwrite: true,
      })
      .getFullText();
}

function writeModule(
  writer: CodeBlockWriter,
  header: string,
  declarations: Iterable<Declaration>,
): void {
  writer.writeLine(header);
  for (const declaration of declarations) {
    writer.newLine();
    if (declaration.doc !== null) writer.writeLine(jsdoc(declaration.doc));
    if ("enum" in declaration) {
      const { members } = declaration;
      writer
        .write(`export enum ${declaration.enum}`)
        .block(() => writer.write(members.join("\n")))
        .newLine();
    } else if ("code" in declaration) writer.writeLine(printLayout(declaration.code));
    else writer.writeLine(declaration.printed);
  }
}

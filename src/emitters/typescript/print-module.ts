import CodeBlockWriter from "code-block-writer";
import { jsdoc } from "./jsdoc.js";
import { type Doc, printLayout } from "./layout.js";

/** One declaration of a module: an enum with its printed members, a layout, or a printed text. */
export type Declaration = { readonly doc: string | null } & (
  | { readonly enum: string; readonly members: readonly string[] }
  | { readonly code: Doc }
  | { readonly printed: string }
);

/**
 * Prints a module with ts-morph's writer, taken from the package that ts-morph has it from: ts-morph itself
 * brings the compiler, which takes half a second to load. A syntax tree is not made: the members of an enum as
 * structures cost ts-morph quadratic time, and parsing what was just printed costs a small build a tenth of its
 * time.
 */
export function printModule(header: string, declarations: Iterable<Declaration>): string {
  const writer = new CodeBlockWriter({ indentNumberOfSpaces: 2, newLine: "\n" });
  writeModule(writer, header, declarations);
  return writer.toString();
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

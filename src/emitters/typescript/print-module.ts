import CodeBlockWriter from "code-block-writer";
import { jsdoc } from "./jsdoc.js";
import { type Doc, printLayout } from "./layout.js";

/** One declaration of a module: an enum with its printed members, a layout, or a printed text. */
export type Declaration = { readonly doc: string | null } & (
  | { readonly enum: string; readonly members: Iterable<string> }
  | { readonly code: Doc }
  | { readonly printed: string }
);

/** The writer keeps each piece of a line until it is asked for its text. */
const MEMBERS_A_WRITER = 1000;

/**
 * Prints a module, enums with ts-morph's writer, taken from the package that ts-morph has it from: ts-morph
 * itself brings the compiler, which takes half a second to load. A syntax tree is not made: the members of an
 * enum as structures cost ts-morph quadratic time, and parsing what was just printed costs a small build a tenth
 * of its time.
 */
export function printModule(header: string, declarations: Iterable<Declaration>): string {
  const pieces = [`${header}\n`];
  for (const declaration of declarations) {
    pieces.push("\n");
    if (declaration.doc !== null) pieces.push(`${jsdoc(declaration.doc)}\n`);
    if ("enum" in declaration) printEnum(declaration.enum, declaration.members, pieces);
    else if ("code" in declaration) pieces.push(`${printLayout(declaration.code)}\n`);
    else pieces.push(`${declaration.printed}\n`);
  }
  return pieces.join("");
}

function printEnum(name: string, members: Iterable<string>, pieces: string[]): void {
  pieces.push(`export enum ${name} {\n`);
  let writer = memberWriter();
  let written = 0;
  for (const member of members) {
    writer.writeLine(member);
    if (++written % MEMBERS_A_WRITER > 0) continue;
    pieces.push(writer.toString());
    writer = memberWriter();
  }
  pieces.push(writer.toString(), "}\n");
}

function memberWriter(): CodeBlockWriter {
  const writer = new CodeBlockWriter({ indentNumberOfSpaces: 2, newLine: "\n" });
  return writer.setIndentationLevel(1);
}

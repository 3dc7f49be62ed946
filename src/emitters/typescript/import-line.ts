import type { Document, Section } from "../../catalog.js";
import type { EmitOptions } from "../emitter.js";
import { stringLiteral } from "./literal.js";
import { moduleFiles } from "./module-files.js";

/** Where modules are, and how imports name them. */
export interface ImportForm extends Pick<EmitOptions, "fileExtension" | "importExtension"> {
  /** The output folder from where the import stands: `./src/generated`. */
  readonly out: string;
}

/**
 * The import that a program needs to write an entry's `name` (`UserLogin.PasswordError`, or a constant's),
 * or the type of its section where codes are literals, which have none.
 */
export function importLine(
  { module }: Document,
  { identifier }: Section,
  name: string | null,
  { out, ...form }: ImportForm,
): string {
  const from = stringLiteral(`${out}/${module}/index${moduleFiles(form).imported}`);
  if (name === null) return `import type { ${identifier} } from ${from};`;
  return `import { ${name.split(".", 1)[0]} } from ${from};`;
}

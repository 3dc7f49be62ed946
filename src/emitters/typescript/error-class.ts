import type { Document } from "../../catalog.js";
import { asciiWords, pascalCase } from "../../identifiers/words.js";
import { call, lines } from "./layout.js";
import { stringLiteral } from "./literal.js";
import { DOCUMENT_NAMES } from "./names.js";
import { hasParameters } from "./parameters.js";
import type { Declaration } from "./print-module.js";
import { hasStatuses } from "./statuses.js";

const { sections: CODES, messageIn, statusIn } = DOCUMENT_NAMES;

/**
 * `errors.ts`: an error to throw, with code, section, HTTP status and parameters. It knows its kind by a
 * symbol that all realms and all copies of a package share.
 */
export function* errorClassModule(
  document: Document,
  importExtension: string,
): Iterable<Declaration> {
  const name = errorClassName(document);
  const from = (names: string, file: string): string =>
    `import { ${names} } from "./${file}${importExtension}";`;
  yield {
    doc: null,
    code: lines([
      `import type { ${CODES} } from "./codes${importExtension}";`,
      from(messageIn, "messages"),
      ...(hasParameters(document) ? [from("fillIn", "parameters")] : []),
      ...(hasStatuses(document) ? [from(statusIn, "statuses")] : []),
    ]),
  };
  const kind = stringLiteral(`errgen/${document.module}`);
  yield { doc: null, code: ["const KIND: unique symbol = ", call("Symbol.for", kind), ";"] };
  yield {
    doc: `What a ${name} may be given beside its code.`,
    code: lines([
      `export interface ${name}Options {`,
      "  /** Instead of the code's own message. */",
      "  readonly message?: string;",
      "  /** What is put into the message. */",
      "  readonly parameters?: object;",
      "  readonly cause?: unknown;",
      "}",
    ]),
  };
  yield {
    doc: `An error with a code of ${document.path}.`,
    code: lines(classBody(document, name)),
  };
}

/** `CdnError` for the module `cdn`, and for `cdn-errors`. */
export function errorClassName({ module }: Pick<Document, "module">): string {
  const words = asciiWords(module);
  const last = words.at(-1) ?? "";
  const bare = words.length > 1 && /^errors?$/i.test(last) ? words.slice(0, -1) : words;
  const name = pascalCase(bare).replace(/^(?=\d)/, "_");
  return /^errors?$/i.test(name) ? "CodeError" : `${name}Error`;
}

function classBody(document: Document, name: string): readonly string[] {
  const message = `${messageIn}(section, code)`;
  const filled = hasParameters(document) ? `fillIn(${message}, options.parameters)` : message;
  const status = hasStatuses(document) ? `${statusIn}(section, code)` : "undefined";
  return [
    `export class ${name}<`,
    `  Section extends keyof ${CODES} = keyof ${CODES},`,
    "> extends Error {",
    `  override readonly name: string = ${stringLiteral(name)};`,
    "  readonly section: Section;",
    `  readonly code: ${CODES}[Section];`,
    "  readonly httpStatus: number | undefined;",
    "  readonly parameters: object | undefined;",
    "",
    "  constructor(",
    "    section: Section,",
    `    code: ${CODES}[Section],`,
    `    options: ${name}Options = {},`,
    "  ) {",
    "    super(",
    `      options.message ?? ${filled},`,
    '      "cause" in options ? { cause: options.cause } : undefined,',
    "    );",
    "    this.section = section;",
    "    this.code = code;",
    `    this.httpStatus = ${status};`,
    "    this.parameters = options.parameters;",
    "    Object.defineProperty(this, KIND, { value: true });",
    "  }",
    "",
    "  /** Whether a value is such an error, of a section if one is given: also one of another realm or copy. */",
    `  static is<Section extends keyof ${CODES} = keyof ${CODES}>(`,
    "    value: unknown,",
    "    section?: Section,",
    `  ): value is ${name}<Section> {`,
    '    if (typeof value !== "object" || value === null) return false;',
    "    if (!(KIND in value)) return false;",
    "    if (section === undefined) return true;",
    '    return "section" in value && value.section === section;',
    "  }",
    "}",
  ];
}

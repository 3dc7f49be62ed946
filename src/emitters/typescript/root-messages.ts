import { namespaceName } from "./index-module.js";
import { functionOf, interfaceOf, lines, switchOver } from "./layout.js";
import { DOCUMENT_NAMES } from "./names.js";
import type { Declaration } from "./print-module.js";

const { messageIn: NAME, sections: SECTIONS } = DOCUMENT_NAMES;
const DOCUMENTS = "Documents";
const OPEN = ["  document: string,", "  section: string,", "  code: unknown,"];

/** `messages.ts` of the output: one look-up by document, section and code. */
export function* rootMessages(
  names: readonly string[],
  importExtension: string,
): Iterable<Declaration> {
  const modules = names.map((module) => {
    const namespace = namespaceName(module);
    const codes = `${namespace.charAt(0).toUpperCase()}${namespace.slice(1)}Codes`;
    return { module, namespace, codes, look: `${namespace}MessageIn` };
  });
  yield {
    doc: null,
    printed: modules
      .map(({ module, codes, look }) =>
        [
          `import type { ${SECTIONS} as ${codes} } from "./${module}/codes${importExtension}";`,
          `import { ${NAME} as ${look} } from "./${module}/messages${importExtension}";`,
        ].join("\n"),
      )
      .join("\n"),
  };
  yield {
    doc: "The codes of each section, by document and section.",
    code: interfaceOf(
      DOCUMENTS,
      modules.map(({ namespace, codes }) => [namespace, codes]),
    ),
  };
  yield {
    doc: "The message that a code has in a section of a document; undefined for anything else.",
    code: lines([
      `export function ${NAME}<`,
      `  Document extends keyof ${DOCUMENTS},`,
      `  Section extends keyof ${DOCUMENTS}[Document],`,
      ">(",
      "  document: Document,",
      "  section: Section,",
      `  code: ${DOCUMENTS}[Document][Section],`,
      "): string;",
      `export function ${NAME}(`,
      ...OPEN,
      "): string | undefined;",
      functionOf(
        lines([`export function ${NAME}(`, ...OPEN, "): string | undefined {"]),
        switchOver(
          "document",
          modules.map(({ namespace, look }) => [`"${namespace}"`, `${look}(section, code)`]),
        ),
      ),
    ]),
  };
}

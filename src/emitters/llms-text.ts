import { llmsText } from "../../templates/text/llms-text.js";
import type { BuiltInEmitter } from "./emitter.js";
import { markdownHeader } from "./header.js";
import { referenceIn } from "./typescript/reference.js";

/** All codes as one plain text, for search and assistants. */
export const llmsTextDocs: BuiltInEmitter = {
  name: "text",
  *emit(catalog, { docs, docsFormats = ["markdown"], header, style = "enum", naming = "pascal" }) {
    if (docs === null || !docsFormats.includes("text")) return;
    // Such a text begins with its title, so the header stands below: on the last line where it is looked for.
    const lines = markdownHeader(null, header).split("\n");
    const comment = [lines.at(-1), ...lines.slice(0, -1)].join("\n");
    const references = (document: Parameters<typeof referenceIn>[0]) =>
      referenceIn(document, style, naming);
    yield { path: `${docs}/llms.txt`, contents: `${llmsText(catalog, comment, references)}\n` };
  },
};

import { inline } from "../../../templates/markdown/escape.js";

/**
 * Texts as what OpenAPI calls a description: Markdown. No `<` stands in it, though escaped ones are harmless:
 * linters (Redocly's no-unsafe-markdown) look for tags of scripts without reading escapes.
 */
export function markdownText(text: string): string {
  return text
    .split("\n")
    .map((line) => inline(line).replaceAll("\\<", "&lt;"))
    .join("\n");
}

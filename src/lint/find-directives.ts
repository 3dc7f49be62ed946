import { markdownNodes } from "../markdown-nodes.js";
import type { Location, Source } from "../source.js";
import { IN_HTML, IN_TEXT, rulesNamed } from "./directive-patterns.js";

/** A comment of a document that says which findings are meant to be. */
export interface Directive {
  readonly kind: "disable-next-line" | "disable" | "enable";
  /** Codes of rules; none for all of them. */
  readonly rules: readonly string[];
  readonly location: Location;
}

/**
 * The comments of a document that mean errgen's rules, in order. What Markdown shows as code is none, but that of a
 * format that errgen reads there.
 */
export function findDirectives(source: Source, format: string): readonly Directive[] {
  const { text } = source;
  if (format !== "markdown" && !MARKDOWN.test(source.path))
    return directivesIn(source, IN_TEXT, 0, text.length);
  return markdownNodes(text)
    .filter(({ node: { type } }) => type === "html" || type === "code")
    .flatMap(({ node, start, end }) =>
      directivesIn(source, node.type === "html" ? IN_HTML : IN_TEXT, start, end),
    );
}

/** A document that is another one's translation is in no catalog, and known by its name. */
const MARKDOWN = /\.(?:md|markdown)$/i;

function directivesIn(
  source: Source,
  pattern: RegExp,
  start: number,
  end: number,
): readonly Directive[] {
  return [...source.text.slice(start, end).matchAll(pattern)].map((match) => {
    const at = start + match.index;
    return {
      kind: match[1] as Directive["kind"],
      rules: rulesNamed(match[2] ?? ""),
      location: { path: source.path, ...source.position(at, at + match[0].length) },
    };
  });
}

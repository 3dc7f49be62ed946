import type { Comment } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";

/**
 * Length of the YAML (`---`) or TOML (`+++`) block that opens a text, 0 if there is none. CommonMark
 * knows no front matter and would read its last line as a heading.
 */
export function frontMatterLength(text: string): number {
  const match = /^(---|\+\+\+)[ \t]*\n(?:[\s\S]*?\n)??(?:\1|\.\.\.)[ \t]*(?:\n|$)/.exec(
    text.slice(0, 20_000),
  );
  return match?.[0].length ?? 0;
}

/** `title: Error codes`, `title = "Error codes"`: at the margin, since what is indented belongs to something else. */
const TITLE = /^title[ \t]{0,8}[:=][ \t]{0,8}(["']?)(\S[^\n]{0,200}?)\1[ \t]{0,8}$/m;

/** The title that front matter gives a document. */
export function frontMatterTitle(source: Source): readonly Comment[] {
  const front = source.text.slice(0, frontMatterLength(source.text));
  const match = TITLE.exec(front);
  if (!match?.[2]) return [];
  const position = source.position(match.index, match.index + match[0].length);
  return [{ kind: "comment", text: match[2], subject: true, position }];
}

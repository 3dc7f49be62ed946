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

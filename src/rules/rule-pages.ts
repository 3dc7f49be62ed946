import pages from "./README.md?raw";

/** What the page of the rules says of one, in Markdown without its heading; null if there is no such rule. */
export function findRulePage(code: string): string | null {
  const section = pages.split(/^## /m).find((part) => part.startsWith(`${code}\n`));
  return section === undefined ? null : section.slice(code.length).trim();
}

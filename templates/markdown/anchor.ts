import type { RetiredEntry, Section } from "../../src/catalog.js";

/** An anchor to link to. GitHub and VS Code follow `id`, GitLab keeps `name` alone: so both are given. */
export function anchor(name: string): string {
  return `<a id="${name}" name="${name}"></a>`;
}

/** The name of a section's anchor: its identifier, which lasts. */
export function sectionAnchor(identifier: string): string {
  return plain(identifier);
}

/**
 * The name of a code's anchor, which no other entry of the document decides: `UserLogin-2104`, and
 * `UserLogin-2104:2` for the second entry of the section with that code.
 */
export function codeAnchor(section: string, code: string, number: number): string {
  return `${plain(section)}-${plain(code)}${number === 1 ? "" : `:${number}`}`;
}

/** All but ASCII letters, digits, `_`, `.` and `-` as the bytes of UTF-8, `~2f`: every viewer takes it as it is. */
function plain(text: string): string {
  return text.replace(/[^\w.-]/gu, bytesOf);
}

function bytesOf(character: string): string {
  if (!character.isWellFormed()) return `~u${character.charCodeAt(0).toString(16)}`;
  return [...new TextEncoder().encode(character)]
    .map((byte) => `~${byte.toString(16).padStart(2, "0")}`)
    .join("");
}

/**
 * The anchors of a section's entries, in their order. Of several entries with one code each has the number
 * that is left by those which are retired, so that a link does not lead to another one's place.
 */
export function entryAnchors(
  { identifier, entries }: Pick<Section, "identifier" | "entries">,
  retired: readonly RetiredEntry[],
): readonly string[] {
  const taken = new Set(retired.map(({ code, number }) => `${number} ${code}`));
  const last = new Map<string, number>();
  return entries.map(({ code }) => {
    let number = (last.get(code) ?? 0) + 1;
    while (taken.has(`${number} ${code}`)) number += 1;
    last.set(code, number);
    return codeAnchor(identifier, code, number);
  });
}

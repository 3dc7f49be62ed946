import { visible } from "../../src/emitters/typescript/literal.js";

/** Markup that is whole: every text in it is escaped. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in markup: texts, which are escaped; markup and lists of it, which is not; nothing. */
export type Piece = string | number | null | Markup | readonly (Markup | null)[];

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

/**
 * Markup of a template. This is the one place where texts become HTML: whatever stands in `${}` is text,
 * between tags or in a quoted attribute, and invisible and direction-changing characters are written as
 * escapes that a reader sees.
 */
export function html(template: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let markup = template[0] ?? "";
  for (const [index, piece] of pieces.entries()) markup += print(piece) + template[index + 1];
  return { markup };
}

/** A text of errgen's own as it is, for elements whose content is no markup: scripts and styles. */
export function verbatim(text: string): Markup {
  return { markup: text };
}

function print(piece: Piece): string {
  if (piece === null) return "";
  if (typeof piece === "number") return String(piece);
  if (typeof piece === "string")
    return visible(piece).replace(/[&<"]/g, (character) => ENTITIES[character] ?? "");
  if ("markup" in piece) return piece.markup;
  return piece.map(print).join("");
}

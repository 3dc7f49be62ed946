import { picturesBefore } from "../src/pictures.js";
import { splitCounted } from "./lead/counted.js";
import { splitMarked } from "./lead/marked.js";
import type { Lead, Piece } from "./lead/piece.js";
import { splitPlain } from "./lead/plain.js";
import { splitSaid } from "./lead/said.js";

export type { Lead, Piece };

/** The lead of an item's or a line's text; null if nothing in it is set apart, or it is a link alone. */
export function splitLead(raw: string): Lead | null {
  const from = picturesBefore(raw);
  if (from > 0) return shifted(splitLead(raw.slice(from)), from);
  const escaped = /^\S{0,120}\\_\S{0,120}/.exec(raw)?.[0];
  if (escaped === undefined) return splitUnescaped(raw);
  const lead = splitUnescaped(withoutEscapes(escaped) + raw.slice(escaped.length));
  if (!lead) return null;
  const written = (piece: Piece): Piece =>
    piece.start < escaped.length
      ? { ...piece, raw: raw.slice(piece.start, piece.start + piece.raw.length) }
      : piece;
  const { second } = lead;
  return { ...lead, lead: written(lead.lead), second: second && written(second) };
}

/** As it stands behind so many characters. */
function shifted(read: Lead | null, by: number): Lead | null {
  if (!read) return null;
  const shift = (piece: Piece): Piece => ({ raw: piece.raw, start: piece.start + by });
  const { lead, second, text } = read;
  return { ...read, lead: shift(lead), second: second && shift(second), text: shift(text) };
}

function splitUnescaped(raw: string): Lead | null {
  return splitCounted(raw) ?? splitMarked(raw) ?? splitPlain(raw) ?? splitSaid(raw);
}

/** `NO\_BERTH`, as editors that show no markup write it: an underscore and a letter of its case, as long as what it stands for. */
function withoutEscapes(word: string): string {
  return word.replace(/\\_(?=(\p{Lu})?)/gu, (_, upper) => (upper === undefined ? "_a" : "_A"));
}

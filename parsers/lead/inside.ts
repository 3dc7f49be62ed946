import { type Lead, type Piece, piece } from "./piece.js";
import { splitPlain } from "./plain.js";
import { SEPARATOR } from "./tokens.js";

/** `**E1: text**` and `**E1 – text** more`: the bold type holds the lead and its text. */
export function splitInside(raw: string, marked: string, inner: string): Lead | null {
  const offset = marked.indexOf(inner);
  const lead = splitPlain(inner);
  const shift = (piece: Piece): Piece => ({ raw: piece.raw, start: piece.start + offset });
  const second = lead?.codeLike ? constantIn(lead) : null;
  const behind = SEPARATOR.exec(raw.slice(marked.length))?.[0];
  if (lead && second && behind !== undefined) {
    const text = piece(raw, marked.length + behind.length);
    return { lead: shift(lead.lead), second: shift(second), text, codeLike: true };
  }
  if (!lead?.codeLike || lead.text.raw === "") return null;
  const rest = raw.slice(marked.length).trim();
  const text = shift(lead.text);
  return {
    lead: shift(lead.lead),
    second: lead.second && shift(lead.second),
    text: rest === "" ? text : { raw: `${text.raw} ${rest}`, start: text.start },
    codeLike: true,
  };
}

/** `3 - TIMEOUT`: all that stands beside the lead. */
function constantIn({ second, text }: Lead): Piece | null {
  if (second) return text.raw === "" ? second : null;
  return /^[A-Z][A-Z\d]{2,40}$/.test(text.raw) ? text : null;
}

import { SAYS } from "../code-verbs.js";
import { type Lead, piece } from "./piece.js";
import { NUMBER } from "./tokens.js";

const SAID = new RegExp(
  String.raw`^(?:(?:error|exit|status|return|result)\s+)?(?:codes?|status)\s+(${NUMBER}(?:\s*(?:-|–|to|through)\s*${NUMBER})?)\s+${SAYS}`,
  "iu",
);

/** `Exit code 3 means that …`: words for codes, a number, a verb of few, and what it means. */
export function splitSaid(raw: string): Lead | null {
  const match = SAID.exec(raw);
  const number = match?.[1];
  if (!match || number === undefined) return null;
  const lead = { raw: number, start: raw.indexOf(number) };
  return { lead, second: null, text: piece(raw, match[0].length), codeLike: true };
}

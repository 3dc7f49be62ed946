import { type Lead, piece } from "./piece.js";
import { SEPARATOR } from "./tokens.js";

const COUNTED = /^(`+)(-?\d{1,10})( ?[-–:=] ?)([A-Z][A-Z\d]*(?:_[A-Z\d]+)*)\1(?!`)/;

/** `` `3 - NO_BERTH` text``: the code span holds a number and its constant, and the text goes on behind it. */
export function splitCounted(raw: string): Lead | null {
  const [span = "", ticks = "", number = "", between = "", constant = ""] = COUNTED.exec(raw) ?? [];
  const rest = raw.slice(span.length);
  const separator = SEPARATOR.exec(rest)?.[0] ?? /^\s+/.exec(rest)?.[0];
  if (number === "" || separator === undefined) return null;
  const second = { raw: constant, start: ticks.length + number.length + between.length };
  return {
    lead: { raw: number, start: ticks.length },
    second,
    text: piece(raw, span.length + separator.length),
    codeLike: true,
  };
}

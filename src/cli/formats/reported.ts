import { resolve } from "node:path";
import type { Diagnostic } from "../../diagnostic.js";
import { excerptOf } from "../../excerpt.js";
import { pathFrom } from "../../path-from.js";
import type { Location } from "../../source.js";
import { type Findings, inDocumentOrder } from "./findings.js";

/** A finding for other programs: its paths count from the top of the repository. */
export interface Reported extends Diagnostic {
  /** The line that it is about, by which it is known again when lines move; null for no place or a whole file. */
  readonly line: string | null;
}

/** The findings of a project for other programs, in the order in which people see them. */
export function reportedOf(
  { diagnostics, excerpts, root }: Findings,
  top: string,
): readonly Reported[] {
  const rebase = (location: Location): Location => ({
    ...location,
    path: pathFrom(top, resolve(root, location.path)),
  });
  return inDocumentOrder(diagnostics).map(({ detail: _, ...one }): Reported => {
    const { location, related } = one;
    return {
      ...one,
      ...(related && {
        related: related.map((place) => ({ ...place, location: rebase(place.location) })),
      }),
      location: location && rebase(location),
      line: location && (excerptOf(location, excerpts)?.text ?? null),
    };
  });
}

/** Whether a place is a file as a whole, not a part of it. */
export function isWholeFile({ end }: Location): boolean {
  return end.offset === 0;
}

/** `path:line:column`; the path alone for a file as a whole. */
export function namePlace(location: Location): string {
  const { path, start } = location;
  return isWholeFile(location) ? path : `${path}:${start.line}:${start.column}`;
}

import type { RecognizedEntry } from "./catalog.js";
import type { Location } from "./source.js";

/** So many are named; how many more there are is said. */
const SHOWN = 3;

/** Where the code of an entry stands. */
export function codeLocation({ location, places }: RecognizedEntry): Location {
  return { ...location, ...places.code };
}

/** `path:line:column` */
export function shownPlace({ path, start }: Location): string {
  return `${path}:${start.line}:${start.column}`;
}

/** The first of the codes with their places: "`1001` at errors.md:5:3, `1002` at errors.md:6:3, and 7 more". */
export function listCodes(entries: readonly RecognizedEntry[]): string {
  const shown = entries
    .slice(0, SHOWN)
    .map((entry) => `\`${entry.code}\` at ${shownPlace(codeLocation(entry))}`);
  const more = entries.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
}

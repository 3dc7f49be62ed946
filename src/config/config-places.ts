import type { PlaceOf } from "../json-places.js";
import type { Location } from "../source.js";

/** The places of settings in a configuration file. */
export interface ConfigPlaces {
  /** What messages begin with where there is no place: the file's name and a colon. */
  readonly prefix: string;
  /** The place of the setting, or of the nearest above it that is written; null in a script. */
  readonly locate: (path: readonly PropertyKey[], of: PlaceOf) => Location | null;
}

/** For a script, whose settings may be computed. */
export function placesInScript(file: string): ConfigPlaces {
  return { prefix: `${file}: `, locate: () => null };
}

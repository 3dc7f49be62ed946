import {
  type ReadSource,
  readSource,
  type SourceReading,
  type SourceRequest,
} from "../inputs/read-source.js";
import { statsOf } from "../inputs/stats-of.js";
import { settledStamp } from "../settled-stamp.js";

interface Remembered {
  readonly stamp: string;
  readonly request: SourceRequest;
  readonly reading: SourceReading;
}

/** Reads files, and reads one again only if it was touched since, or is to be read in another way. */
export function createSourceMemory(now = Date.now): ReadSource {
  const last = new Map<string, Remembered>();
  return async (request) => {
    const stamp = settledStamp(statsOf(request.file), now());
    const known = last.get(request.file);
    if (stamp !== null && known?.stamp === stamp && isSame(known.request, request))
      return known.reading;
    const reading = await readSource(request);
    if (stamp === null) last.delete(request.file);
    else last.set(request.file, { stamp, request, reading });
    return reading;
  };
}

function isSame(a: SourceRequest, b: SourceRequest): boolean {
  return a.path === b.path && a.named === b.named && a.encoding === b.encoding;
}

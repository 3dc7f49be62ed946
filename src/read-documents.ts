import type { Input } from "./input.js";
import type { Parser } from "./parser.js";
import type { DocumentReading } from "./read-document.js";

/**
 * Reads documents: in this thread, or wherever the caller has it done. One reading an input, in order. `own`
 * are parsers of the project, which are code and cannot leave the thread.
 */
export type ReadDocuments = (
  inputs: readonly Input[],
  own: readonly Parser[],
) => Promise<readonly DocumentReading[]>;

/** Reads documents in this thread, which loads the parsers only where it is called. */
export async function readDocuments(
  inputs: readonly Input[],
  own: readonly Parser[] = [],
): Promise<readonly DocumentReading[]> {
  const { readEach } = await import("./read-each.js");
  const readings: DocumentReading[] = [];
  for await (const reading of readEach(inputs, own)) readings.push(reading);
  return readings;
}

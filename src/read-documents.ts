import type { Input } from "./input.js";
import type { Parser } from "./parser.js";
import type { DocumentReading } from "./read-document.js";

/** Reads documents, or has them remembered. One reading an input, in order. `own` are parsers of the project. */
export type ReadDocuments = (
  inputs: readonly Input[],
  own: readonly Parser[],
) => Promise<readonly DocumentReading[]>;

/** Reads documents. The parsers are loaded only where it is called. */
export async function readDocuments(
  inputs: readonly Input[],
  own: readonly Parser[] = [],
): Promise<readonly DocumentReading[]> {
  const { readEach } = await import("./read-each.js");
  const readings: DocumentReading[] = [];
  for await (const reading of readEach(inputs, own)) readings.push(reading);
  return readings;
}

import { parsers } from "../parsers/index.js";
import type { Input } from "./generate.js";
import { type DocumentReading, readDocument } from "./read-document.js";
import { createRecognizer } from "./recognize/index.js";

/** Reads documents one after the other, in this thread. */
export async function readDocuments(inputs: readonly Input[]): Promise<readonly DocumentReading[]> {
  const recognize = createRecognizer();
  const readings: DocumentReading[] = [];
  for (const { source, settings } of inputs)
    readings.push(await readDocument(source, parsers, recognize, settings));
  return readings;
}

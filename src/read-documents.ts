import { parsers } from "../parsers/index.js";
import type { Input } from "./input.js";
import { type DocumentReading, readDocument } from "./read-document.js";
import { createRecognizer } from "./recognize/index.js";

/** Reads documents: in this thread, or wherever the caller has it done. One reading an input, in order. */
export type ReadDocuments = (inputs: readonly Input[]) => Promise<readonly DocumentReading[]>;

/** Reads documents one after the other, in this thread. */
export async function* readEach(inputs: readonly Input[]): AsyncIterable<DocumentReading> {
  const recognize = createRecognizer();
  for (const { source, settings } of inputs)
    yield await readDocument(source, parsers, recognize, settings);
}

/** The same, all at once. */
export async function readDocuments(inputs: readonly Input[]): Promise<readonly DocumentReading[]> {
  const readings: DocumentReading[] = [];
  for await (const reading of readEach(inputs)) readings.push(reading);
  return readings;
}

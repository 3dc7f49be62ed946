import { parsers } from "../parsers/index.js";
import type { Diagnostic } from "./diagnostic.js";
import type { Input } from "./input.js";
import type { Parser } from "./parser.js";
import { type DocumentReading, readDocument } from "./read-document.js";
import { createRecognizer } from "./recognize/index.js";

/** Reads documents one after the other. */
export async function* readEach(
  inputs: readonly Input[],
  own: readonly Parser[] = [],
): AsyncIterable<DocumentReading> {
  const recognize = createRecognizer();
  for (const { source, settings } of inputs) {
    const faults: Diagnostic[] = [];
    const all = own.length === 0 ? parsers : [...parsers, ...(await guardAll(own, faults))];
    const reading = await readDocument(source, all, recognize, settings);
    yield faults.length === 0 ? reading : { ...reading, faults };
  }
}

async function guardAll(own: readonly Parser[], faults: Diagnostic[]): Promise<readonly Parser[]> {
  const { guardParser } = await import("./plugins/guard-parser.js");
  return Promise.all(own.map((parser) => guardParser(parser, faults)));
}

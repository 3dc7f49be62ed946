import { readHeader } from "../emitters/header.js";

const STRING = String.raw`"[^"\\]*(?:\\.[^"\\]*)*"`;
/** An object whose first parts are plain, up to a list of documents. */
const START = new RegExp(
  String.raw`^\s*\{((?:\s*${STRING}\s*:\s*(?:${STRING}|-?[\d.]+|null|true|false)\s*,)*)\s*"documents"\s*:\s*\[`,
);
const SCHEMA = /"\$schema"\s*:\s*"[^"\\]*\bcatalog\.schema\.json"/;

/**
 * Whether a text is a `catalog.json`, sound or broken, of this errgen or of another one: it begins like one,
 * and bears errgen's header or names the schema. What `inspect` prints has the same shape and is none.
 */
export function isStoredCatalog(text: string): boolean {
  const [, first] = START.exec(text) ?? [];
  return first !== undefined && (readHeader(text)?.emitter === null || SCHEMA.test(first));
}

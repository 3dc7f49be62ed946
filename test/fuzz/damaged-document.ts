import fc from "fast-check";
import { readAllDocuments } from "../read-documents.js";
import type { AnyDocument } from "./any-document.js";

const LONGEST = 20_000;
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const mutation = fc.record({
  kind: fc.constantFrom("drop", "double", "insert", "cut", "swap", "repeat"),
  from: place,
  length: fc.nat({ max: 60 }),
  text: fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.string({ unit: "binary", maxLength: 3 }),
    fc.constantFrom(
      "|",
      "\n",
      "\n\n",
      "\t",
      "(",
      ")",
      "{",
      "}",
      '"',
      "`",
      "#|",
      "<table>",
      "<!--",
      "\u0000",
      "\u001b[",
      "\u202e",
      "\ud800",
      "__proto__",
      "::",
      "+--",
      "```",
    ),
  ),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(text: string, { kind, from, length, text: own }: Mutation): string {
  const at = Math.floor(from * text.length);
  const head = text.slice(0, at);
  const part = text.slice(at, at + length);
  const tail = text.slice(at + length);
  if (kind === "drop") return head + tail;
  if (kind === "double") return head + part + part + tail;
  if (kind === "insert") return head + own + part + tail;
  if (kind === "cut") return head;
  if (kind === "swap") return head + tail.slice(0, length) + part + tail.slice(length);
  return head + part.repeat(30) + tail;
}

/** A document of the fixtures, or by strangers, with some places damaged. */
export function damagedDocument(): fc.Arbitrary<AnyDocument> {
  const whole = readAllDocuments().filter(({ text }) => text.length < LONGEST);
  return fc
    .tuple(fc.constantFrom(...whole), fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([{ path, text }, mutations]) => ({ path, text: mutations.reduce(mutate, text) }));
}

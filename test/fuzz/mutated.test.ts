import fc from "fast-check";
import { it } from "vitest";
import { readAllDocuments } from "../read-documents.js";
import { anyOptions, CASES, expectHarmless } from "./generate-any.js";

const LONGEST = 20_000;
const documents = readAllDocuments().filter(({ text }) => text.length < LONGEST);

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

it("no document does harm, however it is damaged", { timeout: 86_400_000 }, () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...documents),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      anyOptions,
      async ({ path, text }, mutations, options) => {
        await expectHarmless({ path, text: mutations.reduce(mutate, text) }, options);
      },
    ),
    { numRuns: CASES },
  ),
);

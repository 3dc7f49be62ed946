import fc from "fast-check";

/** One error as teams write it down. */
export interface Listed {
  readonly code: string;
  readonly name: string;
  readonly message: string;
}

const word = fc.constantFrom(
  "gate",
  "ticket",
  "not found",
  "denied",
  "the lamp, the bell",
  'says "stop"',
  "invalid: broken",
  "it's; late",
  "# missing",
  "été",
  "错误",
  "a | b",
  "- lost",
  "{x}",
  "50 %",
  "C:\\bad",
);
const message = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => `Failed ${words.join(" ")}.`);
const code = fc.oneof(
  fc.integer({ min: 100, max: 99_999 }).map(String),
  fc.integer({ min: 1, max: 9999 }).map((n) => `E${String(n).padStart(4, "0")}`),
);

/** Errors with different codes, of one kind, and different names. */
export const catalogs: fc.Arbitrary<readonly Listed[]> = fc
  .uniqueArray(fc.record({ code, message }), {
    selector: ({ code: one }) => one.replace(/\D/g, "").replace(/^0+/, ""),
    minLength: 3,
    maxLength: 20,
  })
  .chain((entries) =>
    fc.boolean().map((numbers) =>
      entries.map((entry, index) => ({
        message: entry.message,
        code: numbers
          ? String(100 + Number(entry.code.replace(/\D/g, "")))
          : `E${entry.code.replace(/\D/g, "").padStart(5, "0")}`,
        name: `THING_${String.fromCharCode(65 + index)}_FAILED`,
      })),
    ),
  );

import fc from "fast-check";
import { expect, it } from "vitest";
import { checksum } from "../../src/cache/checksum.js";

it("is another one if any byte is, and the same wherever the bytes lie", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (values, at, by) => {
        const bytes = Buffer.from(values);
        const shifted = Buffer.concat([Buffer.of(0), bytes]).subarray(1);
        expect(checksum(shifted)).toBe(checksum(bytes));
        const damaged = Buffer.from(bytes);
        damaged[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by;
        expect(checksum(damaged)).not.toBe(checksum(bytes));
      },
    ),
  );
});

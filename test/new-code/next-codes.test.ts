import { describe, expect, it } from "vitest";
import type { Document, Section } from "../../src/catalog.js";
import { nextCodes } from "../../src/new-code/next-codes.js";
import { catalogOf } from "../diff/compared.js";

interface Written {
  readonly codes: readonly string[];
  /** As in `<!-- 10xx -->`. */
  readonly range?: string;
  readonly retired?: readonly string[];
}

const HEAD = "| Code | Message |\n| --- | --- |\n";
/** So many rows of texts that no code says. */
const WORDS = ["door locked", "no key", "bell broken", "lamp dead", "gate shut", "roof wet"];

async function documentOf(sections: readonly Written[]): Promise<Document> {
  const text = sections.map(({ codes, range }, index) => {
    const rows = codes.map((code, row) => `| ${code} | ${WORDS[row % WORDS.length]} |\n`);
    const comment = range === undefined ? "" : `<!-- ${range} -->\n\n`;
    return `## ${["Login", "Lifts"][index]}\n\n${comment}${HEAD}${rows.join("")}`;
  });
  const { documents } = await catalogOf({ "a.md": text.join("\n") });
  const [document] = documents;
  if (document === undefined) throw new Error("There is no code");
  const withRetired = document.sections.map((section, index) => ({
    ...section,
    retired: (sections[index]?.retired ?? []).map((code) => ({
      code,
      number: 1,
      identifier: "Gone",
      message: null,
    })),
  }));
  return { ...document, sections: withRetired };
}

interface Case {
  readonly what: string;
  /** The first is the one that gets codes. */
  readonly sections: readonly Written[];
  readonly count?: number;
  /** Codes, or why there are none. */
  readonly next: readonly string[] | string;
}

const CASES: readonly Case[] = [
  { what: "codes in any order", sections: [{ codes: ["3", "1", "2"] }], next: ["4"] },
  {
    what: "codes that get a digit more",
    sections: [{ codes: ["98", "99"] }],
    count: 2,
    next: ["100", "101"],
  },
  { what: "codes with zeros in front", sections: [{ codes: ["0008", "0009"] }], next: ["0010"] },
  {
    what: "padded codes that are used up, but for a gap",
    sections: [{ codes: ["07", "97", "98", "99"] }],
    count: 2,
    next: ["08", "09"],
  },
  {
    what: "padded codes that are used up",
    sections: [{ codes: Array.from({ length: 100 }, (_, at) => String(at).padStart(2, "0")) }],
    next: "full 0",
  },
  { what: "a prefix and zeros", sections: [{ codes: ["E-001", "E-002"] }], next: ["E-003"] },
  { what: "several numbers", sections: [{ codes: ["A10-007", "A10-008"] }], next: ["A10-009"] },
  { what: "most of several patterns", sections: [{ codes: ["E1", "E2", "W7"] }], next: ["E3"] },
  {
    what: "hexadecimal codes in capitals",
    sections: [{ codes: ["0x8007000E", "0x8007000F"] }],
    next: ["0x80070010"],
  },
  { what: "small hexadecimal digits", sections: [{ codes: ["0x19", "0x1b"] }], next: ["0x1c"] },
  { what: "codes below zero", sections: [{ codes: ["-1", "-2"] }], next: ["-3"] },
  {
    what: "codes beyond what a number holds",
    sections: [{ codes: ["9007199254740993", "9007199254740994"] }],
    next: ["9007199254740995"],
  },
  { what: "names", sections: [{ codes: ["NOT_FOUND", "EXPIRED"] }], next: "no-pattern" },
  {
    what: "a reserved range",
    sections: [{ codes: ["1001", "1005"], range: "10xx" }],
    next: ["1006"],
  },
  {
    what: "a range that is full at its end",
    sections: [{ codes: ["1001", "1099"], range: "10xx" }],
    count: 3,
    next: ["1000", "1002", "1003"],
  },
  {
    what: "a range with too little room",
    sections: [{ codes: ["917", "918", "919"], range: "91x" }],
    count: 9,
    next: "full 7",
  },
  {
    what: "a section with a code beside its range",
    sections: [{ codes: ["1001", "7000"], range: "10xx" }],
    next: ["1002"],
  },
  {
    what: "a section without entries that reserves codes",
    sections: [
      { codes: [], range: "11xx" },
      { codes: ["1001"], range: "10xx" },
    ],
    next: ["1100"],
  },
  {
    what: "a section amid another one's codes",
    sections: [{ codes: ["1", "2"] }, { codes: ["3", "5"] }],
    count: 2,
    next: ["4", "6"],
  },
  {
    what: "a section before another one's range",
    sections: [{ codes: ["101", "999"] }, { codes: ["1001"], range: "10xx" }],
    count: 2,
    next: ["102", "103"],
  },
  {
    what: "a section with retired codes, its own and others",
    sections: [
      { codes: ["1", "2"], retired: ["3"] },
      { codes: ["9"], retired: ["4"] },
    ],
    next: ["5"],
  },
  {
    what: "a number that is used in another spelling",
    sections: [{ codes: ["14", "15"] }, { codes: ["0x10"] }],
    next: ["17"],
  },
];

function found(document: Document, count: number): readonly string[] | string {
  const next = nextCodes(document, document.sections[0] as Section, count);
  if ("codes" in next) return next.codes;
  return next.problem === "full" ? `full ${next.free}` : next.problem;
}

describe("the next code of", () => {
  it.each(CASES)("$what", async ({ sections, count = 1, next }) => {
    expect(found(await documentOf(sections), count)).toEqual(next);
  });
});

import { describe, expect, it } from "vitest";
import {
  type Documents,
  generateWith,
  namesIn,
  saidBy,
  type Table,
  written,
} from "./keeping-names.js";

const login: Table = {
  title: "Login",
  rows: [
    ["1001", "door locked"],
    ["1002", "no key"],
  ],
};
const lifts: Table = {
  title: "Lifts",
  rows: [
    ["2001", "floor closed"],
    ["2002", "cabin stuck"],
  ],
};
const lamps: Table = {
  rows: [
    ["1", "lamp red"],
    ["2", "lamp dead"],
  ],
};
const matches: Table = {
  rows: [
    ["1", "match wet"],
    ["2", "match lost"],
  ],
};
const LOGIN = ["doors/Login.DoorLocked = 1001", "doors/Login.NoKey = 1002"];
const LIFTS = ["doors/Lifts.FloorClosed = 2001", "doors/Lifts.CabinStuck = 2002"];
const LAMPS = ["doors/Section1.LampRed = 1", "doors/Section1.LampDead = 2"];
const MATCHES = ["doors/Section2.MatchWet = 1", "doors/Section2.MatchLost = 2"];

const doors = (...tables: readonly Table[]): Documents => ({ "doors.md": written(...tables) });

interface Edit {
  readonly what: string;
  /** The document as it was, and after each edit; a build follows each. */
  readonly versions: readonly Documents[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly says?: readonly string[];
}

const EDITS: readonly Edit[] = [
  {
    what: "a message corrected",
    versions: [
      doors(login, lifts),
      doors({ ...login, rows: [["1001", "The door is locked"], login.rows[1] ?? ["", ""]] }, lifts),
    ],
    before: [...LOGIN, ...LIFTS],
    after: [...LOGIN, ...LIFTS],
  },
  {
    what: "all messages translated",
    versions: [doors(login, lifts), doors(reworded(login, "porte"), reworded(lifts, "ascenseur"))],
    before: [...LOGIN, ...LIFTS],
    after: [...LOGIN, ...LIFTS],
  },
  {
    what: "a heading reworded",
    versions: [doors(login, lifts), doors({ ...login, title: "Coming in" }, lifts)],
    before: [...LOGIN, ...LIFTS],
    after: [...LOGIN, ...LIFTS],
  },
  {
    what: "all headings and messages translated",
    versions: [
      doors(login, lifts),
      doors(
        { ...reworded(login, "porte"), title: "Entrée" },
        { ...reworded(lifts, "cabine"), title: "Ascenseurs" },
      ),
    ],
    before: [...LOGIN, ...LIFTS],
    after: [...LOGIN, ...LIFTS],
  },
  {
    what: "headings that untitled tables got",
    versions: [
      doors(lamps, matches),
      doors({ ...lamps, title: "Lamps" }, { ...matches, title: "Matches" }),
    ],
    before: [...LAMPS, ...MATCHES],
    after: [...LAMPS, ...MATCHES],
  },
  {
    what: "a table inserted before untitled sections",
    versions: [doors(lamps, matches), doors({ rows: [["1", "fuse blown"]] }, lamps, matches)],
    before: [...LAMPS, ...MATCHES],
    after: ["doors/Section3.FuseBlown = 1", ...LAMPS, ...MATCHES],
  },
  {
    what: "a table inserted before the only one",
    versions: [doors(lamps), doors({ rows: [["1", "fuse blown"]] }, lamps)],
    before: ["doors/Codes.LampRed = 1", "doors/Codes.LampDead = 2"],
    after: ["doors/Section1.FuseBlown = 1", "doors/Codes.LampRed = 1", "doors/Codes.LampDead = 2"],
  },
  {
    what: "untitled tables that change places",
    versions: [doors(lamps, matches), doors(matches, lamps)],
    before: [...LAMPS, ...MATCHES],
    after: [...MATCHES, ...LAMPS],
  },
  {
    what: "all messages of untitled tables with the same codes reworded",
    versions: [
      doors(lamps, matches),
      doors(reworded(lamps, "ampoule"), reworded(matches, "allumette")),
    ],
    before: [...LAMPS, ...MATCHES],
    after: [...LAMPS, ...MATCHES],
  },
  {
    what: "two codes swapped",
    versions: [
      doors(login),
      doors({
        ...login,
        rows: [
          ["1002", "door locked"],
          ["1001", "no key"],
        ],
      }),
    ],
    before: LOGIN,
    after: ["doors/Login.NoKey = 1002", "doors/Login.DoorLocked = 1001"],
    says: ["outdated-name", "outdated-name"],
  },
  {
    what: "a code with the message of an older one",
    versions: [doors(login), doors({ ...login, rows: [["1000", "no key"], ...login.rows] })],
    before: LOGIN,
    after: ["doors/Login.NoKey_1000 = 1000", ...LOGIN],
  },
  {
    what: "a code retired and taken up again",
    versions: [
      doors(login),
      doors({ ...login, rows: login.rows.slice(1) }),
      doors({ ...login, rows: [["1001", "door shut for good"], ...login.rows.slice(1)] }),
    ],
    before: LOGIN,
    after: LOGIN,
  },
  {
    what: "a retired code's message given to another code",
    versions: [
      doors(login),
      doors({ ...login, rows: login.rows.slice(1) }),
      doors({ ...login, rows: [...login.rows.slice(1), ["1003", "door locked"]] }),
    ],
    before: LOGIN,
    after: ["doors/Login.NoKey = 1002", "doors/Login.DoorLocked_1003 = 1003"],
  },
  {
    what: "a section retired and taken up again",
    versions: [doors(login, lifts), doors(lifts), doors({ ...login, title: "Coming in" }, lifts)],
    before: [...LOGIN, ...LIFTS],
    after: [...LOGIN, ...LIFTS],
  },
  {
    what: "another section under the same heading",
    versions: [doors(login), doors({ title: "Login", rows: [["7001", "bell broken"]] }, login)],
    before: LOGIN,
    after: ["doors/Login_1.BellBroken = 7001", ...LOGIN],
  },
  {
    what: "a code moved to another section",
    versions: [
      doors(login, lifts),
      doors(
        { ...login, rows: login.rows.slice(1) },
        { ...lifts, rows: [...lifts.rows, ["1001", "door locked"]] },
      ),
    ],
    before: [...LOGIN, ...LIFTS],
    after: ["doors/Login.NoKey = 1002", ...LIFTS, "doors/Lifts.DoorLocked = 1001"],
  },
  {
    what: "a code repeated with another message",
    versions: [
      doors(login),
      doors({ ...login, rows: [["1001", "bolt rusty"], ...login.rows] }),
      doors({ ...login, rows: [["1001", "bolt very rusty"], ...login.rows] }),
    ],
    before: LOGIN,
    after: ["doors/Login.BoltRusty = 1001", ...LOGIN],
    says: ["duplicate-code"],
  },
  {
    what: "names that the document gives from now on",
    versions: [
      doors(login),
      doors({
        ...login,
        rows: [
          ["1001", "door locked", "ERR_LOCKED"],
          ["1002", "no key", "ERR_KEYLESS"],
        ],
      }),
    ],
    before: LOGIN,
    after: LOGIN,
  },
  {
    what: "a document renamed",
    versions: [doors(login, lifts), { "gates.md": written(login, lifts) }],
    before: [...LOGIN, ...LIFTS],
    after: [...LOGIN, ...LIFTS],
  },
  {
    what: "a document of the same name in another folder",
    versions: [
      { "old/doors.md": written(login) },
      { "new/doors.md": written(lifts), "old/doors.md": written(login) },
    ],
    before: LOGIN,
    after: ["new-doors/Lifts.FloorClosed = 2001", "new-doors/Lifts.CabinStuck = 2002", ...LOGIN],
  },
  {
    what: "a document removed, and another one of its name elsewhere",
    versions: [
      { "old/doors.md": written(login), "z.md": written(matches) },
      { "z.md": written(matches) },
      { "new/doors.md": written(lifts), "z.md": written(matches) },
    ],
    before: [...LOGIN, "z/Codes.MatchWet = 1", "z/Codes.MatchLost = 2"],
    after: [
      "new-doors/Lifts.FloorClosed = 2001",
      "new-doors/Lifts.CabinStuck = 2002",
      "z/Codes.MatchWet = 1",
      "z/Codes.MatchLost = 2",
    ],
  },
];

function reworded(table: Table, word: string): Table {
  return { ...table, rows: table.rows.map(([code], index) => [code, `${word} ${"abc"[index]}`]) };
}

describe("identifiers with a lock, after", () => {
  it.each(EDITS)("$what", async ({ versions, before, after, says = [] }) => {
    let lock: string | null = null;
    const builds = [];
    for (const documents of versions) {
      const build = await generateWith(documents, lock);
      builds.push(build);
      expect(build.lock, saidBy(build).join()).not.toBeNull();
      lock = build.lock;
      // What one build leaves the next one leaves as it is.
      expect((await generateWith(documents, lock)).lock).toBe(lock);
    }
    const [first, last] = [builds[0], builds.at(-1)];
    expect(first && namesIn(first)).toEqual(before);
    expect(last && namesIn(last)).toEqual(after);
    expect(last && saidBy(last)).toEqual(says);
  });
});

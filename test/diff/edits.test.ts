import { describe, expect, it } from "vitest";
import { type Documents, type Table, written } from "../name-lock/keeping-names.js";
import { compared, lined } from "./compared.js";

const login: Table = {
  title: "Login",
  rows: [
    ["1001", "door locked", "DOOR_LOCKED"],
    ["1002", "no key", "NO_KEY"],
    ["1003", "bell broken", "BELL_BROKEN"],
  ],
};
const lifts: Table = {
  title: "Lifts",
  rows: [
    ["2001", "floor closed", "FLOOR_CLOSED"],
    ["2002", "cabin stuck", "CABIN_STUCK"],
  ],
};
/** Without names: what they are called comes from their messages. */
const lamps: Table = {
  title: "Lamps",
  rows: [
    ["1", "lamp red"],
    ["2", "the lamp is dead"],
    ["3", "no current"],
  ],
};

type Row = Table["rows"][number];

const doors = (...tables: readonly Table[]): Documents => ({ "doors.md": written(...tables) });
const withRow = (table: Table, at: number, row: Row): Table => ({
  ...table,
  rows: table.rows.map((one, index) => (index === at ? row : one)),
});
const without = (table: Table, at: number): Table => ({
  ...table,
  rows: table.rows.filter((_, index) => index !== at),
});
const and = (table: Table, ...rows: readonly Row[]): Table => ({
  ...table,
  rows: [...table.rows, ...rows],
});

/** A table with any columns. */
const columns = (header: string, ...rows: readonly string[]): Documents => ({
  "doors.md": `## Login\n\n| ${header} |\n|${" --- |".repeat(header.split("|").length)}\n${rows.map((row) => `| ${row} |\n`).join("")}`,
});

interface Edit {
  readonly what: string;
  readonly before: Documents;
  readonly after: Documents;
  readonly found: readonly string[];
}

const EDITS: readonly Edit[] = [
  {
    what: "nothing",
    before: doors(login, lifts),
    after: doors(login, lifts),
    found: [],
  },
  {
    what: "rows in another order, and tables, too",
    before: doors(login, lifts),
    after: doors(lifts, { ...login, rows: [...login.rows].reverse() }),
    found: [],
  },
  {
    what: "a code added",
    before: doors(login),
    after: doors(and(login, ["1004", "gate shut", "GATE_SHUT"])),
    found: ["minor added Login.GateShut"],
  },
  {
    what: "a code removed",
    before: doors(login),
    after: doors(without(login, 1)),
    found: ["major removed Login.NoKey"],
  },
  {
    what: "a code renumbered that has a name",
    before: doors(login),
    after: doors(withRow(login, 1, ["1009", "no key", "NO_KEY"])),
    found: ["major renumbered Login.NoKey: 1002 → 1009"],
  },
  {
    what: "a code renumbered that has none",
    before: doors(lamps),
    after: doors(withRow(lamps, 2, ["9", "no current"])),
    found: ["major renumbered Lamps.NoCurrent: 3 → 9"],
  },
  {
    what: "a code renumbered and its message corrected, in its place",
    before: doors(lamps),
    after: doors(withRow(lamps, 1, ["7", "the lamp is quite dead"])),
    found: [
      "major renumbered Lamps.TheLampIsQuiteDead: 2 → 7",
      "major renamed Lamps.TheLampIsQuiteDead: TheLampIsDead → TheLampIsQuiteDead",
      "patch message-changed Lamps.TheLampIsQuiteDead: the lamp is dead → the lamp is quite dead",
    ],
  },
  {
    what: "every code renumbered",
    before: doors(lifts),
    after: doors({
      ...lifts,
      rows: lifts.rows.map(([code, text, name]) => [`5${code}`, text, name ?? ""] as const),
    }),
    found: [
      "major renumbered Lifts.FloorClosed: 2001 → 52001",
      "major renumbered Lifts.CabinStuck: 2002 → 52002",
    ],
  },
  {
    what: "codes with one message, all renumbered",
    before: doors({
      rows: [
        ["1", "failed"],
        ["2", "failed"],
        ["3", "failed"],
      ],
    }),
    after: doors({
      rows: [
        ["11", "failed"],
        ["12", "failed"],
        ["13", "failed"],
      ],
    }),
    found: [
      "major renumbered Codes.Failed_11: 1 → 11",
      "major renamed Codes.Failed_11: Failed_1 → Failed_11",
      "major renumbered Codes.Failed_12: 2 → 12",
      "major renamed Codes.Failed_12: Failed_2 → Failed_12",
      "major renumbered Codes.Failed_13: 3 → 13",
      "major renamed Codes.Failed_13: Failed_3 → Failed_13",
    ],
  },
  {
    what: "a name changed",
    before: doors(login),
    after: doors(withRow(login, 1, ["1002", "no key", "KEY_MISSING"])),
    found: ["major renamed Login.KeyMissing: NoKey → KeyMissing"],
  },
  {
    what: "a name given that the code was called by already",
    before: doors(lamps),
    after: doors({
      ...lamps,
      rows: [
        ["1", "lamp red", "LAMP_RED"],
        ["2", "the lamp is dead", "THE_LAMP_IS_DEAD"],
        ["3", "no current", "NO_CURRENT"],
      ],
    }),
    found: [
      "minor renamed Lamps.LampRed: – → LAMP_RED",
      "minor renamed Lamps.TheLampIsDead: – → THE_LAMP_IS_DEAD",
      "minor renamed Lamps.NoCurrent: – → NO_CURRENT",
    ],
  },
  {
    what: "a message corrected",
    before: doors(login),
    after: doors(withRow(login, 0, ["1001", "The door is locked", "DOOR_LOCKED"])),
    found: ["patch message-changed Login.DoorLocked: door locked → The door is locked"],
  },
  {
    what: "a message translated, where nothing else names the code",
    before: doors(lamps),
    after: doors(withRow(lamps, 2, ["3", "没有电流"])),
    found: [
      "major renamed Lamps.E3: NoCurrent → E3",
      "patch message-changed Lamps.E3: no current → 没有电流",
    ],
  },
  {
    what: "a message that a parameter came into",
    before: doors(login),
    after: doors(withRow(login, 0, ["1001", "door {door} locked", "DOOR_LOCKED"])),
    found: [
      "major parameters-changed Login.DoorLocked: – → door",
      "patch message-changed Login.DoorLocked: door locked → door {door} locked",
    ],
  },
  {
    what: "a description changed",
    before: columns("Code | Message | Description", "1 | locked | Somebody has locked the door"),
    after: columns("Code | Message | Description", "1 | locked | Somebody has locked the doors"),
    found: [
      "patch description-changed Login.Locked: Somebody has locked the door → Somebody has locked the doors",
    ],
  },
  {
    what: "another column changed",
    before: columns("Code | Message | Since", "1 | locked | 2024.1", "2 | open | 2024.1"),
    after: columns("Code | Message | Since", "1 | locked | 2024.2", "2 | open | 2024.1"),
    found: ["patch details-changed Login.Locked: Since: 2024.1 → Since: 2024.2"],
  },
  {
    what: "an HTTP status changed",
    before: columns("Code | Message | HTTP status", "1 | locked | 403", "2 | open | 404"),
    after: columns("Code | Message | HTTP status", "1 | locked | 409", "2 | open | 404"),
    found: ["major status-changed Login.Locked: 403 → 409"],
  },
  {
    what: "an HTTP status given, and one withdrawn",
    before: columns(
      "Code | Message | HTTP status",
      "1 | locked | 403",
      "2 | open | ",
      "3 | ajar | 404",
    ),
    after: columns(
      "Code | Message | HTTP status",
      "1 | locked | ",
      "2 | open | 404",
      "3 | ajar | 404",
    ),
    found: [
      "major status-changed Login.Locked: 403 → –",
      "minor status-changed Login.Open: – → 404",
    ],
  },
  {
    what: "a code deprecated",
    before: doors(login),
    after: doors(withRow(login, 0, ["~~1001~~", "~~door locked~~", "~~DOOR_LOCKED~~"])),
    found: ["minor deprecated Login.DoorLocked: – → deprecated"],
  },
  {
    what: "a deprecated code taken up again",
    before: doors(withRow(login, 0, ["~~1001~~", "~~door locked~~", "~~DOOR_LOCKED~~"])),
    after: doors(login),
    found: ["minor undeprecated Login.DoorLocked: deprecated → –"],
  },
  {
    what: "a code moved to another section",
    before: doors(login, lifts),
    after: doors(without(login, 2), and(lifts, ["1003", "bell broken", "BELL_BROKEN"])),
    found: ["major moved Lifts.BellBroken: doors/Login → doors/Lifts"],
  },
  {
    what: "a code moved to another document",
    before: { ...doors(login), "lifts.md": written(lifts) },
    after: {
      ...doors(without(login, 2)),
      "lifts.md": written(and(lifts, ["1003", "bell broken", "BELL_BROKEN"])),
    },
    found: ["major moved Lifts.BellBroken: doors/Login → lifts/Lifts"],
  },
  {
    what: "a section renamed",
    before: doors(login, lifts),
    after: doors(login, { ...lifts, title: "Elevators" }),
    found: ["major section-renamed Elevators: Lifts → Elevators"],
  },
  {
    what: "a section renamed in its spelling only",
    before: doors(login, lifts),
    after: doors(login, { ...lifts, title: "lifts" }),
    found: ["patch section-retitled Lifts: Lifts → lifts"],
  },
  {
    what: "a section added, and an empty one",
    before: doors(login),
    after: doors(login, lifts, { title: "Stairs", rows: [] }),
    found: [
      "minor section-added Lifts",
      "minor added Lifts.FloorClosed",
      "minor added Lifts.CabinStuck",
      "patch section-added Stairs",
    ],
  },
  {
    what: "a section removed, and an empty one",
    before: doors(login, lifts, { title: "Stairs", rows: [] }),
    after: doors(login),
    found: [
      "major section-removed Lifts",
      "major removed Lifts.FloorClosed",
      "major removed Lifts.CabinStuck",
      "patch section-removed Stairs",
    ],
  },
  {
    what: "a range of codes reserved",
    before: { "doors.md": written(login) },
    after: { "doors.md": written(login).replace("\n\n|", "\n\n<!-- 10xx -->\n\n|") },
    found: ["patch range-changed Login: – → 1000–1099"],
  },
  {
    what: "a code used for something else, with another name",
    before: doors(login),
    after: doors(withRow(login, 2, ["1003", "wrong floor", "WRONG_FLOOR"])),
    found: [
      "major reused Login.WrongFloor: bell broken → wrong floor",
      "major renamed Login.WrongFloor: BellBroken → WrongFloor",
    ],
  },
  {
    what: "a code used for something else, without a name",
    before: doors(lamps),
    after: doors(withRow(lamps, 2, ["3", "switch missing"])),
    found: [
      "major reused Lamps.SwitchMissing: no current → switch missing",
      "major renamed Lamps.SwitchMissing: NoCurrent → SwitchMissing",
    ],
  },
  {
    what: "a code that another message took when its own got another code",
    before: doors(login),
    after: doors(
      and(withRow(login, 2, ["1003", "wrong floor", "WRONG_FLOOR"]), [
        "1004",
        "bell broken",
        "BELL_BROKEN",
      ]),
    ),
    found: [
      "minor added Login.WrongFloor",
      "major reused Login.WrongFloor: bell broken → wrong floor",
      "major renumbered Login.BellBroken: 1003 → 1004",
    ],
  },
  {
    what: "two codes swapped",
    before: doors(login),
    after: doors(
      withRow(withRow(login, 0, ["1002", "door locked", "DOOR_LOCKED"]), 1, [
        "1001",
        "no key",
        "NO_KEY",
      ]),
    ),
    found: [
      "major renumbered Login.DoorLocked: 1001 → 1002",
      "major reused Login.DoorLocked: no key → door locked",
      "major renumbered Login.NoKey: 1002 → 1001",
      "major reused Login.NoKey: door locked → no key",
    ],
  },
  {
    what: "a code that makes strings of all codes",
    before: doors(lamps),
    after: doors(and(lamps, ["00", "all dark"])),
    found: [
      "major type-changed Lamps.LampRed: number → string",
      "major type-changed Lamps.TheLampIsDead: number → string",
      "major type-changed Lamps.NoCurrent: number → string",
      "minor added Lamps.AllDark",
    ],
  },
  {
    what: "a message taken by a second code, which changes the name of the first",
    before: doors(lamps),
    after: doors(and(lamps, ["4", "lamp red"])),
    found: ["major renamed Lamps.LampRed_1: LampRed → LampRed_1", "minor added Lamps.LampRed_4"],
  },
  {
    what: "a document added",
    before: doors(login),
    after: { ...doors(login), "lifts.md": written(without(lifts, 1)) },
    found: ["minor document-added lifts.md", "minor added Lifts.FloorClosed"],
  },
  {
    what: "a document removed",
    before: { ...doors(login), "lifts.md": written(without(lifts, 1)) },
    after: doors(login),
    found: ["major document-removed lifts.md", "major removed Lifts.FloorClosed"],
  },
  {
    what: "a document renamed",
    before: doors(login, lifts),
    after: { "gates.md": written(login, lifts) },
    found: ["major document-renamed gates.md: doors → gates"],
  },
  {
    what: "a document moved to another folder, with a message corrected",
    before: { "old/doors.md": written(login) },
    after: {
      "new/doors.md": written(withRow(login, 0, ["1001", "the door is locked", "DOOR_LOCKED"])),
    },
    found: [
      "patch document-renamed new/doors.md: old/doors.md → new/doors.md",
      "patch message-changed Login.DoorLocked: door locked → the door is locked",
    ],
  },
  {
    what: "a language added, and its texts",
    before: columns("Code | English", "1 | locked", "2 | open"),
    after: columns("Code | English | Deutsch", "1 | locked | verschlossen", "2 | open | offen"),
    found: [
      "minor language-added doors.md: – → de",
      "patch translation-changed Login.Locked: – → de: verschlossen",
      "patch translation-changed Login.Open: – → de: offen",
    ],
  },
  {
    what: "a language removed",
    before: columns(
      "Code | English | Deutsch | 中文",
      "1 | locked | zu | 锁",
      "2 | open | offen | 开",
    ),
    after: columns("Code | English | Deutsch", "1 | locked | zu", "2 | open | offen"),
    found: [
      "major language-removed doors.md: zh → –",
      "patch translation-changed Login.Locked: de: zu\nzh: 锁 → de: zu",
      "patch translation-changed Login.Open: de: offen\nzh: 开 → de: offen",
    ],
  },
];

describe("the diff of", () => {
  it.each(EDITS)("$what", async ({ before, after, found }) => {
    const diff = await compared(before, after);
    expect(lined(diff.changes)).toEqual(found);
  });
});

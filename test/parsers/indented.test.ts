import { describe, expect, it } from "vitest";
import { indented } from "../../parsers/indented.js";
import { createSource } from "../../src/source.js";
import { cellsOf, outline, parse } from "./indented-blocks.js";

const lines = (...all: readonly string[]): string => all.join("\n");

describe("rows and the lines below them", () => {
  it("reads a code, its text and the indented explanation, by blank or tab, one table a group", async () => {
    const text = lines(
      "0 *",
      "\tall is well",
      "",
      "10 door open",
      "  the switch did",
      "  not close",
      "11\tjammed",
      "\tmotor stalled",
      "12  no lid",
      "",
      "-1 gone",
    );
    expect(await outline(text)).toEqual([
      "table",
      "  0 | * | all is well",
      "table",
      "  10 | door open | the switch did\\nnot close",
      "  11 | jammed | motor stalled",
      "  12 | no lid | ",
      "table",
      "  -1 | gone | ",
    ]);
  });

  it("joins rows that stand alone between blank lines, also with an explanation set apart", async () => {
    const text = lines(
      "E_ONE     first",
      "",
      "    about one",
      "",
      "    more about one",
      "",
      "E_TWO\tsecond",
      "",
      "E_THREE",
      "",
      "  #define X 1",
    );
    expect(await outline(text)).toEqual([
      "table",
      "  E_ONE | first | about one\\nmore about one",
      "  E_TWO | second | ",
      "  E_THREE |  | #define X 1",
    ]);
  });

  it("takes all before the gap as the first cell where the other rows have a gap", async () => {
    expect(await outline("A_B\tone\nA_C\ttwo\nA_X A_D\tthree")).toEqual([
      "table",
      "  A_B | one",
      "  A_C | two",
      "  A_X A_D | three",
    ]);
  });

  it("takes the line above a row as its explanation where the document does so throughout", async () => {
    const text = lines(
      "The float is stuck.",
      "81 FLOAT_STUCK",
      "    ",
      "The clock stopped.",
      "82 CLOCK_LOST ;",
      "",
      "No power",
      "for an hour.",
      "83 POWER",
    );
    expect(await outline(text)).toEqual([
      "table",
      "  81 | FLOAT_STUCK | The float is stuck.",
      "  82 | CLOCK_LOST | The clock stopped.",
      "  83 | POWER | No power\\nfor an hour.",
    ]);
  });

  it("takes a comment above each row as its explanation", async () => {
    expect(
      await outline("/** too heavy */\nA_X = 1\n/** too large */\nA_Y = 2\n# lost\nA_Z = 3"),
    ).toEqual(["table", "  A_X | 1 | too heavy", "  A_Y | 2 | too large", "  A_Z | 3 | lost"]);
  });

  it("takes the paragraph behind each row as its explanation where the document does so throughout", async () => {
    const apart =
      "E1: no file\n\nIt is missing.\n\nE2: no disk\n\nIt is broken.\n\nOr full.\n\nE3: no room\n\nAsk.\n\nThe end of it.";
    expect(await outline(apart)).toEqual([
      "table",
      "  E1 | no file | It is missing.",
      "  E2 | no disk | It is broken.\\nOr full.",
      "  E3 | no room | Ask.",
      "note: The end of it.",
    ]);
    const below = "E1 no file\nIt is missing.\n\nE2 no disk\nIt is broken.\n";
    expect(await outline(below)).toEqual([
      "table",
      "  E1 | no file | It is missing.",
      "  E2 | no disk | It is broken.",
    ]);
  });

  it("joins the rest of a wrapped sentence to the text", async () => {
    const text = lines(
      `E10 - ${"a long line of words ".repeat(3)}that`,
      "  goes on here",
      "E11 - short",
      "  An explanation.",
    );
    const { blocks } = await parse(text);
    expect(cellsOf(blocks).map((cell) => cell.text)).toEqual([
      "E10",
      `${"a long line of words ".repeat(3)}that\ngoes on here`,
      "",
      "E11",
      "short",
      "An explanation.",
    ]);
  });

  it("takes numbers that are set flush right as one column", async () => {
    expect(await outline("  0  fine\n 12  half\n127  gone")).toEqual([
      "table",
      "  0 | fine",
      "  12 | half",
      "  127 | gone",
    ]);
  });
});

describe("columns", () => {
  it("learns columns from the rows that have them and cuts rows where one blank is left", async () => {
    const text = lines(
      "-3  Cable unplugged        LinkFault",
      "-2  Wrong baud rate        SetupFault",
      "-1  Frame repeated more than twice LinkFault",
      "-4  Bad address SetupFault",
      "0  Done",
    );
    expect(await outline(text)).toEqual([
      "table",
      "  -3 | Cable unplugged | LinkFault",
      "  -2 | Wrong baud rate | SetupFault",
      "  -1 | Frame repeated more than twice | LinkFault",
      "  -4 | Bad address | SetupFault",
      "  0 | Done | ",
    ]);
  });

  it("leaves a cell empty where the row has nothing below the column", async () => {
    const text = lines(
      "2001   TANK_EMPTY   no water",
      "2002   TANK_FULL    too much water",
      "2003                reserved",
      "2004   PUMP_DRY",
    );
    expect(await outline(text)).toEqual([
      "table",
      "  2001 | TANK_EMPTY | no water",
      "  2002 | TANK_FULL | too much water",
      "  2003 |  | reserved",
      "  2004 | PUMP_DRY | ",
    ]);
  });

  it("keeps two blanks inside a sentence", async () => {
    const text = lines("1  One.  Two.", "2  A", "3  B", "4  C", "5  D");
    expect((await outline(text))[1]).toBe("  1 | One.  Two.");
  });

  it("takes a line of words over the columns as the header, with a ruler, a blank line or nothing below", async () => {
    for (const between of ["", "----  ------  ----\n", "\n", "--------\n"]) {
      const text = `Code  Symbol  Text\n${between}1001  T_EMPTY  no water\n1002  T_FULL   too much\n`;
      expect(await outline(text)).toEqual([
        "table [Code|Symbol|Text]",
        "  1001 | T_EMPTY | no water",
        "  1002 | T_FULL | too much",
      ]);
    }
  });

  it("takes words in capitals as the header where no other row begins so", async () => {
    expect((await outline("CODE\tTEXT\n7001\tlow\n7002\tlower"))[0]).toBe("table [CODE|TEXT]");
    expect((await outline("OK\tfine\nEBAD\tbroken\nEGONE\tlost"))[0]).toBe("table");
  });

  it("reads pipes, also where one is lost, and continues the cell that the next line stands below", async () => {
    const text = lines(
      "PAPERLOW | P | Few sheets are left, it is",
      "               time to order.",
      "NOINK    | I |",
      "COVER    | M  The cover | lid is open.",
      "HEADMISALIGNED | M | Align it.",
    );
    expect(await outline(text)).toEqual([
      "table",
      "  PAPERLOW | P | Few sheets are left, it is\\ntime to order.",
      "  NOINK | I | ",
      "  COVER | M  The cover | lid is open.",
      "  HEADMISALIGNED | M | Align it.",
    ]);
    expect(await outline("A_A | P | one\nA_B | P | two\nA_C | P  three")).toContain(
      "  A_C | P | three",
    );
  });

  it("aligns by display width", async () => {
    const text = lines(
      "30001  货架为空        没有货物",
      "30002  货架门没有关闭  请关闭",
      "30003                  保留",
    );
    expect((await outline(text))[3]).toBe("  30003 |  | 保留");
  });
});

describe("separators", () => {
  it.each([
    ["a dash", "E137 - no such gate\nE138 - gate shut", "  E137 | no such gate"],
    ["an en dash", "12 – no such gate\n13 – gate shut", "  12 | no such gate"],
    ["a colon", "0xA1: no such gate\n0xA2: gate shut", "  0xA1 | no such gate"],
    ["an equals sign", "12 = no such gate\n13 = gate shut", "  12 | no such gate"],
    ["an arrow", "'12' => 'no such gate',\n'13' => 'gate shut',", "  12 | no such gate"],
    ["brackets", "[E12] no such gate\n[E13] gate shut", "  E12 | no such gate"],
    ["two codes", "E12 & E14 - no such gate\nE13 - gate shut", "  E12 & E14 | no such gate"],
    ["a span", "1000 - 1099: reserved\n2000: gate shut", "  1000 - 1099 | reserved"],
    [
      "a word before the code",
      "Error 1001: no such gate\nError 1002: gate shut",
      "  1001 | no such gate",
    ],
    ["a bullet", "- E12: no such gate\n- E13: gate shut", "  E12 | no such gate"],
    ["an equals sign without blanks", "E12=no such gate\nE13=gate shut", "  E12 | no such gate"],
    [
      "a comment behind the value",
      "A_B = 5, // no gate\nA_C = 6, /* shut */",
      "  A_B | 5 | no gate",
    ],
    ["a macro", "#define A_B (-5) /* no gate */\n#define A_C 6", "  A_B | -5 | no gate"],
    ["a constant", "const int A_B = 5; // no gate\nconst int A_C = 6;", "  A_B | 5 | no gate"],
    ["a name and parentheses", "1: A_B (no gate)\n2: A_C (shut))", "  1 | A_B | (no gate)"],
    [
      "a number behind a name",
      "A_B (404): no gate\nA_C (405): shut\nA_D (406): lost",
      "  A_B | 404 | no gate",
    ],
    [
      "a number and a text behind a name",
      "EB 1 no gate\nEC 2 shut\nED 3 lost",
      "  EB | 1 | no gate",
    ],
  ])("%s", async (_, text, row) => {
    expect((await outline(text))[1]).toBe(row);
  });

  it("joins a comment that several lines make", async () => {
    expect(await outline("A_B = 5, /* no gate,\n            * at all */\nA_C = 6")).toEqual([
      "table",
      "  A_B | 5 | no gate,\\nat all",
      "  A_C | 6 | ",
    ]);
  });

  it("names an enum's rows after the enum", async () => {
    expect(await outline("enum Lock {\n  LOCK_OK = 0,\n  LOCK_BAD = 4\n};")).toEqual([
      "label: Lock",
      "table",
      "  LOCK_OK | 0",
      "  LOCK_BAD | 4",
    ]);
  });
});

describe("what stands between rows", () => {
  it.each([
    ["Doors:", "label: Doors"],
    ["Section: Group 1 - Doors", "label: Group 1 - Doors"],
    ["[doors]", "label: doors"],
    ["== Doors ==", "label: Doors"],
    ["--- Doors ---", "label: Doors"],
    ["Doors and gates", "label: Doors and gates"],
    ["Doors and gates\n", "label: Doors and gates"],
    ["Doors\n-----", "heading 1: Doors"],
    ["=====\nDoors\n=====", "heading 1: Doors"],
    ["4.2.  Doors\n", "heading 2: 4.2.  Doors"],
    ["Doors are numbered from the left.\n", "note: Doors are numbered from the left."],
  ])("%j", async (above, block) => {
    const rows = ["table", "  101 | shut", "  102 | open"];
    expect(await outline(`${above}\n101 shut\n102 open\n`)).toEqual([block, ...rows]);
  });

  it("gives boxed titles level 1 and underlined ones the levels below", async () => {
    const text = "Gates\n-----\n\nx y z.\n\n====\nDoor\n====\n\nOpen\n----\n\nWide\n~~~~\n";
    expect(await outline(text)).toEqual([
      "heading 2: Gates",
      "note: x y z.",
      "heading 1: Door",
      "heading 2: Open",
      "heading 3: Wide",
    ]);
  });

  it("begins a table behind a title line among the rows, indented or not", async () => {
    const expected = [
      "label: Doors",
      "table",
      "  11 | shut",
      "  12 | open",
      "label: Gates",
      "table",
      "  21 | shut",
    ];
    expect(await outline("Doors\n  11 shut\n  12 open\nGates\n  21 shut\n")).toEqual(expected);
    expect(await outline("Doors\n11 shut\n12 open\nGates\n21 shut\n")).toEqual(expected);
  });

  it("yields comments and reads no row in them", async () => {
    const text =
      "# list of codes\n# second line\n\n1 one\n-- 2 two\n3 three\n/* 4 four\n * 5 five */\n";
    expect(await outline(text)).toEqual([
      "comment: list of codes\\nsecond line",
      "table",
      "  1 | one",
      "  3 | three",
      "comment: 2 two",
      "comment: 4 four\\n5 five",
    ]);
  });

  it("takes one short comment above rows as their title, but no sentence and none below a title", async () => {
    const text =
      "# Doors\n11 shut\n# 12 old\n# Gates\n21 shut\n# this one cannot be told from the next\n22 open\n23 lost\n\nLast:\n# Walls\n31 shut\n32 open";
    expect(await outline(text)).toEqual([
      "comment: Doors",
      "label: Doors",
      "table",
      "  11 | shut",
      "comment: 12 old\\nGates",
      "label: Gates",
      "table",
      "  21 | shut",
      "  22 | open",
      "  23 | lost",
      "comment: this one cannot be told from the next",
      "label: Last",
      "comment: Walls",
      "table",
      "  31 | shut",
      "  32 | open",
    ]);
  });

  it("goes on with the rows behind a page break", async () => {
    const text = lines(
      "   210  accepted",
      "   211  bed full",
      "",
      "A. Gardener        Informational      [Page 7]",
      "\fRFC 99999        Seeds        May 2031",
      "",
      "   410  no bed",
      "",
      "   More text.",
    );
    expect(await outline(text)).toEqual([
      "table",
      "  210 | accepted",
      "  211 | bed full",
      "  410 | no bed",
      "note: More text.",
    ]);
  });

  it("yields JSON objects as written", async () => {
    const body = '{\n  "code": "F-12",\n\n  "list": [1, "}"]\n}';
    const { blocks } = await parse(`F-12: full\nF-13: shut\n\n${body}\n\n{ "code": \n`);
    expect(blocks.filter((block) => block.kind === "example").map((block) => block.text)).toEqual([
      body,
    ]);
  });
});

describe("prose", () => {
  it.each([
    ["a changelog", "1.2.3 (2031-05-04)\n  - vents\n\n1.2.2 (2031-04-30)\n  - first\n"],
    ["a licence", "THE SOFTWARE IS PROVIDED\nWITHOUT WARRANTY OF ANY KIND\nEXPRESS OR IMPLIED\n"],
    ["steps", "1. Open the vents.\n2. Close the vents.\n"],
    ["dates", "2031-05-04 opened\n2031-05-05 closed\n12 May 2031 opened\n"],
    ["telephone numbers", "555-0137 kiosk\n+49 30 5550 office\n"],
    ["prices", "$5 tea\n4.50 milk\n"],
    [
      "a number at the beginning of a line",
      "Each year it needs some\n300 litres of water, and\nmore in summer.\n",
    ],
    ["a remark", "Some text here.\n\nNOTE: this is no row.\n\nMore text here.\n"],
  ])("%s holds no table", async (_, text) => {
    expect((await parse(text)).blocks.filter((block) => block.kind === "table")).toEqual([]);
  });

  it("reports a line that begins like the rows but stands in a paragraph", async () => {
    const text =
      "501 full\n502 shut\n\nThe machine counts, and when\n504 tries were made it\ngives up.\n";
    const { repairs } = await parse(text);
    expect(
      repairs.map(({ code, severity, position }) => [code, severity, position.start.line]),
    ).toEqual([["unread-code", "info", 5]]);
  });

  it("reports a comment that nothing closes, and reads on", async () => {
    const { repairs, blocks } = await parse("1 one\n2 two\n/* three\n");
    expect(repairs.map(({ code }) => code)).toEqual(["unclosed-comment"]);
    expect(blocks[0]).toMatchObject({ kind: "table", rows: { length: 2 } });
  });
});

describe("places", () => {
  it("gives each cell the place of its text, in the file's own characters", async () => {
    const text =
      "Gates:\r\n10  G_SHUT\tis shut  \r\n    since\r\n    noon\r\n11  G_OPEN\tis open\r\n";
    const slices = cellsOf((await parse(text)).blocks).map(({ position }) =>
      text.slice(position.start.offset, position.end.offset),
    );
    expect(slices).toEqual([
      "10",
      "G_SHUT",
      "is shut",
      "since\r\n    noon",
      "11",
      "G_OPEN",
      "is open",
      "",
    ]);
  });

  it("puts an empty cell behind the cell before it", async () => {
    const [cell] = cellsOf((await parse("A_A | | one\nA_B | x | two")).blocks).filter(
      (found) => found.text === "",
    );
    expect(cell?.position.start).toEqual(cell?.position.end);
    expect(cell?.position.start.column).toBe(7);
  });
});

describe("detection", () => {
  const score = (text: string): number => indented.detect(createSource("a.txt", text)).score;

  it("is the share of unindented lines that look like rows", () => {
    const text = `${"10 a\n\texplained\n".repeat(9)}prose\n`;
    expect(indented.detect(createSource("a.txt", text))).toEqual({
      score: 0.9,
      reason: "9 of 10 unindented lines start with a number",
    });
  });

  it.each([
    ["Markdown", "| a | b |\n|---|---|\n| 1 | 2 |\n1 a\n2 b\n"],
    ["a Markdown fence", "```\n1 a\n2 b\n```\n"],
    ["Markdown headings", "## Codes\n\n1 a\n2 b\n"],
    ["a simple table", "====  ====\n1     a\n2     b\n====  ====\n"],
    ["a grid table", "+---+---+\n| 1 | a |\n+---+---+\n1 a\n2 b\n"],
    ["Lisp", "; map\n{1 :a\n2 :b}\n"],
    ["nothing", ""],
  ])("is low for %s", (_, text) => {
    expect(score(text)).toBe(0.05);
  });

  it("does not take runs of comments for headings", () => {
    expect(score("# one\n## two\n## three\n\n1 a\n2 b\n")).toBe(1);
  });
});

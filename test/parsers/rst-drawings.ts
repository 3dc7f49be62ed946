import fc from "fast-check";

/** Columns that a text takes, for the characters that the generators use. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += /[\u2e80-\uffee]/.test(character) ? 2 : 1;
  return columns - (text.match(/\u0301/g) ?? []).length;
}

function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}

const WORDS = [
  "E1001",
  "-1",
  "0x80",
  "ok",
  "not found",
  "a_b",
  "NOT_FOUND",
  "错误",
  "登录失败",
  "한글",
  "ｆｕｌｌ",
  "étui",
  "*em*",
  "**strong**",
  "``lit*eral``",
  "`role`",
  ":ref:`Title <t>`",
  "2*3",
  "a\\*b",
  "x\\ *y z*\\ w",
  "(a)",
  "“q”",
  "http://example.org/a_b",
  "name_",
  "[1]_",
  "|s|",
  "50%",
  "a/b",
  "{x}",
];

/** A text that cannot be taken for a list, a field or another block. */
const words = fc
  .array(fc.constantFrom(...WORDS.filter((word) => !/^[-(:|]/.test(word))), {
    minLength: 1,
    maxLength: 3,
  })
  .map((all) => all.join(" "));

const maybe = fc.option(words, { nil: "", freq: 4 });

interface Size {
  readonly columns: number;
  readonly rows: number;
}

const size: fc.Arbitrary<Size> = fc.record({
  columns: fc.integer({ min: 2, max: 4 }),
  rows: fc.integer({ min: 1, max: 5 }),
});

type Lines = readonly string[];

/** A simple table: cells of several lines, blank lines, spanning columns, a header or none. */
export const simpleTable: fc.Arbitrary<string> = size.chain(({ columns, rows }) => {
  const cell = fc.array(words, { minLength: 1, maxLength: 3 });
  const first = words.map((text) => [text]);
  const rest = fc.array(fc.oneof(cell, fc.constant([""])), {
    minLength: columns - 1,
    maxLength: columns - 1,
  });
  const row = fc.tuple(first, rest).map(([head, tail]): readonly Lines[] => [head, ...tail]);
  return fc
    .record({
      rows: fc.array(row, { minLength: rows, maxLength: rows + 1 }),
      header: fc.boolean(),
      spanned: fc.boolean(),
      blanks: fc.boolean(),
      bleed: fc.boolean(),
    })
    .map(drawSimple);
});

interface Simple {
  readonly rows: readonly (readonly Lines[])[];
  readonly header: boolean;
  readonly spanned: boolean;
  readonly blanks: boolean;
  readonly bleed: boolean;
}

function drawSimple({ rows, header, spanned, blanks, bleed }: Simple): string {
  const count = rows[0]?.length ?? 0;
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(2, ...rows.map((row) => Math.max(...(row[column] ?? [""]).map(width)))),
  );
  if (bleed) widths[count - 1] = 4;
  const rule = widths.map((columns) => "=".repeat(columns)).join("  ");
  const whole = "-".repeat(rule.length);
  const out = [rule];
  for (const [index, row] of rows.entries()) {
    const height = Math.max(...row.map((lines) => lines.length));
    for (let line = 0; line < height; line++) {
      out.push(
        row
          .map((lines, column) => pad(lines[line] ?? "", widths[column] ?? 0))
          .join("  ")
          .trimEnd(),
      );
    }
    if (index === 0 && header && rows.length > 1) out.push(rule);
    else if (blanks && index > 0 && index < rows.length - 1) out.push("");
  }
  if (spanned) out.push("spanning all", whole);
  out.push(...(spanned ? [pad("last", 2), rule] : [rule]));
  return `${out.join("\n")}\n`;
}

interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** A grid table in which some cells span columns or rows. */
export const gridTable: fc.Arbitrary<string> = size.chain(({ columns, rows }) =>
  fc
    .record({
      joins: fc.array(
        fc.record({
          top: fc.nat(rows),
          left: fc.nat(columns - 1),
          height: fc.integer({ min: 1, max: 3 }),
          width: fc.integer({ min: 1, max: 3 }),
        }),
        { maxLength: 4 },
      ),
      texts: fc.array(fc.array(maybe, { minLength: 1, maxLength: 2 }), {
        minLength: 24,
        maxLength: 24,
      }),
      header: fc.boolean(),
    })
    .map(({ joins, texts, header }) => drawGrid({ columns, rows: rows + 1 }, joins, texts, header)),
);

/** Rectangles that cover the whole table; a wish that overlaps another is left out. */
function tiles(size: Size, joins: readonly Rectangle[], header: boolean): readonly Rectangle[] {
  const taken = new Set<string>();
  const all: Rectangle[] = [];
  const singles = Array.from({ length: size.rows * size.columns }, (_, index) => ({
    top: Math.floor(index / size.columns),
    left: index % size.columns,
    height: 1,
    width: 1,
  }));
  for (const tile of [...joins, ...singles]) {
    const keys = placesOf(tile);
    const isInside = tile.top + tile.height <= size.rows && tile.left + tile.width <= size.columns;
    const crossesHeader = header && tile.top === 0 && tile.height > 1;
    if (!isInside || crossesHeader || keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    all.push(tile);
  }
  return all;
}

function placesOf({ top, left, height, width }: Rectangle): readonly string[] {
  return Array.from(
    { length: height * width },
    (_, index) => `${top + Math.floor(index / width)}:${left + (index % width)}`,
  );
}

const CELL_WIDTH = 80;
const CELL_HEIGHT = 3;

function drawGrid(
  size: Size,
  joins: readonly Rectangle[],
  texts: readonly Lines[],
  header: boolean,
): string {
  const canvas = Array.from({ length: size.rows * CELL_HEIGHT + 1 }, () =>
    new Array<string>(size.columns * CELL_WIDTH + 1).fill(" "),
  );
  for (const [index, tile] of tiles(size, joins, header).entries()) {
    drawBox(canvas, tile, texts[index % texts.length] ?? []);
  }
  const rule = canvas[CELL_HEIGHT];
  if (header && rule) canvas[CELL_HEIGHT] = rule.map((mark) => (mark === "-" ? "=" : mark));
  return `${canvas.map((line) => line.join("")).join("\n")}\n`;
}

function drawBox(canvas: string[][], tile: Rectangle, lines: Lines): void {
  const top = tile.top * CELL_HEIGHT;
  const left = tile.left * CELL_WIDTH;
  const bottom = top + tile.height * CELL_HEIGHT;
  const right = left + tile.width * CELL_WIDTH;
  for (let column = left; column <= right; column++) {
    for (const line of [top, bottom]) mark(canvas, line, column, "-");
  }
  for (let line = top; line <= bottom; line++) {
    for (const column of [left, right]) mark(canvas, line, column, "|");
  }
  for (const line of [top, bottom])
    for (const column of [left, right]) mark(canvas, line, column, "+");
  for (const [index, text] of lines.entries()) write(canvas, top + 1 + index, left + 2, text);
}

function mark(canvas: string[][], line: number, column: number, character: string): void {
  const row = canvas[line];
  const present = row?.[column] ?? " ";
  if (row) row[column] = present === " " || present === character ? character : "+";
}

function write(canvas: string[][], line: number, from: number, text: string): void {
  let column = from;
  const row = canvas[line] ?? [];
  for (const character of text) {
    const columns = width(`a${character}`) - 1;
    if (columns === 0) row[column - 1] += character;
    else row[column] = character;
    for (let covered = 1; covered < columns; covered++) row[column + covered] = "";
    column += columns;
  }
}

/** A list-table with lists, several lines and empty cells. */
export const listTable: fc.Arbitrary<string> = size.chain(({ columns, rows }) => {
  const cell = fc.oneof(
    words.map((text) => [text]),
    fc.tuple(words, words).map(([one, other]) => [one, other]),
    fc.tuple(words, words).map(([one, other]) => [`- ${one}`, `- ${other}`]),
    fc.constant([""]),
  );
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc
    .record({
      rows: fc.array(row, { minLength: rows + 1, maxLength: rows + 1 }),
      header: fc.boolean(),
    })
    .map(({ rows, header }) => {
      const options = header ? ["   :header-rows: 1"] : [];
      const body = rows.flatMap((cells) => cells.flatMap(drawItem));
      return [".. list-table:: Title", ...options, "", ...body, ""].join("\n");
    });
});

function drawItem(lines: Lines, index: number): Lines {
  const marker = index === 0 ? "   * - " : "     - ";
  return lines.map((line, at) => (at === 0 ? marker + line : `       ${line}`).trimEnd());
}

/** A csv-table with quoted and ragged rows. */
export const csvTable: fc.Arbitrary<string> = fc
  .record({
    rows: fc.array(fc.array(fc.tuple(maybe, fc.boolean()), { minLength: 1, maxLength: 4 }), {
      minLength: 2,
      maxLength: 5,
    }),
    header: fc.boolean(),
    delimiter: fc.constantFrom(",", ";", "space"),
  })
  .map(({ rows, header, delimiter }) => {
    const mark = delimiter === "space" ? " " : delimiter;
    const lines = rows.map((row) =>
      row.map(([text, quoted]) => drawField(text, quoted, mark)).join(mark),
    );
    const options = [`   :delim: ${delimiter}`, ...(header ? ["   :header-rows: 1"] : [])];
    return [
      ".. csv-table::",
      ...options,
      "",
      ...lines.map((line) => `   ${line}`.trimEnd()),
      "",
    ].join("\n");
  });

function drawField(text: string, quoted: boolean, mark: string): string {
  return quoted || text.includes(mark) || text === "" ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text of marks in every order. */
export const inlineText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      "*",
      "**",
      "`",
      "``",
      "_",
      "__",
      "|",
      "[1]_",
      "[#a]_",
      "[Cit]_",
      ":r:",
      "\\",
      "\\ ",
      " ",
      " ",
      "a",
      "b1",
      "x",
      "-",
      "(",
      ")",
      "'",
      "<",
      ">",
      ".",
      ":",
      "中",
      "（",
      "“",
      "”",
      "<u>",
      "_`",
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "");

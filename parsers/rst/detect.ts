import type { Detection } from "../../src/parser.js";
import type { Source } from "../../src/source.js";

/** How much of a document is looked at: enough to tell, whatever its length. */
const ENOUGH = 200_000;

/** The beginning of a line tells its shape, and keeps the patterns quick. */
const LONGEST_LINE = 300;

interface Shape {
  readonly name: string;
  readonly pattern: RegExp;
  /** How much one of it says; below 0 if it speaks for Markdown. */
  readonly weight: number;
}

const SHAPES: readonly Shape[] = [
  { name: "table ruler", pattern: /^ *=+(?: +=+)+ *$/, weight: 4 },
  { name: "grid border", pattern: /^ *\+[-=]{2,}[-=+]*\+ *$/, weight: 3 },
  {
    name: "table directive",
    pattern: /^ *\.\. (?:list-table|csv-table|table)::(?: |$)/,
    weight: 6,
  },
  { name: "directive", pattern: /^ *\.\. [\w.:+-]+::(?: |$)/, weight: 4 },
  { name: "target", pattern: /^ *\.\. _[^ ].*:(?: |$)/, weight: 6 },
  { name: "substitution", pattern: /^ *\.\. \|[^|]+\| \w+::/, weight: 4 },
  { name: "role", pattern: /(?:^|[\s(]):[a-z][\w:.+-]*:`[^`]/, weight: 2 },
  { name: "reference", pattern: /(?:^|[\s(])`[^`]+`__?(?:[\s.,;:)]|$)/, weight: 2 },
  { name: "field", pattern: /^:[^:`\s][^:`]*:(?: |$)/, weight: 1 },
  { name: "literal mark", pattern: /[^:]::$/, weight: 1 },
  { name: "ATX heading", pattern: /^#{1,6} /, weight: -3 },
  { name: "fence", pattern: /^ *(?:```|~~~[a-z])/, weight: -3 },
  { name: "pipe table", pattern: /^ *\|?(?: *:?-{2,}:? *\|)+(?: *:?-{2,}:? *)?$/, weight: -3 },
  { name: "inline link", pattern: /\[[^[\]]+\]\([^()\s]+\)/, weight: -1 },
];

const TITLE: Shape = {
  name: "underlined title",
  pattern: /^([=\-~^"'`*+#.:_])\1{2,} *$/,
  weight: 1,
};

/** How sure it is that a document is reStructuredText, from the shapes of its lines. */
export function detectRst({ text }: Source): Detection {
  const counts = new Map<Shape, number>();
  const count = (shape: Shape): unknown => counts.set(shape, (counts.get(shape) ?? 0) + 1);
  let above = "";
  for (const whole of text.slice(0, ENOUGH).split("\n")) {
    const line = whole.slice(0, LONGEST_LINE);
    for (const shape of SHAPES) if (shape.pattern.test(line)) count(shape);
    if (/^\S/.test(above) && above.length <= line.length * 2 && TITLE.pattern.test(line))
      count(TITLE);
    above = line;
  }
  return { score: scoreOf(counts), reason: reasonOf(counts) };
}

/** A few marks are as good as many; those of Markdown weigh against them. */
function scoreOf(counts: ReadonlyMap<Shape, number>): number {
  let speaksFor = 0;
  let against = 0;
  for (const [{ weight }, count] of counts) {
    const said = weight * Math.min(count, 5);
    if (said > 0) speaksFor += said;
    else against -= said;
  }
  const sure = Math.min(1, speaksFor / 10);
  const share = speaksFor === 0 ? 0 : speaksFor / (speaksFor + against);
  return Math.round(sure * share * 100) / 100;
}

function reasonOf(counts: ReadonlyMap<Shape, number>): string {
  const named = [...counts].map(([{ name }, count]) => `${count} ${name}${count === 1 ? "" : "s"}`);
  return named.length === 0 ? "no reStructuredText markup" : named.join(", ");
}

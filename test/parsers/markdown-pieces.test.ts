import { expect, it } from "vitest";
import { readPieces } from "../../parsers/markdown/pieces.js";
import { parseMarkdown } from "../../parsers/markdown/remark.js";
import { readStructure } from "../../parsers/markdown/structure.js";
import { createSource } from "../../src/source.js";

const items = (count: number, mark = "-") =>
  Array.from({ length: count }, (_, i) => `${mark} \`E${i}\`: item ${i} is *gone*, see [a][ref]`);

const list = items(1400).join("\n");
const nested = items(1400).map((item, i) =>
  i % 50 === 0 ? `${item}\n  - \`N${i}\`: below` : item,
);

const lines = Array.from({ length: 1500 }, (_, i) => `E_${i}: line ${i} is *gone*, see [a][ref]`);

it.each([
  ["a list", list],
  ["a paragraph of codes", `Text\nThe codes are these:\n${lines.join("\n")}\n\n${list}`],
  ["lines of codes that go on in a list", `- a\n${lines.join("\n")}`],
  ["lines of codes in a fence", `\`\`\`\n${lines.join("\n")}\n\`\`\`\n\n${lines.join("\n")}`],
  ["a list and what stands around it", `# Codes\n\nText.\n\n${list}\n\n## More\n\nThe [end][ref].`],
  ["two lists", `${list}\n${items(700, "*").join("\n")}\n\nText`],
  ["lists in items", nested.join("\n")],
  ["lines that look like a list, in a fence", `\`\`\`\n${list}\n\`\`\`\n\n${list}`],
  ["lines that look like a list, in a comment", `<!--\n${list}\n-->\n\n- \`E1\`: a`],
  ["a list with code in it", list.replaceAll(" 70 is", " 70\n\n  ```\n- `E9`: b\n  ```\n\n  is")],
])("%s in pieces is what it is as a whole", (_, body) => {
  const text = `${body}\n\n[ref]: http://example.org\n`;
  const source = createSource("a.md", text);
  const same = (offset: number) => offset;
  const whole = [...readStructure(parseMarkdown(text), source, same)];
  expect(whole.length).toBeGreaterThan(0);
  expect(readPieces(text, source, same)).toEqual(whole);
});

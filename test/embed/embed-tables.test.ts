import { describe, expect, it } from "vitest";
import { type Generated, generate } from "../../src/generate.js";
import { createSource } from "../../src/source.js";

const CDN = `# CDN

## Login /user/login

<!-- 21xx -->

| Code | Message |
| --- | --- |
| 2101 | no such user |
| 2104 | password error |

## Orders

| Code | Message |
| --- | --- |
| 3001 | no such order |
`;

const LOGIN = `| Code   | Message        | TypeScript: \`Login\` |
| ------ | -------------- | ------------------- |
| \`2101\` | no such user   | \`NoSuchUser\`        |
| \`2104\` | password error | \`PasswordError\`     |`;

const ORDERS = `| Code   | Message       | TypeScript: \`Orders\` |
| ------ | ------------- | -------------------- |
| \`3001\` | no such order | \`NoSuchOrder\`        |`;

function embed(
  text: string,
  { document = CDN, project = null as string | null } = {},
): Promise<Generated> {
  return generate([{ source: createSource("cdn.md", document), named: true }], {
    naming: "pascal",
    importExtension: ".js",
    header: [],
    docs: null,
    embed: { files: [{ path: "README.md", text }], project },
  });
}

async function embedded(text: string, options = {}): Promise<string | undefined> {
  const { embedded: files, diagnostics } = await embed(text, options);
  expect(diagnostics).toEqual([]);
  return files[0]?.text;
}

const ORDERS_BLOCK = `<!-- errgen:begin cdn/Orders -->\n\n${ORDERS}\n\n<!-- errgen:end -->`;

describe("what stands between markers", () => {
  it("is the table of a section, and nothing else changes", async () => {
    const file = (between: string) =>
      `# Project \n\n\tcode\n<!-- errgen:begin cdn/Orders -->\n${between}<!-- errgen:end -->\nlast  `;
    const first = await embedded(file(""));
    expect(first).toBe(file(`\n${ORDERS}\n\n`));
    expect(await embedded(file("old\n\n| a |\n|---|\n"))).toBe(first);
    expect(await embedded(first ?? "")).toBe(first);
  });

  it("is every table of a module, below headings of the level that fits", async () => {
    const file = (between: string) =>
      `Project\n===\n\n## Codes\n\n<!-- errgen:begin cdn -->\n${between}<!-- errgen:end -->\n\n<!-- errgen:begin cdn -->\n${between}<!-- errgen:end -->`;
    const tables = `\n### Login /user/login\n\nRoute \`/user/login\`. Reserved codes 2100 to 2199.\n\n${LOGIN}\n\n### Orders\n\n${ORDERS}\n\n`;
    expect(await embedded(file(""))).toBe(file(tables));
    expect(await embedded(file(tables))).toBe(file(tables));
  });

  it("has the line ending of its begin marker, whatever others the file has", async () => {
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    expect(await embedded(crlf(`# P\n${ORDERS_BLOCK}\nend\n`))).toBe(
      crlf(`# P\n${ORDERS_BLOCK}\nend\n`),
    );
    const mixed = "# P\n\n<!-- errgen:begin cdn/Orders -->\r\nold\n<!-- errgen:end -->\nend\r\n";
    expect(await embedded(mixed)).toBe(
      `# P\n\n<!-- errgen:begin cdn/Orders -->\r\n${crlf(`\n${ORDERS}\n\n`)}<!-- errgen:end -->\nend\r\n`,
    );
  });

  it("leaves a byte order mark and a missing final newline", async () => {
    const bare = "<!-- errgen:begin cdn/Orders -->\n<!-- errgen:end -->";
    expect(await embedded(`\ufeff${bare}`)).toBe(`\ufeff${ORDERS_BLOCK}`);
    expect(await embedded(`\ufeff# A\n\n${bare}`)).toBe(`\ufeff# A\n\n${ORDERS_BLOCK}`);
  });

  it("is indented as its marker is, in lists and quotations", async () => {
    const inside = (prefix: string) =>
      ORDERS_BLOCK.split("\n")
        .map((line) => `${prefix}${line}`.trimEnd())
        .join("\n");
    const bare = (prefix: string) =>
      `${prefix}<!-- errgen:begin cdn/Orders -->\n${prefix}<!-- errgen:end -->`;
    expect(await embedded(`- item\n\n${bare("  ")}\n- next`)).toBe(
      `- item\n\n${inside("  ")}\n- next`,
    );
    expect(await embedded(`10. item\n\n${bare("\t")}\n`)).toBe(`10. item\n\n${inside("\t")}\n`);
    expect(await embedded(`> said\n>\n${bare("> ")}\n`)).toBe(`> said\n>\n${inside("> ")}\n`);
    expect(await embedded(`- ${bare("  ").trimStart()}\n`)).toBe(`- ${inside("  ").trimStart()}\n`);
  });

  it("is left alone in code, and found within other HTML", async () => {
    const code = `\`\`\`md\n<!-- errgen:begin no-such -->\n\`\`\`\n\n    <!-- errgen:end -->\n\n\`<!-- errgen:begin x -->\`\n`;
    expect(await embedded(code)).toBe(code);
    const html = "<details>\n<!-- errgen:begin cdn/Orders -->\n<!-- errgen:end -->\n</details>\n";
    expect(await embedded(html)).toBe(`<details>\n${ORDERS_BLOCK}\n</details>\n`);
  });

  it("is of the project that its marker names, where there are several", async () => {
    const file = (between: string) =>
      `<!-- errgen:begin web:cdn/Orders -->\n${between}<!-- errgen:end -->\n<!-- errgen:begin api:none -->\nother\n<!-- errgen:end -->\n`;
    expect(await embedded(file(""), { project: "web" })).toBe(file(`\n${ORDERS}\n\n`));
    const { diagnostics, embedded: files } = await embed(ORDERS_BLOCK, { project: "web" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["damaged-marker"]);
    expect(files).toEqual([]);
  });
});

describe("a damaged marker", () => {
  const end = "<!-- errgen:end -->";
  it.each([
    ["a begin without an end", "# A\n\n<!-- errgen:begin cdn -->\n\ntext\n", "3:1", "does not end"],
    ["an end without a begin", `text\n\n  ${end}\n`, "3:3", "has not begun"],
    [
      "a block in a block",
      `<!-- errgen:begin cdn -->\n<!-- errgen:begin cdn -->\n${end}\n`,
      "2:1",
      "within another",
    ],
    [
      "an unknown module",
      `<!-- errgen:begin cdm -->\n${end}\n`,
      "1:1",
      "no module `cdm`",
      "Did you mean `cdn`?",
    ],
    [
      "an unknown section",
      `<!-- errgen:begin cdn/Logn -->\n${end}\n`,
      "1:1",
      "no section `Logn`",
      "Did you mean `Login`?",
    ],
    ["no module", `<!-- errgen:begin -->\n${end}\n`, "1:1", "of any module"],
    ["another word", `<!-- errgen:start cdn -->\n${end}\n`, "1:1", "no marker"],
    ["text beside it", `see <!-- errgen:begin cdn -->\n${end}\n`, "1:5", "alone on its line"],
    ["a mark in front", `\ufeff\r\n\r\n<!-- errgen:begin cdn -->`, "3:1", "does not end"],
  ])("is an error: %s", async (_, text, place, message, hint = "") => {
    const { diagnostics, embedded: files, files: outputs, lock } = await embed(text);
    const [first] = diagnostics;
    expect(first).toMatchObject({ code: "damaged-marker", severity: "error" });
    expect(first?.message).toContain(message);
    expect(first?.hint).toContain(hint);
    const { path, start } = first?.location ?? {};
    expect(`${path}:${start?.line}:${start?.column}`).toBe(`README.md:${place}`);
    expect([files, outputs, lock]).toEqual([[], [], null]);
  });
});

it("a document that has a table of errgen's does not read it", async () => {
  const document = `${CDN}\n${ORDERS_BLOCK.replace("3001", "9999")}\n\nNote.\n\n## More\n\n| Code | Message |\n| --- | --- |\n| 4001 | more |\n`;
  const { catalog, diagnostics } = await embed("", { document });
  const entries = catalog.documents.flatMap(({ sections }) =>
    sections.flatMap((one) => one.entries),
  );
  expect(entries.map(({ code }) => code)).toEqual(["2101", "2104", "3001", "4001"]);
  const { start } = entries[3]?.location ?? {};
  expect(document.slice(start?.offset)).toMatch(/^\| 4001/);
  expect(diagnostics).toMatchObject([{ code: "generated-block", severity: "info" }]);
  expect(diagnostics[0]?.location?.start.line).toBe(
    document.split("\n").indexOf("<!-- errgen:begin cdn/Orders -->") + 1,
  );
});

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../src/catalog.js";
import { lintDocuments } from "../../src/lint/lint-documents.js";
import { isSameCatalog } from "../../src/lint/same-catalog.js";
import { createSource } from "../../src/source.js";
import { FIXTURES, readTree } from "../read-fixtures.js";

async function findings(path: string, text: string): Promise<readonly string[]> {
  const inputs = [{ source: createSource(path, text), named: true }];
  const { diagnostics } = await lintDocuments(inputs, { naming: "pascal" });
  return diagnostics.map(({ code, location }) => `${location?.start.line} ${code}`);
}

const MARKDOWN = "# Doors\n\n| Code | Message |\n| --- | --- |\n| 1 | open |\n| 1 | shut |\n";
const LISP = '{:a {:code 1 :msg "open"}\n :b {:code 2 :msg "shut "}\n :c {:code 3 :msg "ajar"}}\n';
const RST =
  "Doors\n=====\n\n====  ========\nCode  Message\n====  ========\n1     open\n1     shut\n====  ========\n";
const TEXT = "Error codes\n\n1001\topen\n1002\tshut\n1001\tajar\n";
const YAML = "- code: 1\n  message: open\n- code: 1\n  message: shut\n";

describe("comments that say which findings are meant to be", () => {
  it.each([
    ["doors.md", MARKDOWN, "6 duplicate-code", "<!-- errgen-disable duplicate-code -->\n\n"],
    ["doors.rst", RST, "8 duplicate-code", ".. errgen-disable duplicate-code\n\n"],
    ["doors.edn", LISP, "2 untrimmed-text", "; errgen-disable untrimmed-text\n"],
    [
      "doors.yaml",
      YAML,
      "3 duplicate-code",
      "# errgen-disable duplicate-code -- until the summer\n",
    ],
    ["doors.txt", TEXT, "5 duplicate-code", "# errgen-disable duplicate-code\n"],
    ["doors.txt", TEXT, "5 duplicate-code", "// errgen-disable\n"],
  ])("in %s", async (path, text, finding, comment) => {
    expect(await findings(path, text)).toContain(finding);
    const codes = (await findings(path, comment + text)).map((one) => one.split(" ")[1]);
    expect(codes).not.toContain(finding.split(" ")[1]);
    expect(codes).not.toContain("unused-suppression");
  });

  it("reach the next line, or all lines up to their end", async () => {
    const next = LISP.replace(" :b", " ; errgen-disable-next-line untrimmed-text\n :b");
    expect(await findings("doors.edn", next)).toEqual([]);
    const above = `; errgen-disable-next-line untrimmed-text\n${LISP}`;
    expect(await findings("doors.edn", above)).toEqual([
      "1 unused-suppression",
      "3 untrimmed-text",
    ]);
    const ended = `; errgen-disable untrimmed-text\n; errgen-enable untrimmed-text\n${LISP}`;
    expect(await findings("doors.edn", ended)).toEqual([
      "1 unused-suppression",
      "4 untrimmed-text",
    ]);
    expect(await findings("doors.edn", `; errgen-enable typo\n${LISP}`)).toEqual([
      "1 unused-suppression",
      "3 untrimmed-text",
    ]);
  });

  it("may name several rules, of which each is needed", async () => {
    const comment = "; errgen-disable untrimmed-text, typo\n";
    expect(await findings("doors.edn", comment + LISP)).toEqual(["1 unused-suppression"]);
  });

  it("hold in a document that is a translation, too", async () => {
    const texts = ["the door is open", "the door is shut", "the door is ajar"];
    const german = ["die Tür ist offen", "die Tür ist zu", "die Tür ist angelehnt%s"];
    const table = (rows: readonly string[]): string =>
      `# Doors\n\n| Code | Message |\n| --- | --- |\n${rows.map((text, at) => `| ${1001 + at} | ${text} |\n`).join("")}`;
    const codes = async (comment: string): Promise<readonly string[]> => {
      const inputs = [
        { source: createSource("doors.en.md", table(texts)), named: true },
        { source: createSource("doors.de.md", comment + table(german)), named: true },
      ];
      const { diagnostics } = await lintDocuments(inputs, { naming: "pascal" });
      return diagnostics.map(({ code }) => code);
    };
    expect(await codes("")).toEqual(["translation-parameters"]);
    expect(await codes("<!-- errgen-disable translation-parameters -->\n\n")).toEqual([]);
  });

  it("name rules that there are", async () => {
    expect(await findings("doors.edn", `; errgen-disable untrimed-text\n${LISP}`)).toEqual([
      "1 unknown-rule",
      "3 untrimmed-text",
    ]);
  });

  it("are none in what Markdown shows as code", async () => {
    const shown = `${MARKDOWN}\nWrite \`<!-- errgen-disable -->\` or\n\n    <!-- errgen-disable -->\n`;
    expect(await findings("doors.md", shown)).toEqual(["6 duplicate-code"]);
    const fence = `\`\`\`lisp\n; errgen-disable untrimmed-text\n${LISP}\`\`\`\n`;
    expect(await findings("doors.md", fence)).toEqual([]);
  });

  it("change nothing that is read, wherever they stand", async () => {
    const catalogOf = async (path: string, text: string): Promise<Catalog> => {
      const inputs = [{ source: createSource(path, text), named: true }];
      return (await lintDocuments(inputs, { naming: "pascal" })).catalog;
    };
    const documents = readTree(join(FIXTURES, "seeds"));
    for (const [path, text] of Object.entries(documents)) {
      const comment = ["<!-- errgen-disable typo -->", "; errgen-disable", ".. errgen-enable x"];
      const lines = text.split("\n");
      const read = await catalogOf(path, text);
      for (let at = 1; at < lines.length; at += 7) {
        const marked = lines.toSpliced(at, 0, comment[at % comment.length] ?? "").join("\n");
        expect(isSameCatalog(read, await catalogOf(path, marked)), `${path} ${at}`).toBe(true);
      }
    }
  });

  it("leave every place as it is", async () => {
    const text = `; errgen-disable typo\n${LISP.replace(" :b", " ; errgen-enable typo\n :b")}`;
    const inputs = [{ source: createSource("doors.edn", text), named: true }];
    const { catalog } = await lintDocuments(inputs, { naming: "pascal" });
    const entries = catalog.documents.flatMap(({ sections }) =>
      sections.flatMap((one) => one.entries),
    );
    const texts = entries.map(({ places: { message } }) =>
      text.slice(message?.start.offset, message?.end.offset),
    );
    expect(texts).toEqual(['"open"', '"shut "', '"ajar"']);
    expect(entries.map(({ location }) => location.start.line)).toEqual([2, 4, 5]);
  });

  it("concern rules, and nothing that reading found", async () => {
    const broken = '; errgen-disable\n{:a {:code 1 :msg "open"}\n :b {:code 2 :msg "shut"}\n';
    expect(await findings("doors.edn", broken)).toEqual([
      "1 unused-suppression",
      expect.stringMatching(/ unclosed-form$/),
    ]);
  });
});

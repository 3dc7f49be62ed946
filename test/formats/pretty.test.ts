import { describe, expect, it } from "vitest";
import { formatPretty } from "../../src/cli/formats/pretty.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import { takeExcerpts } from "../../src/excerpt.js";
import { createSource, type Location } from "../../src/source.js";

const DOCUMENTS: Readonly<Record<string, string>> = {
  "docs/a.md": "# A\n\n| Code | Resson |\n| --- | --- |\n| 1 | one |\n| 1 | two |\n",
  "docs/b.md": `${"\n".repeat(98)}| 1 | b |\n`,
};

function at(path: string, part: string): Location {
  const source = createSource(path, DOCUMENTS[path] ?? "");
  const start = source.text.indexOf(part);
  return { path, ...source.position(start, start + part.length) };
}

function shown(diagnostics: readonly Diagnostic[]): string {
  const excerpts = takeExcerpts(diagnostics, (path) => DOCUMENTS[path] ?? null);
  const options = {
    cwd: "/project",
    paint: (_: unknown, text: string) => text,
    width: 80,
    verbose: true,
  };
  return formatPretty({ diagnostics, excerpts, root: "/project" }, options).join("\n\n");
}

describe("findings for people", () => {
  it("stand by document, in its order, with both places, the hint and the fix", () => {
    const header = at("docs/a.md", "Resson");
    const diagnostics: readonly Diagnostic[] = [
      {
        code: "same-code",
        severity: "error",
        message: "Code `1` is already used",
        location: at("docs/b.md", "1"),
        related: [
          { location: at("docs/a.md", "1 | two"), message: "used here" },
          { location: at("docs/gone.md", ""), message: "and here" },
        ],
        hint: "Give it another code",
      },
      {
        code: "likely-typo",
        severity: "warning",
        message: "`Resson` looks like `Reason`",
        location: header,
        fix: {
          label: "Write `Reason`",
          edits: [{ start: header.start.offset, end: header.end.offset, text: "Reason" }],
        },
      },
      { code: "no-out", severity: "error", message: "Found none", location: null, detail: "at\nb" },
    ];
    expect(shown(diagnostics)).toBe(
      `error no-out: Found none
    at
    b

docs/a.md:3:10 warning likely-typo: \`Resson\` looks like \`Reason\`
  3 │ | Code | Resson |
    │          ^^^^^^
  fix: Write \`Reason\`
  3 + | Code | Reason |

docs/b.md:99:3 error same-code: Code \`1\` is already used
  99 │ | 1 | b |
     │   ^
  docs/a.md:6:3 used here
   6 │ | 1 | two |
     │   -------
  docs/gone.md:1:1 and here
  hint: Give it another code`,
    );
  });

  it("have no line where a document as a whole is meant, or is not at hand", () => {
    const whole = at("docs/a.md", "");
    expect(
      shown([{ code: "no-entries", severity: "error", message: "None", location: whole }]),
    ).toBe("docs/a.md:1:1 error no-entries: None");
  });

  it("say no more of a fix than its label where its line cannot be shown", () => {
    const location = at("docs/a.md", "one");
    const { offset } = location.start;
    const finding = { code: "a-b", severity: "info", message: "A", location } as const;
    for (const edit of [
      { start: 0, end: 1, text: "" },
      { start: offset, end: offset, text: "x\n" },
    ])
      expect(shown([{ ...finding, fix: { label: "Mend", edits: [edit] } }])).toMatch(/fix: Mend$/);
  });
});

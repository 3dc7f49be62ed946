import ts from "typescript";
import { expect } from "vitest";
import { toGithub } from "../../src/cli/formats/github.js";
import { reportedOf } from "../../src/cli/formats/reported.js";
import { formatDiagnostic } from "../../src/cli/print-diagnostics.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import type { GeneratedFile } from "../../src/emitters/emitter.js";

/** What no output may hold as it is: it would be seen in another place than it stands, or not at all. */
const MISLEADING = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
/** Only a file that says what a document says may be encoded to something else. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Files that lie where they belong, can be read by what they are for, and mislead nobody. */
export function expectHarmlessFiles(files: readonly GeneratedFile[]): void {
  expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
  for (const { path, contents } of files) {
    expect(path).toMatch(/^(?!.*(?:^|\/)\.{1,2}\/)[\p{L}\p{N}_$.-]+(?:\/[\p{L}\p{N}_$.-]+)*$/u);
    expect([path, MISLEADING.exec(contents)?.[0]]).toEqual([path, undefined]);
    expect([path, LONE.exec(contents)?.[0]]).toEqual([path, undefined]);
    if (path.endsWith(".ts")) expect([path, ...syntaxErrors(contents)]).toEqual([path]);
    else if (path.endsWith(".json")) JSON.parse(contents);
    else if (path.endsWith(".html")) expectOwnScripts(contents);
  }
}

function syntaxErrors(contents: string): readonly string[] {
  const { diagnostics } = ts.transpileModule(contents, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  return (diagnostics ?? []).map(({ messageText }) => String(messageText));
}

/** errgen's own script stands at the end, and its data in front of it. */
function expectOwnScripts(html: string): void {
  const opened = html.match(/<script\b[^>]*>/gi) ?? [];
  expect(opened.length).toBeLessThanOrEqual(3);
  expect(html).not.toMatch(/\son\w+\s*=\s*"globalThis|href="\s*javascript:/i);
}

/** What the terminal and a CI log get of findings: lines that say what they are, and control nothing. */
export function expectHarmlessFindings(diagnostics: readonly Diagnostic[]): void {
  for (const one of diagnostics) {
    const shown = formatDiagnostic(one, "/project", "/project", (_, text) => text);
    expect(MISLEADING.exec(shown)?.[0]).toBe(undefined);
    expect(shown.split("\n").length).toBeLessThanOrEqual(2);
  }
  const reported = reportedOf({ diagnostics, excerpts: {}, root: "/project" }, "/project");
  for (const line of toGithub(reported).annotations)
    expect(line).toMatch(/^::(?:error|warning|notice) [^\r\n]*$/);
}

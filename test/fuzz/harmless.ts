import assert from "node:assert/strict";
import ts from "typescript";
import { toGithub } from "../../src/cli/formats/github.js";
import { reportedOf } from "../../src/cli/formats/reported.js";
import { formatDiagnostic } from "../../src/cli/print-diagnostics.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import type { GeneratedFile } from "../../src/emitters/emitter.js";

/** What no output may hold as it is: it would be seen in another place than it stands, or not at all. */
const MISLEADING = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
/** Only a file that says what a document says may be encoded to something else. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A path that cannot leave the folder of the outputs, on any system. */
const INSIDE = /^(?!.*(?:^|\/)\.{1,2}\/)[\p{L}\p{N}_$.-]+(?:\/[\p{L}\p{N}_$.-]+)*$/u;

/** Files that lie where they belong, can be read by what they are for, and mislead nobody. */
export function expectHarmlessFiles(files: readonly GeneratedFile[]): void {
  assert.equal(new Set(files.map(({ path }) => path.toLowerCase())).size, files.length);
  for (const { path, contents } of files) {
    assert.match(path, INSIDE);
    assert.equal(MISLEADING.exec(contents)?.[0], undefined, path);
    assert.equal(LONE.exec(contents)?.[0], undefined, path);
    if (path.endsWith(".ts")) assert.deepEqual(syntaxErrors(contents), [], path);
    else if (path.endsWith(".json")) JSON.parse(contents);
    else if (path.endsWith(".html")) expectOwnScripts(contents);
  }
}

function syntaxErrors(contents: string): readonly string[] {
  const parsed = ts.createSourceFile("module.ts", contents, ts.ScriptTarget.ESNext);
  return parseDiagnosticsOf(parsed).map(({ messageText }) => String(messageText));
}

/** What a program gives as syntactic diagnostics; to make one for each file takes half of a case's time. */
function parseDiagnosticsOf(file: ts.SourceFile): readonly ts.Diagnostic[] {
  const { parseDiagnostics } = file as ts.SourceFile & {
    readonly parseDiagnostics?: readonly ts.Diagnostic[];
  };
  if (!parseDiagnostics) throw new Error("TypeScript keeps the errors of its parser elsewhere");
  return parseDiagnostics;
}

/** errgen's own script stands at the end, and its data in front of it. */
function expectOwnScripts(html: string): void {
  const opened = html.match(/<script\b[^>]*>/gi) ?? [];
  assert.ok(opened.length <= 3, opened.join("\n"));
  assert.doesNotMatch(html, /\son\w+\s*=\s*"globalThis|href="\s*javascript:/i);
}

/** What the terminal and a CI log get of findings: lines that say what they are, and control nothing. */
export function expectHarmlessFindings(diagnostics: readonly Diagnostic[]): void {
  for (const one of diagnostics) {
    const shown = formatDiagnostic(one, "/project", "/project", (_, text) => text);
    assert.doesNotMatch(shown, MISLEADING);
    assert.ok(shown.split("\n").length <= 2, shown);
  }
  const reported = reportedOf({ diagnostics, excerpts: {}, root: "/project" }, "/project");
  for (const line of toGithub(reported).annotations)
    assert.match(line, /^::(?:error|warning|notice) [^\r\n]*$/);
}

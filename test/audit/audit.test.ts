import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { auditFiles } from "../../src/audit/audit-files.js";
import { unusedCodes } from "../../src/audit/audit-programs.js";
import { indexCodes } from "../../src/audit/code-index.js";
import { codeShape } from "../../src/audit/code-shape.js";
import { findPrograms } from "../../src/audit/program-files.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import { readCatalog } from "../../src/read-catalog.js";
import type { Location } from "../../src/source.js";
import { FIXTURES, readSource, readTree } from "../read-fixtures.js";

const UPDATE = process.env.UPDATE_FIXTURES !== undefined;

const cases = readdirSync(join(FIXTURES, "audit"));

/** What an audit of the folder `src` says, with the catalog of the folder `documents`. */
async function audited(folder: string): Promise<string> {
  const inputs = Object.keys(readTree(join(folder, "documents"))).map((path) => {
    const source = readSource(join(folder, "documents", path), `documents/${path}`);
    return { source, named: true };
  });
  const file = join(folder, "settings.json");
  const settings = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const form = { naming: "pascal", importExtension: ".js", out: "./src/generated", ...settings };
  const { catalog } = await readCatalog(inputs, form);
  const index = indexCodes([{ catalog, form }]);
  const out = join(folder, "src/generated");
  const audit = { index, outputs: [{ catalog, out }], hasMembers: true };
  const programs = await findPrograms(["src"], { cwd: folder, outputs: [out] });
  expect(programs.diagnostics).toEqual([]);
  const files = auditFiles(programs.files, audit, folder);
  const unused = [...unusedCodes(audit, files.used)].map(({ diagnostic }) => diagnostic);
  const said = [...files.diagnostics, ...unused].map(lineOf);
  return `${files.programs} sources\n${said.map((line) => `${line}\n`).join("")}`;
}

function lineOf({ location, severity, code, message, related = [], hint }: Diagnostic): string {
  const placeOf = (place: Location | null): string =>
    place === null ? "-" : `${place.path}:${place.start.line}:${place.start.column}`;
  const beside = related.map((one) => `; ${one.message} at ${placeOf(one.location)}`).join("");
  const [question] = /^Did you mean [^?]*\?/.exec(hint ?? "") ?? [];
  const meant = question === undefined ? "" : `; ${question}`;
  return `${placeOf(location)} ${severity} ${code}: ${message}${beside}${meant}`;
}

describe("an audit of a program", () => {
  it.each(cases)("%s", async (name) => {
    const folder = join(FIXTURES, "audit", name);
    const actual = await audited(folder);
    const expected = join(folder, "findings.txt");
    if (UPDATE) writeFileSync(expected, actual);
    expect(actual).toBe(readFileSync(expected, "utf8"));
  });
});

describe("the shape of a code", () => {
  it.each([
    ["1001", "9999", true],
    ["1001", "999", false],
    ["-1", "-2", true],
    ["-1", "1", false],
    ["E1001", "E2002", true],
    ["E1001", "W1001", true],
    ["E1001", "E10011", false],
    ["GATE_SHUT", "TICKET_OUT_OF_PAPER", true],
    ["GATE_SHUT", "GATE", false],
    ["gate-shut", "ticket-lost-twice", true],
    ["gate-shut", "gate_shut", false],
    ["GateShut", "TicketLostTwice", true],
    ["auth.gate", "ticket.lost.twice", true],
  ])("%s and %s are alike: %s", (one, other, alike) => {
    expect(codeShape(one) === codeShape(other)).toBe(alike);
  });
});

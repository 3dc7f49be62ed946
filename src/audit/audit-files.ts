import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Diagnostic } from "../diagnostic.js";
import { bearsHeader } from "../emitters/header.js";
import { pathFrom } from "../path-from.js";
import { type AuditedCatalog, auditProgram, programSource } from "./audit-programs.js";
import type { IndexedEntry } from "./code-index.js";
import { readProgram } from "./read-program.js";
import type { TypeScript } from "./syntax.js";

/** What is found in sources of a program. */
export interface AuditedFiles {
  /** How many were read; those that errgen generated are passed over. */
  readonly programs: number;
  readonly used: ReadonlySet<IndexedEntry>;
  readonly diagnostics: readonly Diagnostic[];
  /** The sources in which something was found, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads and audits sources one by one; their paths count from the working directory. */
export function auditFiles(
  files: readonly string[],
  audited: AuditedCatalog,
  cwd: string,
): AuditedFiles {
  const { ts } = createRequire(import.meta.url)("ts-morph") as { readonly ts: TypeScript };
  const used = new Set<IndexedEntry>();
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  let programs = 0;
  for (const file of files) {
    const path = pathFrom(cwd, file);
    const source = programSource(path, readFileSync(file, "utf8"));
    if (bearsHeader(source.text)) continue;
    programs += 1;
    const facts = readProgram(ts, path, source.text);
    const found = auditProgram({ file, source, facts }, audited);
    for (const entry of found.used) used.add(entry);
    diagnostics.push(...found.diagnostics);
    if (found.diagnostics.length > 0) texts.set(path, source.decoded);
  }
  return { programs, used, diagnostics, texts };
}

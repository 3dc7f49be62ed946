import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "./read-fixtures.js";

/**
 * Compiles what lies in `src` of a folder under the strictest options, with a compiler of
 * node_modules, and gives what it complains of: "" if nothing.
 */
export function compileTypescript(folder: string, compiler: string, options: object): string {
  const compilerOptions = {
    target: "ES2022",
    lib: ["ES2022"],
    types: [],
    strict: true,
    isolatedModules: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    noUnusedLocals: true,
    noPropertyAccessFromIndexSignature: true,
    rootDir: join(folder, "src"),
    ...options,
  };
  const config = join(folder, "tsconfig.json");
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ["src"] }));
  const tsc = join(REPOSITORY, "node_modules", compiler, "bin/tsc");
  try {
    return execFileSync(process.execPath, [tsc, "-p", config], { encoding: "utf8", cwd: folder });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout ?? error);
  }
}

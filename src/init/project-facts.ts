import { existsSync } from "node:fs";
import { join } from "node:path";
import { findPackage } from "../formatter/find-tool.js";

/** What decides how a project is set up. */
export interface ProjectFacts {
  readonly typescript: boolean;
  /** Whether scripts of the project can import errgen. */
  readonly installed: boolean;
  readonly formatter: "prettier" | "biome" | "oxfmt" | null;
  /** The folder to write to, relative to the project's. */
  readonly out: string;
}

const FORMATTERS = { prettier: "prettier", "@biomejs/biome": "biome", oxfmt: "oxfmt" } as const;

/** Looks at a project's folder and its package.json, if it has one. */
export function lookAtProject(folder: string, manifest: unknown): ProjectFacts {
  const packages = dependenciesOf(manifest);
  const typescript = packages.has("typescript") || existsSync(join(folder, "tsconfig.json"));
  const formatters = Object.entries(FORMATTERS).filter(([name]) => packages.has(name));
  const [only, ...others] = formatters;
  return {
    typescript,
    installed: findPackage("errgen", folder) !== null,
    formatter: only && others.length === 0 ? only[1] : null,
    out: typescript || existsSync(join(folder, "src")) ? "src/generated" : "generated",
  };
}

function dependenciesOf(manifest: unknown): ReadonlySet<string> {
  const lists = ["dependencies", "devDependencies"].map((key) =>
    typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, key) : null,
  );
  return new Set(
    lists.flatMap((list) => (typeof list === "object" && list !== null ? Object.keys(list) : [])),
  );
}

import type { Diagnostic } from "../diagnostic.js";
import { asciiWords, kebabCase } from "./words.js";

/** Names that the output folder needs for itself, and those Windows refuses. */
const RESERVED = /^(?:docs|index|catalog|con|prn|aux|nul|com\d|lpt\d)$/;

/** A document and the module name that the configuration gives it, if any. */
export interface ModuleRequest {
  readonly path: string;
  readonly configured: string | undefined;
}

/**
 * The module of each document, by path: the configured one, else the file's stem in kebab-case.
 * Stems that clash take their parent folder in front. Two equal configured names are an error.
 */
export function nameModules(requests: readonly ModuleRequest[]): { readonly modules: ReadonlyMap<string, string>; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics = equalConfigured(requests);
  const modules = new Map<string, string>();
  const claimed = new Set<string>();
  for (const { path, configured } of requests)
    if (configured !== undefined) {
      modules.set(path, configured);
      claimed.add(configured.toLowerCase());
    }
  let open = requests.filter(({ configured }) => configured === undefined).map(({ path }) => path);
  for (let folders = 0; open.length > 0; folders++) {
    const candidates = open.map((path) => ({ path, name: moduleName(path, folders) }));
    const deepest = folders > 30;
    const stuck: string[] = [];
    for (const { path, name } of candidates) {
      const clash = claimed.has(name) || candidates.filter((other) => other.name === name).length > 1;
      if (clash && !deepest) stuck.push(path);
      else modules.set(path, deepest ? unique(name, claimed) : name);
    }
    for (const { path, name } of candidates) if (!stuck.includes(path)) claimed.add(name);
    open = stuck;
  }
  return { modules, diagnostics };
}

/** The stem in kebab-case, with so many parent folders in front. */
function moduleName(path: string, folders: number): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  const file = parts.at(-1) ?? "";
  const stem = file.replace(/(?<=.)\.[^.]*$/, "");
  const name = kebabCase([...parts.slice(0, -1).slice(folders === 0 ? parts.length : -folders), stem].flatMap(asciiWords));
  const named = name === "" ? `document-${[...stem].map((character) => character.codePointAt(0)?.toString(16)).join("-")}` : name;
  return RESERVED.test(named) ? `${named}-errors` : named;
}

function unique(name: string, claimed: Set<string>): string {
  let free = name;
  for (let n = 2; claimed.has(free); n++) free = `${name}-${n}`;
  claimed.add(free);
  return free;
}

function equalConfigured(requests: readonly ModuleRequest[]): readonly Diagnostic[] {
  const first = new Map<string, string>();
  return requests.flatMap(({ path, configured }) => {
    if (configured === undefined) return [];
    const earlier = first.get(configured.toLowerCase());
    if (earlier === undefined) {
      first.set(configured.toLowerCase(), path);
      return [];
    }
    return [
      {
        code: "duplicate-module",
        severity: "error",
        message: `The module name \`${configured}\` is configured for ${earlier} and for ${path}`,
        location: null,
        hint: "Give each document a module name of its own",
      } satisfies Diagnostic,
    ];
  });
}

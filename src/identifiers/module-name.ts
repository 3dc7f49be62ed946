import type { Diagnostic } from "../diagnostic.js";
import { asciiWords, kebabCase } from "./words.js";

/** Names that the output folder needs for itself, and those Windows refuses. */
const RESERVED = /^(?:docs|index|catalog|con|prn|aux|nul|com\d|lpt\d)$/;

/** A document and the module name that the configuration gives it, if any. */
export interface ModuleRequest {
  readonly path: string;
  /** The path that it is named after, if that is not its own. */
  readonly stem?: string | undefined;
  readonly configured: string | undefined;
  /** The name that it has had so far. */
  readonly known?: string | undefined;
}

export interface NamedModules {
  /** Module by the document's path. */
  readonly modules: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The module of each document: the configured one, else the one it has had, else the file's stem in
 * kebab-case, unless that is among the `reserved`. Stems that clash take their parent folder in front.
 * Two equal configured names are an error.
 */
export function nameModules(
  requests: readonly ModuleRequest[],
  reserved: readonly string[] = [],
): NamedModules {
  const modules = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const owner = new Map<string, string>();
  for (const { path, configured } of requests) {
    if (configured === undefined) continue;
    const earlier = owner.get(configured);
    if (earlier === undefined) owner.set(configured, path);
    else diagnostics.push(equalNames(configured, earlier, path));
    modules.set(path, configured);
  }
  const claimed = new Set(owner.keys());
  for (const { path, configured, known } of requests)
    if (configured === undefined && known !== undefined && !claimed.has(known)) {
      modules.set(path, known);
      claimed.add(known);
    }
  nameByStem(
    new Map(
      requests
        .filter(({ path }) => !modules.has(path))
        .map(({ path, stem = path }) => [path, stem] as const),
    ),
    modules,
    new Set([...claimed, ...reserved]),
  );
  return { modules, diagnostics };
}

/** `stems` has the path that each is named after. Adds a folder to the names that clash until none does; files of one name but for its ending get a number. */
function nameByStem(
  stems: ReadonlyMap<string, string>,
  modules: Map<string, string>,
  claimed: Set<string>,
): void {
  let open = [...stems.keys()];
  for (let folders = 0; open.length > 0; folders++) {
    const named = open.map((path) => ({
      path,
      name: moduleName(stems.get(path) ?? path, folders),
    }));
    const exhausted = open.every((path) => path.split("/").length <= folders);
    const shared = repeated(named.map(({ name }) => name));
    const isSettled = ({ name }: { readonly name: string }): boolean =>
      exhausted || !(claimed.has(name) || shared.has(name));
    const [settled, stuck] = [named.filter(isSettled), named.filter((one) => !isSettled(one))];
    for (const { path, name } of settled) modules.set(path, claim(name, claimed));
    open = stuck.map(({ path }) => path);
  }
}

/** The names that stand more than once in a list. */
function repeated(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
}

function claim(name: string, claimed: Set<string>): string {
  let free = name;
  for (let n = 2; claimed.has(free); n++) free = `${name}-${n}`;
  claimed.add(free);
  return free;
}

/** The stem in kebab-case, with so many parent folders in front. */
function moduleName(path: string, folders: number): string {
  const parts = path.split("/").filter((part) => !/^\.{0,2}$/.test(part));
  const stem = (parts.at(-1) ?? "").replace(/(?<=.)\.[^.]*$/, "");
  const above = parts.slice(0, -1);
  const name = kebabCase(
    [...above.slice(Math.max(0, above.length - folders)), stem].flatMap(asciiWords),
  );
  if (name === "")
    return `document-${[...stem].map((character) => character.codePointAt(0)?.toString(16)).join("-")}`;
  return RESERVED.test(name) ? `${name}-errors` : name;
}

function equalNames(name: string, first: string, second: string): Diagnostic {
  return {
    code: "duplicate-module",
    severity: "error",
    message: `The module name \`${name}\` is configured for ${first} and for ${second}`,
    location: null,
    hint: "Give each document a module name of its own",
  };
}

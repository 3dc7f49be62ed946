import { basename, dirname, relative, resolve, sep } from "node:path";
import type { Catalog } from "../catalog.js";
import { namespaceName } from "../emitters/typescript/index-module.js";
import type { Imported, MemberAccess } from "./program-facts.js";

/** A member of what errgen generated, as a program asks for it. */
export interface GeneratedMember {
  readonly module: string | null;
  readonly section: string;
  readonly member: string;
}

/** What names in one file mean in the generated code. */
export interface GeneratedNames {
  /** The member of an enum or an object that an access asks for; null for any other access. */
  readonly memberOf: (access: MemberAccess) => GeneratedMember | null;
  /** The section that a name stands for, as it is called where it is generated. */
  readonly sectionOf: (local: string) => string | null;
}

/** Where a catalog was generated to; null for nowhere. */
export interface GeneratedOutput {
  readonly catalog: Catalog;
  readonly out: string | null;
}

/** All documents' namespaces. */
const ROOT = "";

/** What names of a file mean in the output of any of several projects. */
export function namesInOutputs(
  imports: readonly Imported[],
  file: string,
  outputs: readonly GeneratedOutput[],
): GeneratedNames {
  const all = outputs.map(({ catalog, out }) => generatedNames(imports, file, catalog, out));
  return {
    memberOf: (access) => firstOf(all, (names) => names.memberOf(access)),
    sectionOf: (local) => firstOf(all, (names) => names.sectionOf(local)),
  };
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

/** Resolves the imports of a file. Aliases of paths are known by their last folders. */
function generatedNames(
  imports: readonly Imported[],
  file: string,
  catalog: Catalog,
  out: string | null,
): GeneratedNames {
  const modules = catalog.documents.map(({ module }) => module);
  const namespaces = new Map(modules.map((module) => [namespaceName(module), module]));
  const sections = new Map<string, { readonly module: string; readonly name: string }>();
  const whole = new Map<string, string>();
  for (const { local, name, specifier } of imports) {
    const module = moduleOf(specifier, file, modules, out);
    if (module === null) continue;
    if (name === null) whole.set(local, module);
    else if (module !== ROOT) sections.set(local, { module, name });
    else if (namespaces.has(name)) whole.set(local, namespaces.get(name) ?? ROOT);
  }
  return {
    sectionOf: (local) => sections.get(local)?.name ?? null,
    memberOf: ({ path, member }) => {
      const [first = "", ...rest] = path;
      const section = sections.get(first);
      if (section && rest.length === 0)
        return { module: section.module, section: section.name, member };
      const module = whole.get(first);
      const [name = "", last] = rest;
      if (module === undefined) return null;
      if (module === ROOT && last !== undefined && rest.length === 2)
        return { module: namespaces.get(name) ?? null, section: last, member };
      return rest.length === 1 ? { module, section: name, member } : null;
    },
  };
}

/** The module of a document that an import names; `ROOT` for the index of all; null for any other file. */
function moduleOf(
  specifier: string,
  file: string,
  modules: readonly string[],
  out: string | null,
): string | null {
  if (out === null) return null;
  const bare = specifier
    .replace(/\.[cm]?[jt]s$/, "")
    .replace(/\/(?:index|codes)$/, "")
    .replace(/\/$/, "");
  if (bare.startsWith(".")) {
    const path = relative(out, resolve(dirname(file), bare))
      .split(sep)
      .join("/");
    return path === ROOT || modules.includes(path) ? path : null;
  }
  const parts = bare.split("/");
  const folder = basename(out);
  if (parts.at(-1) === folder) return ROOT;
  const last = parts.at(-1) ?? "";
  return parts.at(-2) === folder && modules.includes(last) ? last : null;
}

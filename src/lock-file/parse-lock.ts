import type { Diagnostic } from "../diagnostic.js";
import type { LockedEntry } from "../identifiers/name-lock.js";
import { createSource, type Source } from "../source.js";
import type { LockFile } from "./lock-file.js";
import { type LockKey, parseEntry, parseKey } from "./lock-line.js";
import { isLockedName } from "./locked-name.js";

/** The names in a lock file, or everything that keeps errgen from believing it. */
export type ParsedLock =
  | {
      readonly file: LockFile;
      /** Whether a build would write its lines in this order, each once, and no marks of a conflict. */
      readonly isWhole: boolean;
    }
  | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a lock file line by line, as it was written: in any order of its lines, and with the marks of a
 * merge conflict, of which both sides count. What both sides say of one name must be the same name, and
 * no name may be that of two: then nobody but a person can tell which one is to go.
 */
export function parseLock(path: string, decoded: string): ParsedLock {
  const source = createSource(path, decoded.replace(/^\ufeff/, ""));
  const building = createBuilding(source);
  for (const line of linesOf(source.text)) readLine(line, building);
  const { diagnostics, projects } = building;
  checkNames(building);
  if (diagnostics.length > 0) return { diagnostics };
  return { file: projects, isWhole: isSorted(building.keys) && isJson(source.text) };
}

interface Line {
  readonly text: string;
  readonly start: number;
}

const CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/** The lines that count: what both sides of a conflict had in common stands in the middle of some, and is old. */
function* linesOf(text: string): Iterable<Line> {
  let start = 0;
  let isBase = false;
  for (const line of text.split("\n")) {
    if (CONFLICT.test(line)) isBase = line.startsWith("|");
    else if (!isBase) yield { text: line, start };
    start += line.length + 1;
  }
}

/** A line with its name, to say where a name stands. */
interface Told {
  readonly value: string;
  readonly line: Line;
}

interface MutableModule {
  path: string;
  readonly sections: Map<string, { title: string; readonly entries: LockedEntry[] }>;
}

interface Building {
  readonly source: Source;
  readonly diagnostics: Diagnostic[];
  readonly told: Map<string, Told>;
  /** In the order of their lines. */
  readonly keys: string[];
  readonly projects: Map<
    string | null,
    { spelling: string | null; readonly modules: Map<string, MutableModule> }
  >;
}

function createBuilding(source: Source): Building {
  return { source, diagnostics: [], told: new Map(), keys: [], projects: new Map() };
}

const FRAME = /^[\s{},]*$|^\s*"\$(?:comment|schema)"\s*:.*$|^\s*"names"\s*:\s*\{\s*\}?,?\s*$/;
const VERSION = /^\s*"lockVersion"\s*:\s*(\d+)\s*,?\s*$/;
const PAIR = /^\s*("(?:[^"\\]|\\.)*")\s*:\s*("(?:[^"\\]|\\.)*")\s*,?\s*$/;
const LAST_KEY = "~";

function readLine(line: Line, building: Building): void {
  if (FRAME.test(line.text)) return;
  const version = VERSION.exec(line.text);
  if (version) {
    if (version[1] !== "1")
      fault(building, line, "Another errgen wrote it, with a newer layout", UPDATE);
    return;
  }
  const [key, value] = (PAIR.exec(line.text) ?? []).slice(1).map(textOf);
  if (typeof key !== "string" || typeof value !== "string") {
    fault(building, line, "This is no line of a lock file", RESTORE);
    return;
  }
  if (key === LAST_KEY) return;
  const parsed = parseKey(key);
  if (parsed === null || !isLockedName(parsed, value)) {
    fault(building, line, `\`${key}\` has no name that errgen could have given`, RESTORE);
    return;
  }
  building.keys.push(key);
  const earlier = building.told.get(key);
  if (earlier === undefined) {
    building.told.set(key, { value, line });
    add(parsed, value, building);
  } else if (nameIn(parsed, earlier.value) !== nameIn(parsed, value)) {
    const message = `\`${key}\` stands on line ${numberOf(building, earlier.line)} with another name`;
    fault(building, line, message, "Remove the line with the name that is not to stay");
  }
}

function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? "") < key);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A JSON string; an escape that JSON does not know makes it none. */
function textOf(literal: string): string | null {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return null;
  }
}

/** What must not differ between two lines of one key: titles and texts may, they follow the documents. */
function nameIn({ kind }: LockKey, value: string): string {
  if (kind === "section") return "";
  return kind === "entry" ? parseEntry(value).identifier : value;
}

function add(key: LockKey, value: string, { projects }: Building): void {
  const project = projects.get(key.project) ?? { spelling: null, modules: new Map() };
  projects.set(key.project, project);
  if (key.kind === "spelling") {
    project.spelling = value;
    return;
  }
  const module: MutableModule = project.modules.get(key.module) ?? {
    path: "",
    sections: new Map(),
  };
  project.modules.set(key.module, module);
  if (key.kind === "module") {
    module.path = value;
    return;
  }
  const section = module.sections.get(key.section) ?? { title: "", entries: [] };
  module.sections.set(key.section, section);
  if (key.kind === "section") section.title = value;
  else section.entries.push({ code: key.code, number: key.number, ...parseEntry(value) });
}

/** Two branches may have given one name to two codes, each on a line of its own, so that git sees no conflict. */
function checkNames(building: Building): void {
  const owners = new Map<string, Told>();
  for (const [key, told] of building.told) {
    const parsed = parseKey(key);
    if (parsed?.kind !== "entry") continue;
    const { project, module, section } = parsed;
    const { identifier } = parseEntry(told.value);
    const name = JSON.stringify([project, module, section, identifier]);
    const earlier = owners.get(name);
    owners.set(name, told);
    if (earlier)
      fault(
        building,
        told.line,
        `\`${key}\` has the name \`${identifier}\`, which line ${numberOf(building, earlier.line)} gives to another code`,
        "Remove one of the two lines: its code gets another name with the next build",
      );
  }
}

const UPDATE = "Update errgen to the version that your colleagues have";
const RESTORE =
  "Take the file from the last commit (`git checkout -- errgen.lock.json`), or remove the line: its name is then given anew";

function fault({ source, diagnostics }: Building, line: Line, message: string, hint: string): void {
  const indent = line.text.length - line.text.trimStart().length;
  const position = source.position(line.start + indent, line.start + line.text.trimEnd().length);
  diagnostics.push({
    code: "unreadable-lock",
    severity: "error",
    message: `The lock file cannot be believed: ${message}`,
    location: { path: source.path, ...position },
    hint,
  });
}

function numberOf({ source }: Building, { start }: Line): number {
  return source.position(start, start).start.line;
}

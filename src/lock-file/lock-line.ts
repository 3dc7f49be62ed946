import type { LockedEntry } from "../identifiers/name-lock.js";

/** Which name a line of a lock is about. A project's lines have its name in front, if it has one. */
export type LockKey = { readonly project: string | null } & (
  | { readonly kind: "spelling" }
  | { readonly kind: "module"; readonly module: string }
  | { readonly kind: "section"; readonly module: string; readonly section: string }
  | {
      readonly kind: "entry";
      readonly module: string;
      readonly section: string;
      readonly code: string;
      readonly number: number;
    }
);

const SPELLING = "*";

/**
 * The key as text, `module/Section/code` for an entry, `#2` behind it for the second one with that
 * code, `project:` in front. Signs of that grammar in codes and project names are escaped.
 */
export function formatKey(key: LockKey): string {
  const project = key.project === null ? "" : `${escapeSigns(key.project)}:`;
  return `${project}${formatPath(key)}`;
}

function formatPath(key: LockKey): string {
  switch (key.kind) {
    case "spelling":
      return SPELLING;
    case "module":
      return key.module;
    case "section":
      return `${key.module}/${key.section}`;
    default: {
      const number = key.number === 1 ? "" : `#${key.number}`;
      return `${key.module}/${key.section}/${escapeSigns(key.code)}${number}`;
    }
  }
}

const KEY = /^(?:([^:]*):)?(?:(\*)|([^/:*]+)(?:\/([^/:]+)(?:\/([^:#]*)(?:#(\d+))?)?)?)$/su;

/** The key that a text stands for; null if for none. */
export function parseKey(text: string): LockKey | null {
  const match = KEY.exec(text);
  if (!match) return null;
  const [, owner, spelling, module = "", section, code, number = "1"] = match;
  const project = owner === undefined ? null : unescapeSigns(owner);
  if (spelling !== undefined) return { project, kind: "spelling" };
  if (section === undefined) return { project, kind: "module", module };
  if (code === undefined) return { project, kind: "section", module, section };
  return {
    project,
    kind: "entry",
    module,
    section,
    code: unescapeSigns(code),
    number: Number(number),
  };
}

const RETIRED = "retired ";

/** `NotFound: no such user`: what a line says of an entry, with a word in front if it is retired. */
export function formatEntry({ identifier, text, retired }: LockedEntry): string {
  return `${retired ? RETIRED : ""}${identifier}${text === "" ? "" : `: ${text}`}`;
}

export function parseEntry(value: string): Pick<LockedEntry, "identifier" | "text" | "retired"> {
  const retired = value.startsWith(RETIRED);
  const entry = retired ? value.slice(RETIRED.length) : value;
  const end = entry.indexOf(": ");
  return end < 0
    ? { identifier: entry, text: "", retired }
    : { identifier: entry.slice(0, end), text: entry.slice(end + 2), retired };
}

function escapeSigns(text: string): string {
  return text.replace(/[%#:]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function unescapeSigns(text: string): string {
  return text.replace(/%(25|23|3a)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

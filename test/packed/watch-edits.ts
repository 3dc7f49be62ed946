import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { documentOf } from "./project.js";

const PATHS = ["a.md", "b.txt", "c.md", "deep/a.md", "deep/d.md", "deep/er/e.md", "other/b.md"];
const FOLDERS = ["deep", "deep/er", "other", "third"];
const TEXTS = ["Order is gone", "User is gone", "No such token", "Too many calls", "Paused"];
/** Settings beside inputs and output; none makes the output depend on what was set before, and no lock does. */
const SETTINGS: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { header: ["Copyright Example Ltd."] },
  { naming: "screaming" },
  { docs: false },
  { importExtension: ".ts", naming: "camel" },
  { style: "constants", fileExtension: ".mts" },
  { documents: { "docs/a.md": { module: "first" }, "docs/deep/a.md": { module: "second" } } },
];

/** Something that a person, an editor or a program does to a project. */
export type Edit =
  | {
      readonly do: "write" | "save-by-rename" | "write-torn";
      readonly path: string;
      readonly texts: readonly string[];
    }
  | { readonly do: "delete" | "break" | "empty"; readonly path: string }
  | { readonly do: "rename"; readonly path: string; readonly to: string }
  | { readonly do: "rename-folder"; readonly path: string; readonly to: string }
  | { readonly do: "delete-folder"; readonly path: string }
  | { readonly do: "configure"; readonly settings: number }
  | { readonly do: "break-configuration" | "delete-output" }
  | { readonly do: "pause"; readonly milliseconds: number };

const path = fc.constantFrom(...PATHS);
const folder = fc.constantFrom(...FOLDERS);
const texts = fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 4 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constantFrom("write", "save-by-rename", "write-torn"), path, texts }),
  fc.record({ do: fc.constantFrom("delete", "break", "empty"), path }),
  fc.record({ do: fc.constant("rename"), path, to: path }),
  fc.record({ do: fc.constant("rename-folder"), path: folder, to: folder }),
  fc.record({ do: fc.constant("delete-folder"), path: folder }),
  fc.record({ do: fc.constant("configure"), settings: fc.nat(SETTINGS.length - 1) }),
  fc.record({ do: fc.constantFrom("break-configuration", "delete-output") }),
  fc.record({ do: fc.constant("pause"), milliseconds: fc.nat(60) }),
);

/** Edits in a row, with pauses in which the watcher may be at any stage of its work. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(edit, { minLength: 1, maxLength: 12 });

/** Does an edit; one of what is not there, or to a place that is taken, is none. */
export function carryOut(edit: Edit, folder: string): void {
  const docs = join(folder, "docs");
  const write = (path: string, contents: string): void => {
    mkdirSync(dirname(join(docs, path)), { recursive: true });
    writeFileSync(join(docs, path), contents);
  };
  switch (edit.do) {
    case "write":
      write(edit.path, documentOf("Codes", edit.texts));
      break;
    case "write-torn":
      write(edit.path, "");
      write(edit.path, documentOf("Codes", edit.texts).slice(0, 40));
      write(edit.path, documentOf("Codes", edit.texts));
      break;
    case "save-by-rename":
      write(`${edit.path}~`, documentOf("Codes", edit.texts));
      renameSync(join(docs, `${edit.path}~`), join(docs, edit.path));
      break;
    case "break":
      write(edit.path, "To be written.\n");
      break;
    case "empty":
      write(edit.path, "");
      break;
    case "delete":
    case "delete-folder":
      rmSync(join(docs, edit.path), { recursive: true, force: true });
      break;
    case "rename":
    case "rename-folder":
      move(join(docs, edit.path), join(docs, edit.to), edit.do === "rename");
      break;
    case "configure":
      configure(folder, edit.settings);
      break;
    case "break-configuration":
      writeFileSync(join(folder, "errgen.config.json"), '{ "inputs": [');
      break;
    case "delete-output":
      deleteOutput(folder);
      break;
    case "pause":
      break;
  }
}

/** Writes a configuration that can be read. */
export function configure(folder: string, settings: number): void {
  const config = { inputs: ["docs"], out: "out", lock: false, ...SETTINGS[settings] };
  writeFileSync(join(folder, "errgen.config.json"), JSON.stringify(config));
}

/** Moved away first, since the watcher may write to it just now, which keeps a folder from being removed. */
function deleteOutput(folder: string): void {
  if (!existsSync(join(folder, "out"))) return;
  const away = mkdtempSync(join(tmpdir(), "errgen-deleted-"));
  renameSync(join(folder, "out"), join(away, "out"));
  rmSync(away, { recursive: true, force: true });
}

function move(from: string, to: string, over: boolean): void {
  const within = to.startsWith(`${from}/`) || from.startsWith(`${to}/`) || from === to;
  if (within || !existsSync(from) || (!over && existsSync(to))) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

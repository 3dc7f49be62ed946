import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { git } from "../repository.js";

/** The files of a revision, which lie in a temporary folder as far as they were asked for. */
export interface RevisionFiles {
  readonly folder: string;
  /** Every path that the revision has, with `/`, from the repository's top. */
  readonly paths: ReadonlySet<string>;
  /** Folders in it that are other repositories. */
  readonly submodules: readonly string[];
  /** Lays out what is wanted, as a checkout would write it. */
  readonly layOut: (isWanted: (path: string) => boolean) => void;
  readonly dispose: () => void;
}

/**
 * Reads a revision through an index of its own: neither the working tree nor git's index changes, and
 * what attributes and filters make of a file is what was in the working tree then. Throws as git fails.
 */
export function openRevision(top: string, tree: string): RevisionFiles {
  const place = realpathSync(mkdtempSync(join(tmpdir(), "errgen-revision-")));
  const folder = join(place, "tree");
  const dispose = (): void => rmSync(place, { recursive: true, force: true });
  const env = { GIT_INDEX_FILE: join(place, "index") };
  try {
    // What finds a project's root by its repository finds it here, too.
    mkdirSync(join(folder, ".git"), { recursive: true });
    git(top, ["read-tree", "--no-sparse-checkout", tree], { env });
    const files = listFiles(git(top, ["ls-files", "--stage", "-z"], { env }));
    const own = files.filter(({ mode }) => mode !== SUBMODULE);
    const links = new Set(own.filter(({ mode }) => mode === LINK).map(({ path }) => path));
    return {
      folder,
      paths: new Set(own.map(({ path }) => path)),
      submodules: files.filter(({ mode }) => mode === SUBMODULE).map(({ path }) => path),
      layOut: (isWanted) => {
        const wanted = own.map(({ path }) => path).filter(isWanted);
        // What a link points to may be any of the others.
        const all = wanted.some((path) => links.has(path)) ? own.map(({ path }) => path) : wanted;
        const args = ["checkout-index", "--force", "-z", "--stdin", `--prefix=${folder}${sep}`];
        git(top, args, { env, input: all.map((path) => `${path}\0`).join("") });
      },
      dispose,
    };
  } catch (error) {
    dispose();
    throw error;
  }
}

const LINK = "120000";
const SUBMODULE = "160000";

interface IndexedFile {
  readonly mode: string;
  readonly path: string;
}

function listFiles(listing: string): readonly IndexedFile[] {
  return listing
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => ({
      mode: line.slice(0, line.indexOf(" ")),
      path: line.slice(line.indexOf("\t") + 1),
    }));
}

import { homedir } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "./cache-folder.js";
import { digest } from "./digest.js";
import { openStore, type Store } from "./store.js";
import { toolIdentity } from "./tool-identity.js";

/** Where one command line's outcome is remembered. */
export interface Cache {
  readonly store: Store;
  /** The folder for compiled code. */
  readonly codeFolder: () => string;
  /** Names the code that runs; long. */
  readonly identity: string;
  /** The key of the command line: its words, where it stands, the code that runs. */
  readonly command: string;
}

/** Commands with outcomes to remember. */
const COMMANDS = new Set(["build", "check"]);

/** The cache for a command line; null if it is of no use to it. `packageRoot` is errgen's own folder. */
export function openCache(argv: readonly string[], cwd: string, packageRoot: string): Cache | null {
  if (!COMMANDS.has(argv[0] ?? "") || argv.includes("--no-cache")) return null;
  const identity = toolIdentity(packageRoot);
  const folder = cacheFolder(cwd);
  return {
    store: openStore(join(folder, "outcomes")),
    codeFolder: () => join(folder, "code", digest(identity).slice(0, 16)),
    identity,
    command: JSON.stringify([identity, homedir(), cwd, argv]),
  };
}

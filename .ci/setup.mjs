// Installs the dependencies of the lock file, unless they are there: `npm start` and `npm test` on a
// fresh clone need nothing before them.
import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const installed = join(root, "node_modules", ".package-lock.json");
const modified = (file) => statSync(join(root, file)).mtimeMs;
const fresh =
  existsSync(installed) &&
  statSync(installed).mtimeMs >= Math.max(modified("package-lock.json"), modified("package.json"));
// npm may be a script that only a shell can start (Windows); the arguments are ours.
if (!fresh)
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: true,
  });

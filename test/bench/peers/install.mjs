import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/**
 * Installs a tool in a folder of its own, unless it is there, and says what it takes. errgen is packed and installed
 * anew, as its users have it; what is not installed takes nothing.
 */
export function installTool({ name, packages, program }) {
  if (program === null) return { folder: null, version: "–", packages: 0, megabytes: 0 };
  const folder = join(import.meta.dirname, "installed", name.replace(/\W+/g, "-"));
  const isOurs = packages.length === 0;
  const wanted = packages.join("\n");
  const noted = join(folder, "packages.txt");
  if (isOurs || !existsSync(noted) || readFileSync(noted, "utf8") !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    npm(["install", "--no-audit", "--no-fund", ...(isOurs ? [pack(folder)] : packages)], folder);
    writeFileSync(noted, wanted);
  }
  const modules = join(folder, "node_modules");
  const { version } = JSON.parse(readFileSync(join(modules, program[0], "package.json"), "utf8"));
  const { packages: locked } = JSON.parse(
    readFileSync(join(modules, ".package-lock.json"), "utf8"),
  );
  return {
    folder,
    version,
    packages: Object.keys(locked).length,
    megabytes: sizeOf(modules) / 2 ** 20,
  };
}

function pack(folder) {
  const [{ filename }] = JSON.parse(npm(["pack", "--json", "--pack-destination", folder], root));
  return join(folder, filename);
}

function npm(args, cwd) {
  return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

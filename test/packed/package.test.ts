import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { expect, inject, it } from "vitest";

/** Licences under which everybody may use errgen as its own licence says. */
const ALLOWED = [
  ...["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"],
  ...["CC0-1.0", "Python-2.0", "Unlicense"],
];

const project = inject("project");
const packed = join(project, "node_modules/errgen");
const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));

interface Locked {
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

/** The packages that come with errgen, by their folders. */
function installed(): readonly (readonly [string, Locked])[] {
  const { packages } = readJson(join(project, "package-lock.json"));
  return Object.entries<Locked>(packages).filter(([path]) => path !== "");
}

it("what it bundles, and what comes with it, has a licence that allows it", () => {
  const notices = readFileSync(join(packed, "dist/THIRD-PARTY-NOTICES.md"), "utf8");
  const bundled = [...notices.matchAll(/^## (\S+) \S+ \((.+)\)$/gm)].map(
    ([, name = "", license]) => [name, { license }] as const,
  );
  expect(bundled.length).toBeGreaterThan(50);
  expect(installed().map(([path]) => path)).toEqual(
    expect.arrayContaining(["node_modules/jiti", "node_modules/ts-morph"]),
  );
  const refused = [...bundled, ...installed()].filter(
    ([, { license = "" }]) => !ALLOWED.includes(license),
  );
  expect(refused).toEqual([]);
});

it("runs nothing when it is installed, nor does what comes with it", () => {
  expect(installed().filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  const { scripts } = readJson(join(packed, "package.json"));
  for (const name of ["preinstall", "install", "postinstall", "prepare"])
    expect(scripts).not.toHaveProperty(name);
  expect(existsSync(join(packed, "binding.gyp"))).toBe(false);
});

it("holds the build and nothing else", () => {
  expect(readdirSync(packed).sort()).toEqual(["LICENSE", "README.md", "dist", "package.json"]);
});

it("is a package as package managers, Node, TypeScript and bundlers want it", async () => {
  const folder = join(project, "..");
  const [name = ""] = readdirSync(folder).filter((entry) => entry.endsWith(".tgz"));
  const tarball = new Uint8Array(readFileSync(join(folder, name)));
  const { messages } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
  expect(messages).toEqual([]);
  const result = await checkPackage(createPackageFromTarballData(tarball));
  const problems = result.types ? result.problems : ["no types"];
  // It has modules alone, which CommonJS loads by import(), or by require where Node can.
  expect(problems).toEqual([expect.objectContaining({ kind: "CJSResolvesToESM" })]);
});

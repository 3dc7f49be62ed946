import { execFileSync } from "node:child_process";

/** The Node that runs the tests, and the one that ERRGEN_NODE24 names. */
export const NODES: readonly string[] = [process.execPath, process.env.ERRGEN_NODE24].filter(
  (node) => node !== undefined,
);

/** Those that run TypeScript as it is. */
export const STRIPPING_NODES: readonly string[] = NODES.filter(
  (node) =>
    execFileSync(node, ["-p", "process.features.typescript ?? false"], {
      encoding: "utf8",
    }).trim() === "strip",
);

/** What a program of modules prints, read as JSON. */
export function runModule(node: string, program: string, ...args: readonly string[]): unknown {
  const options = { encoding: "utf8", maxBuffer: 1 << 28 } as const;
  const own = ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", program];
  return JSON.parse(execFileSync(node, [...own, ...args], options));
}

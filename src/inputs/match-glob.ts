import { resolve, sep } from "node:path";
import { glob } from "tinyglobby";

/** The files below `base` that a pattern means, node_modules apart, in code-unit order. */
export async function matchGlob(
  pattern: string,
  base: string,
  exclude: readonly string[],
): Promise<readonly string[]> {
  const found = await glob(pattern.split(sep).join("/"), {
    cwd: base,
    absolute: true,
    onlyFiles: true,
    ignore: ["**/node_modules/**", ...exclude],
  });
  return found.map((file) => resolve(file)).sort((a, b) => (a < b ? -1 : 1));
}

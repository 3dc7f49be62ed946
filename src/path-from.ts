import { relative, sep } from "node:path";

/** The path of a file as seen from a folder, with `/`. */
export function pathFrom(folder: string, file: string): string {
  return relative(folder, file).split(sep).join("/");
}

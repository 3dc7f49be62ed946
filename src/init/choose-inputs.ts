import { dirname } from "node:path/posix";

/** A folder with so many documents is read whole, so that the next one needs no setting. */
const FOLDER_FROM = 2;

/** The inputs that mean these documents: folders that hold several, and single files. */
export function chooseInputs(paths: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  const folders = [...counts]
    .filter(([folder, count]) => folder !== "." && count >= FOLDER_FROM)
    .map(([folder]) => folder);
  const outermost = folders.filter((folder) => !isInside(folder, folders));
  const files = paths.filter((path) => !isInside(path, outermost));
  return [...outermost, ...files].sort();
}

function isInside(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

import type { Catalog } from "../catalog.js";
import { commentStyleOf } from "../emitters/comment-style.js";
import type { GeneratedFile } from "../emitters/emitter.js";
import { inComment } from "../emitters/file-header.js";
import { readHeader } from "../emitters/header.js";
import type { ClaimedPaths } from "./claimed-paths.js";

/**
 * What keeps a file from being one of an emitter's own: its path leads out of the output folder, is another
 * file's or its folder's, or its header does not say whose it is, so that nobody would clean it up. A clause
 * that begins with "whose"; null if nothing does.
 */
export function ownFileProblem(
  { path, contents }: GeneratedFile,
  emitter: string,
  { documents }: Catalog,
  claimed: ClaimedPaths,
): string | null {
  const wrong = pathProblem(path);
  if (wrong !== null) return `whose path \`${path}\` ${wrong}`;
  const taken = claimed.problemWith(path);
  if (taken !== null) return `whose path \`${path}\` ${taken}`;
  const header = readHeader(contents);
  const wanted = `the text of \`options.headerOf(path, from)\` there`;
  if (header === null)
    return `whose contents (${path}) have no header of errgen in their first five lines; it expects ${wanted}`;
  if (header.emitter !== emitter)
    return `whose contents (${path}) have the header of ${header.emitter === null ? "errgen's own files" : `the emitter \`${header.emitter}\``}; errgen expects ${wanted}`;
  const known = documents.map((document) => inComment(document.path, commentStyleOf(path).close));
  if (header.from !== null && !known.includes(header.from))
    return `whose header (${path}) says that it comes from ${header.from}, which is no document of the catalog`;
  return null;
}

function pathProblem(path: string): string | null {
  if (/^(?:[\\/]|[a-z]:)/i.test(path)) return "is absolute; it must count from the output folder";
  if (path.includes("\\")) return "has a backslash; folders are written with `/`";
  if (/[\x00-\x1f\x7f<>:"|?*]/.test(path)) return "has a character that some systems refuse";
  const parts = path.split("/");
  if (parts.includes("..")) return "leads out of the output folder";
  if (parts.some((part) => part === "" || part === ".")) return "has an empty part";
  if (parts.some((part) => part === "node_modules" || part === ".git"))
    return "lies in a folder where errgen looks for nothing";
  return null;
}

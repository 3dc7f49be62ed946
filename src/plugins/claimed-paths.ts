/** Paths of files, each with who made it. Paths that differ in case only are one, as on some systems. */
export class ClaimedPaths {
  /** Who made the file of that path. */
  readonly #files = new Map<string, string>();
  /** A file in or below the folder of that path. */
  readonly #folders = new Map<string, string>();

  claim(path: string, maker: string): void {
    const key = path.toLowerCase();
    this.#files.set(key, maker);
    for (const folder of foldersOf(key)) this.#folders.set(folder, key);
  }

  /** Why no further file can have the path: a clause such as "is that of a file that … made"; null if one can. */
  problemWith(path: string): string | null {
    const key = path.toLowerCase();
    const maker = this.#files.get(key);
    if (maker !== undefined) return `is that of a file that ${maker} made`;
    const other = this.#folders.get(key) ?? foldersOf(key).find((one) => this.#files.has(one));
    if (other === undefined) return null;
    return `cannot be beside ${other}, a file that ${this.#files.get(other)} made: one would be a folder`;
  }
}

/** The folders above a path, the nearest last. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

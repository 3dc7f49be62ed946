import { tryGit } from "../repository.js";

/** What brings a revision that is not in the repository, in a sentence; null where nothing can. */
export function howToFetch(revision: string, top: string): string | null {
  const ask = (...args: readonly string[]): string => tryGit(top, args)?.trim() ?? "";
  const remotes = ask("remote").split("\n").filter(Boolean);
  const shallow = ask("rev-parse", "--is-shallow-repository") === "true";
  const depth = shallow ? " --depth=1" : "";
  const remote = remotes.find((name) => revision.startsWith(`${name}/`));
  if (remote !== undefined) {
    const branch = revision.slice(remote.length + 1);
    return `\`git fetch${depth} ${remote} +refs/heads/${branch}:refs/remotes/${revision}\` fetches it`;
  }
  const [nearest] = remotes.includes("origin") ? ["origin"] : remotes;
  if (nearest === undefined) return null;
  if (ask("rev-parse", "--verify", "--quiet", `refs/remotes/${nearest}/${revision}`) !== "")
    return `Did you mean \`${nearest}/${revision}\`?`;
  if (/[~^@{]/.test(revision))
    return shallow
      ? "This clone is shallow: `git fetch --unshallow` fetches what came before"
      : null;
  return `\`git fetch${depth} ${nearest} ${revision}\` fetches it, if it is there; then it is \`--against FETCH_HEAD\``;
}

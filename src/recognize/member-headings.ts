import { speaksOfFailure } from "./failure-words.js";

const MEMBER = /^(?:err(?:or)?|ex(?:ception)?|e)\.([a-z]\w*)$/;
const MOSTLY = 0.6;

/** `error.path`, `err.stack`: headings that tell what there is of each error. `error.notFound` and its like are codes. */
export function areMembers(names: readonly string[]): boolean {
  const members = names.flatMap((name) => MEMBER.exec(name)?.[1] ?? []);
  const failing = members.filter(speaksOfFailure);
  return members.length >= names.length * MOSTLY && failing.length * 2 < members.length;
}

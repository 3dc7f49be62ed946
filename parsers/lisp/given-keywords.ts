import { headOf } from "./called.js";
import { ENOUGH } from "./constants.js";
import { isCall, isSequence, type Sequence } from "./form.js";
import { CODE } from "./heads.js";
import type { Page } from "./page.js";

/** What asks whether something is in a set, or takes out of a map what a set names, lists nothing. */
const CHOOSERS =
  /^(?:contains\?|some|every\?|not-any\?|not-every\?|filterv?|remove|disj|get|select|difference|intersection|subset\?|superset\?)$/;

/** `(register! #{:jam/lost :jam/found …})`: a call is given a set of keywords and nothing else. */
export function givenKeywords(page: Page, form: Sequence): Sequence | null {
  const [head, set, ...more] = form.items;
  if (!isCall(form) || head?.kind !== "symbol" || more.length > 0) return null;
  if (!isSequence(set) || set.kind !== "set" || set.items.length < ENOUGH) return null;
  const name = headOf(page, form) ?? "";
  if (CODE.has(name) || CHOOSERS.test(name)) return null;
  return set.items.every(({ kind }) => kind === "keyword") ? set : null;
}

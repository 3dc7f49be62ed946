import { type Form, isEmpty, isSequence, type Sequence } from "./form.js";

/**
 * The members of an enumeration: symbols or keywords by themselves, or lists of a name and a value, or
 * both, behind nothing but an empty list and documentation. `(define-faults tap () (dry 3) (stuck 4))`.
 */
export function enumMembers(rest: readonly Form[]): readonly Form[] | null {
  const start = rest.findIndex((part) => !(isEmpty(part) || part.kind === "string"));
  const members = start < 0 ? [] : withoutType(rest.slice(start));
  const bare = members.every(({ kind }) => kind === "symbol");
  const enough = members.length >= (bare ? ENOUGH_SYMBOLS : ENOUGH_MEMBERS);
  return enough && members.every(isMember) && !isPairs(members) ? members : null;
}

/** `(define-enum fault u8 (dry 3) (stuck 4))`: what the values are of, which is no member where each member has a value. */
function withoutType(members: readonly Form[]): readonly Form[] {
  const [first, ...rest] = members;
  const typed = first && !isSequence(first) && rest.length > 0 && rest.every(isSequence);
  return typed ? rest : members;
}

/** `(define-enumeration fault (tap-dry tap-stuck …) fault-set)`: the members stand in a list of their own (R6RS, 14). */
export function listedMembers([first]: readonly Form[]): readonly Form[] | null {
  if (!isSequence(first) || first.items.length < ENOUGH_MEMBERS) return null;
  return first.items.every(({ kind }) => kind === "symbol") ? first.items : null;
}

/** Members as a collection: where some have no value of their own, all are keys of a map. */
export function enumeration(form: Sequence, members: readonly Form[]): Sequence {
  if (members.every((member) => isSequence(member)))
    return { ...form, items: members, quoted: true };
  const items = members.flatMap((member) => {
    const { end, quoted } = member;
    const none: Form = { kind: "nil", start: end, end, quoted };
    if (!isSequence(member)) return [member, none];
    const [name = none, value = none] = member.items;
    return [name, value];
  });
  return { ...form, kind: "map", items, quoted: true };
}

/** Fewer forms beside each other may be anything. */
const ENOUGH_MEMBERS = 3;
const ENOUGH_SYMBOLS = 6;

function isMember(form: Form): boolean {
  if (!isSequence(form)) return form.kind === "symbol" || form.kind === "keyword";
  const [name, value] = form.items;
  const named = name?.kind === "symbol" || name?.kind === "keyword";
  return named && (value?.kind === "number" || value?.kind === "string") && form.items.length <= 3;
}

/** `:initarg x :reader y`: options, not members. */
function isPairs(members: readonly Form[]): boolean {
  const keywords = members.filter(({ kind }) => kind === "keyword").length;
  return keywords > 0 && keywords < members.length && !members.some(isSequence);
}

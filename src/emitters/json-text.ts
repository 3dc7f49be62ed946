import { displayWidth } from "./display-width.js";
import { UNSAFE, unicodeEscape } from "./typescript/literal.js";

/**
 * A value to print as JSON; a map is an object whose keys documents decide, in its order. A function gives an object of
 * several lines when that is printed, so that not all of a long list are there at once.
 */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }
  | ReadonlyMap<string, Json>
  | (() => Json);

const WIDTH = 80;

/** JSON in prettier's layout, one final newline included. Points and the like stand on one line. */
export function jsonText(value: Json): string {
  return `${print(value, 0, 0, 0)}\n`;
}

/** `before` and `behind` are the columns that the line takes beside the value, its indentation apart. */
function print(value: Json, indent: number, before: number, behind: number): string {
  if (typeof value === "function") return print(value(), indent, before, behind);
  if (typeof value !== "object" || value === null) return scalar(value);
  const room = WIDTH - indent - before - behind;
  if (isList(value)) return printList(value, indent, room);
  const pairs = pairsOf(value);
  const flat = pairs.every(([, one]) => typeof one === "number") ? flatText(value) : null;
  if (pairs.length === 0 || (flat !== null && displayWidth(flat) <= room)) return flat ?? "{}";
  return block("{", "}", pairs.length, indent, (index, comma) => {
    const [key, one] = pairs[index] as readonly [string, Json];
    const name = `${scalar(key)}: `;
    return name + print(one, indent + 2, displayWidth(name), comma);
  });
}

function printList(list: readonly Json[], indent: number, room: number): string {
  const flat = list.length > room || isBroken(list) ? null : flatText(list);
  if (flat !== null && displayWidth(flat) <= room) return flat;
  if (list.every((one) => typeof one === "number")) return filled(list, indent);
  return block("[", "]", list.length, indent, (index, comma) =>
    print(list[index] as Json, indent + 2, 0, comma),
  );
}

/** One item a line; `item` is told how many columns stand behind it. */
function block(
  open: string,
  close: string,
  count: number,
  indent: number,
  item: (index: number, comma: number) => string,
): string {
  const inside = " ".repeat(indent + 2);
  const lines = Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    return `${inside}${item(index, isLast ? 0 : 1)}${isLast ? "" : ","}`;
  });
  return `${open}\n${lines.join("\n")}\n${" ".repeat(indent)}${close}`;
}

/** Numbers, as many on a line as there is room for. */
function filled(numbers: readonly number[], indent: number): string {
  const inside = " ".repeat(indent + 2);
  const lines: string[] = [];
  let line = "";
  for (const [index, number] of numbers.entries()) {
    const word = scalar(number) + (index === numbers.length - 1 ? "" : ",");
    const longer = line === "" ? inside + word : `${line} ${word}`;
    if (longer.length > WIDTH && line !== "") lines.push(line);
    line = longer.length > WIDTH ? inside + word : longer;
  }
  return `[\n${[...lines, line].join("\n")}\n${" ".repeat(indent)}]`;
}

/** Whether a list has an object that stands on several lines, or lists and objects of several parts. */
function isBroken(list: readonly Json[]): boolean {
  if (list.some((one) => typeof one === "function")) return true;
  const isLarge = (one: Json): boolean =>
    typeof one === "object" && one !== null && (isList(one) ? one : pairsOf(one)).length > 1;
  const ofOneKind = list.every(isList) || list.every((one) => isObject(one));
  if (list.length > 1 && ofOneKind && list.every(isLarge)) return true;
  return list.some((one) => {
    if (isList(one)) return isBroken(one);
    return isObject(one) && pairsOf(one).some(([, inner]) => typeof inner !== "number");
  });
}

function flatText(value: Json): string {
  if (typeof value === "function") return flatText(value());
  if (typeof value !== "object" || value === null) return scalar(value);
  if (isList(value)) return `[${value.map(flatText).join(", ")}]`;
  const pairs = pairsOf(value).map(([key, one]) => `${scalar(key)}: ${flatText(one)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** Nothing in a text is invisible, or ends the script that the JSON may stand in. */
function scalar(value: string | number | boolean | null): string {
  if (typeof value === "string") return JSON.stringify(value).replace(UNSAFE, unicodeEscape);
  return JSON.stringify(value).replace("e+", "e");
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(
  value: Json,
): value is Exclude<Json, string | number | boolean | null | (() => Json)> {
  return typeof value === "object" && value !== null && !isList(value);
}

function pairsOf(value: Json): readonly (readonly [string, Json])[] {
  if (value instanceof Map) return [...value];
  return Object.entries(value as Readonly<Record<string, Json>>);
}

import type * as z from "zod";
import type { Diagnostic } from "../diagnostic.js";
import { PLUGIN_SETTINGS } from "../plugins/plugins.js";
import type { ConfigPlaces } from "./config-places.js";
import { didYouMean, hintOf } from "./did-you-mean.js";
import { knownSettings } from "./known-settings.js";

/** What is being checked, to say in a user's words what is wrong with it. */
export interface Checked {
  readonly value: unknown;
  readonly schema: z.core.$ZodType;
  readonly places: ConfigPlaces;
}

/** One problem that the schema found, with its place and what was probably meant. */
export function describeIssue(issue: z.core.$ZodIssue, checked: Checked): readonly Diagnostic[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => unknownSetting([...issue.path, key], checked));
  if (issue.code === "invalid_union") {
    const nested = innerIssues(issue);
    if (nested) return nested.flatMap((one) => describeIssue(one, checked));
  }
  const value = valueAt(checked.value, issue.path);
  const location = checked.places.locate(issue.path, "value");
  const hint = typeof value === "string" ? hintFor(value, allowedWords(issue)) : null;
  return [
    {
      code: "invalid-config",
      severity: "error",
      message: `${checked.places.prefix}\`${formatPath(issue.path)}\` ${problemOf(issue, value)}`,
      location,
      ...(hint === null ? {} : { hint }),
    },
  ];
}

function unknownSetting(path: readonly PropertyKey[], { schema, places }: Checked): Diagnostic {
  const key = String(path.at(-1));
  if (!path.includes("documents") && PLUGIN_SETTINGS.some((setting) => setting === key))
    return {
      code: "invalid-config",
      severity: "error",
      message: `${places.prefix}\`${formatPath(path)}\` holds code, which JSON cannot`,
      location: places.locate(path, "key"),
      hint: "Write the configuration as errgen.config.ts, .mts, .mjs or .js",
    };
  return {
    code: "unknown-setting",
    severity: "error",
    message: `${places.prefix}There is no setting \`${formatPath(path)}\``,
    location: places.locate(path, "key"),
    hint: hintOf(key, knownSettings(schema, path.slice(0, -1))),
  };
}

/** The narrowest thing that is wrong, where one form of a union was clearly meant. */
export function innermostIssue(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  const [nested] = issue.code === "invalid_union" ? (innerIssues(issue) ?? []) : [];
  return nested === undefined ? issue : innermostIssue(nested);
}

/** Where one form of a union was clearly meant, what is wrong inside it. */
function innerIssues(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | null {
  const inside = issue.errors.find((errors) => errors.length > 0 && errors.every(isInside));
  return (
    inside?.map((one) => ({ ...one, path: [...issue.path, ...one.path] }) as z.core.$ZodIssue) ??
    null
  );
}

function isInside({ code, path }: z.core.$ZodIssue): boolean {
  return path.length > 0 || code === "unrecognized_keys" || code === "too_small";
}

function allowedWords(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === "invalid_union") return issue.errors.flat().flatMap(allowedWords);
  if (issue.code !== "invalid_value") return [];
  return issue.values.filter((value) => typeof value === "string");
}

/** A short list stands in the message. */
function hintFor(value: string, known: readonly string[]): string | null {
  return known.length > MOST_LISTED ? hintOf(value, known) : didYouMean(value, known);
}

const MOST_LISTED = 8;

/** What is wrong with a value, as the rest of a sentence about it. */
export function problemOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === "invalid_value" && issue.values.length > MOST_LISTED)
    return `must be one of ${issue.values.length} words, not ${kindOf(value)}`;
  if (issue.code === "invalid_value" && issue.values.length === 1)
    return `must be ${JSON.stringify(issue.values[0])}, not ${kindOf(value)}`;
  if (issue.code === "invalid_value")
    return `must be one of ${issue.values.map((one) => JSON.stringify(one)).join(", ")}, not ${kindOf(value)}`;
  if (issue.code === "invalid_type")
    return value === undefined
      ? "is missing"
      : `must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(value)}`;
  if (issue.code === "too_small" && issue.origin === "string") return "must not be empty";
  if (issue.code === "too_big" && isNumber(value))
    return `must be at most ${issue.maximum}, not ${value}`;
  if (issue.code === "too_small" && isNumber(value))
    return `must be at least ${issue.minimum}, not ${value}`;
  return issue.message;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function kindOf(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** The value that stands at a path of another. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

/** A path as programs write it: `rows[0].cells`. */
export function formatPath(path: readonly PropertyKey[]): string {
  const text = path
    .map((key) => {
      if (typeof key === "number") return `[${key}]`;
      return /^[\w$]+$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(key)}]`;
    })
    .join("");
  return text.replace(/^\./, "") || "the configuration";
}

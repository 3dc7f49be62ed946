import * as z from "zod";
import type { Emitter } from "../emitters/emitter.js";
import type { Parser } from "../parser.js";
import type { Rule } from "../rules/rule.js";

/** What is wrong with one part of a plugin: null if nothing is. */
type Check = readonly [part: string, isRight: (value: unknown) => boolean, expected: string];

const NAME: Check["1"] = (value) =>
  typeof value === "string" && /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(value);
const CALLABLE: Check["1"] = (value) => typeof value === "function";
const EXTENSIONS: Check["1"] = (value) =>
  Array.isArray(value) &&
  value.every(
    (one) => typeof one === "string" && /^\.[^\s/\\]+$/.test(one) && one === one.toLowerCase(),
  );
const SEVERITY: Check["1"] = (value) => ["error", "warning", "info"].includes(value as string);

const KEBAB_CASE = "in kebab-case, like `error-tables`";
const A_FUNCTION = "a function";

/** A parser; the object itself goes on, whatever it is an instance of. */
export const parserSchema = plugin<Parser>("a parser", [
  ["name", NAME, KEBAB_CASE],
  ["extensions", EXTENSIONS, 'a list of extensions in lower case, like `[".conf"]`'],
  ["detect", CALLABLE, A_FUNCTION],
  ["parse", CALLABLE, A_FUNCTION],
]);

/** A rule. */
export const ruleSchema = plugin<Rule>("a rule", [
  ["code", NAME, "in kebab-case, like `message-too-long`"],
  ["severity", SEVERITY, '"error", "warning" or "info"'],
  ["check", CALLABLE, A_FUNCTION],
]);

/** An emitter. */
export const emitterSchema = plugin<Emitter>("an emitter", [
  ["name", NAME, KEBAB_CASE],
  ["emit", CALLABLE, A_FUNCTION],
]);

function plugin<T>(kind: string, checks: readonly Check[]) {
  return z.custom<T>().superRefine((value: unknown, context) => {
    const parts = checks.map(([part]) => `\`${part}\``);
    const listed = `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
    const wrong = firstWrong(value, checks);
    if (wrong !== null)
      context.addIssue({
        code: "custom",
        message: `must be ${kind}, an object with ${listed}${wrong === "" ? "" : `, but ${wrong}`}`,
      });
  });
}

/** Empty where nothing is right. A getter that throws is as wrong as none. */
function firstWrong(value: unknown, checks: readonly Check[]): string | null {
  if (typeof value !== "object" || value === null) return "";
  try {
    const wrong = checks.find(([part, isRight]) => !isRight(Reflect.get(value, part)));
    if (wrong === undefined) return null;
    const [part, , expected] = wrong;
    const isMissing = Reflect.get(value, part) === undefined;
    return isMissing ? `its \`${part}\` is missing` : `its \`${part}\` must be ${expected}`;
  } catch (error) {
    return `it failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

import { closest, distance } from "fastest-levenshtein";
import type { z } from "zod";
import type { Diagnostic } from "../diagnostic.js";
import type { Config } from "./config.js";
import { configSchema } from "./schema.js";

/** A checked configuration, or everything that is wrong with it. */
export type Validated =
  | { readonly config: Config }
  | { readonly diagnostics: readonly Diagnostic[] };

/** Checks what a configuration file gave. `file` is named in the messages. */
export function validateConfig(value: unknown, file: string): Validated {
  const result = configSchema.safeParse(value);
  if (result.success) return { config: result.data as Config };
  return { diagnostics: result.error.issues.flatMap((issue) => describe(issue, file)) };
}

function describe(issue: z.core.$ZodIssue, file: string): readonly Diagnostic[] {
  const at = issue.path.map(String);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => unknownKey([...at, key], at, file));
  return [
    {
      code: "invalid-config",
      severity: "error",
      message: `${file}: \`${at.join(".") || "the configuration"}\` ${lowerFirst(issue.message)}`,
      location: null,
    },
  ];
}

function unknownKey(path: readonly string[], parent: readonly string[], file: string): Diagnostic {
  const key = path.at(-1) ?? "";
  const known = knownKeys(parent);
  const near = known.length > 0 ? closest(key, [...known]) : "";
  const close =
    near !== "" && distance(key.toLowerCase(), near.toLowerCase()) <= Math.max(2, key.length / 3);
  return {
    code: "unknown-setting",
    severity: "error",
    message: `${file}: there is no setting \`${path.join(".")}\``,
    location: null,
    hint: close
      ? `Did you mean \`${near}\`?`
      : `Known are ${known.map((name) => `\`${name}\``).join(", ")}`,
  };
}

function knownKeys(parent: readonly string[]): readonly string[] {
  if (parent.length === 0)
    return Object.keys(configSchema.shape).filter((key) => key !== "$schema");
  return parent[0] === "documents" && parent.length === 2 ? ["module", "titles", "format"] : [];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

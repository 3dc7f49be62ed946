import { stripVTControlCharacters } from "node:util";
import type { Formatter } from "../config/config.js";
import type { Diagnostic } from "../diagnostic.js";

/** A formatter as people call it. */
export function formatterName(formatter: Formatter): string {
  return typeof formatter === "object" ? `\`${formatter.command}\`` : formatter;
}

/** The formatter of the setting is not there; `hint` says how to get it. */
export function formatterMissing(formatter: Formatter, where: string, hint: string): Diagnostic {
  return {
    code: "formatter-missing",
    severity: "error",
    message: `The setting \`formatter\` names ${formatterName(formatter)}, which was not found in ${where} or above`,
    location: null,
    hint,
  };
}

/** The formatter ran and failed. `path` is the output that it failed on, null if that is not known. */
export function formatterFailed(
  formatter: Formatter,
  path: string | null,
  reason: string,
): Diagnostic {
  const on = path === null ? "" : ` on ${path}`;
  return {
    code: "formatter-failed",
    severity: "error",
    message: `${formatterName(formatter)} failed${on}: ${firstLines(reason)}`,
    location: null,
    hint: "Mend its configuration, or take the setting `formatter` out",
  };
}

const MOST_LINES = 6;

/** What a tool says, without colours, rules and empty lines. */
function firstLines(text: string): string {
  const lines = stripVTControlCharacters(text)
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[━─]{3,}/g, "").trim())
    .filter((line) => line !== "");
  return lines.slice(0, MOST_LINES).join("; ") || "it said nothing";
}

import type { Example } from "../blocks.js";
import type { RecognizedSection, ResponseExample } from "../catalog.js";
import type { Source } from "../source.js";
import { isHttpStatus } from "./code-shape.js";

const STATUS_KEYS = ["status", "httpStatus", "http_status", "statusCode", "status_code"];
const CODE_KEYS = ["code", "errorCode", "error_code", "errCode", "err_code", "errcode", "errno"];
const MESSAGE_KEYS = [
  "message",
  "msg",
  "result",
  "error",
  "errorMessage",
  "error_message",
  "errmsg",
  "detail",
  "description",
];

/** A JSON body with a status (100 to 599) and a code, at its top or one object below. */
export function readExample({ text, position }: Example, source: Source): ResponseExample | null {
  const body = parseObject(text);
  if (!body) return null;
  const inner = Object.values(body).filter(isObject);
  const status = pick([body, ...inner], STATUS_KEYS, (value) => isHttpStatus(value));
  const code = pick([body, ...inner], CODE_KEYS, (value) => value.trim() !== "");
  if (status === undefined || code === undefined) return null;
  const message = pick([body, ...inner], MESSAGE_KEYS, (value) => value.trim() !== "");
  return {
    httpStatus: Number(status),
    code,
    message: message ?? null,
    location: { path: source.path, ...position },
  };
}

/**
 * Ties codes to statuses: an example speaks for the entries with its code and its message, or with
 * its code alone where only one entry has it. What a table says is not changed.
 */
export function applyExamples(
  sections: readonly RecognizedSection[],
  examples: readonly ResponseExample[],
): readonly RecognizedSection[] {
  if (examples.length === 0) return sections;
  const uses = new Map<string, number>();
  for (const { entries } of sections)
    for (const { code } of entries) uses.set(code, (uses.get(code) ?? 0) + 1);
  return sections.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => {
      if (entry.httpStatus !== null) return entry;
      const own = examples.filter(({ code }) => code === entry.code);
      const found =
        own.find(({ message }) => message !== null && message === entry.message) ??
        (uses.get(entry.code) === 1 ? own[0] : undefined);
      return found ? { ...entry, httpStatus: found.httpStatus } : entry;
    }),
  }));
}

type Body = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseObject(text: string): Body | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function pick(
  bodies: readonly Body[],
  keys: readonly string[],
  accept: (value: string) => boolean,
): string | undefined {
  for (const body of bodies)
    for (const key of keys) {
      const value = Object.hasOwn(body, key) ? body[key] : undefined;
      if ((typeof value === "string" || typeof value === "number") && accept(String(value)))
        return String(value);
    }
  return undefined;
}

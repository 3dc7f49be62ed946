import { isHttpStatus } from "./recognize/code-shape.js";

/** Something that a JSON body says of an error, as text, and the keys on the way to it. */
export interface BodyPart {
  readonly text: string;
  readonly path: readonly string[];
}

/** A JSON body that has a status and a code, at its top or one object below. */
export interface BodyParts {
  readonly body: JsonObject;
  readonly httpStatus: BodyPart;
  readonly code: BodyPart;
  readonly message: BodyPart | null;
}

export type JsonObject = Readonly<Record<string, unknown>>;

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

/** What a JSON body says of an error; null if it is none, or lacks a status (100 to 599) or a code. */
export function partsOfBody(text: string): BodyParts | null {
  const body = parseObject(text);
  if (body === null) return null;
  const httpStatus = pick(body, STATUS_KEYS, isHttpStatus);
  const code = pick(body, CODE_KEYS, isFilled);
  if (httpStatus === null || code === null) return null;
  return { body, httpStatus, code, message: pick(body, MESSAGE_KEYS, isFilled) };
}

/** The code in a JSON body that has a message beside it; null if it has none. */
export function codeOfBody(text: string): BodyPart | null {
  const body = parseObject(text);
  if (body === null || pick(body, MESSAGE_KEYS, isFilled) === null) return null;
  return pick(body, CODE_KEYS, isFilled);
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFilled(text: string): boolean {
  return text.trim() !== "";
}

function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The first of the keys that has an acceptable value, at the top before the objects below. */
function pick(
  body: JsonObject,
  keys: readonly string[],
  accept: (text: string) => boolean,
): BodyPart | null {
  const objects = [
    { object: body, above: [] as readonly string[] },
    ...Object.entries(body).flatMap(([key, inner]) =>
      isJsonObject(inner) ? [{ object: inner, above: [key] }] : [],
    ),
  ];
  for (const { object, above } of objects)
    for (const key of keys) {
      const value = Object.hasOwn(object, key) ? object[key] : undefined;
      if ((typeof value === "string" || typeof value === "number") && accept(String(value)))
        return { text: String(value), path: [...above, key] };
    }
  return null;
}

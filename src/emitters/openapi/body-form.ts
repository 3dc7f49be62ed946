import { type Document, type Entry, entryText, type ResponseExample } from "../../catalog.js";
import {
  type BodyPart,
  type BodyParts,
  isJsonObject,
  type JsonObject,
  partsOfBody,
} from "../../response-body.js";
import type { Json } from "../json-text.js";
import { codeValue } from "./code-schema.js";

/** How the bodies of a document's errors look. */
export interface BodyForm {
  /** The schema of a body whose code has the schema. */
  readonly schema: (code: Json) => Json;
  /** A body with an entry. */
  readonly bodyOf: (entry: Entry) => Json;
}

/**
 * The form of the first body that a document shows, else `code` and `message`. An entry that the document
 * shows a body of has that one, any other the known parts alone.
 */
export function bodyForm({ examples }: Document): BodyForm {
  const bodies = examples.flatMap((example) => {
    const parts = partsOfBody(example.body);
    return parts === null ? [] : [{ example, parts }];
  });
  const form = bodies[0]?.parts;
  if (form === undefined) return PLAIN;
  const alike = bodies.filter(({ parts }) => isAlike(parts, form));
  const all = alike.map(({ parts }) => parts);
  return {
    schema: (code) => schemaOf(form.body, [], form, all, code),
    bodyOf: (entry) => {
      const shown = alike.find(({ example }) => speaksOf(example, entry))?.parts;
      return shown === undefined
        ? fill(form.body, [], form, (part, value) => partOf(entry, part, value))
        : fill(shown.body, [], shown, (part, value) =>
            part === "code" ? codeValue(entry) : toJson(value),
          );
    },
  };
}

const PLAIN: BodyForm = {
  schema: (code) => ({
    type: "object",
    required: ["code"],
    properties: { code, message: { type: "string" } },
  }),
  bodyOf: (entry) => ({ code: codeValue(entry), message: entryText(entry) }),
};

const PARTS = ["code", "httpStatus", "message"] as const;
type Part = (typeof PARTS)[number];

function speaksOf({ code, message, httpStatus }: ResponseExample, entry: Entry): boolean {
  const isItsMessage = message === null || entry.message === null || message === entry.message;
  return code === entry.code && httpStatus === entry.httpStatus && isItsMessage;
}

/** Whether the parts that both bodies have stand at the same places. */
function isAlike(one: BodyParts, other: BodyParts): boolean {
  return PARTS.every((part) => !one[part] || !other[part] || isAt(one[part].path, other[part]));
}

function isAt(path: readonly string[], part: BodyPart | null): boolean {
  return part?.path.length === path.length && part.path.every((key, index) => key === path[index]);
}

function partAt(path: readonly string[], form: BodyParts): Part | null {
  return PARTS.find((part) => isAt(path, form[part])) ?? null;
}

/** Whether a part stands somewhere below a path. */
function isAbove(path: readonly string[], part: BodyPart | null): boolean {
  return (
    part !== null &&
    part.path.length > path.length &&
    path.every((key, at) => key === part.path[at])
  );
}

function schemaOf(
  body: JsonObject,
  above: readonly string[],
  form: BodyParts,
  all: readonly BodyParts[],
  code: Json,
): Json {
  const isAlways = (part: Part): boolean => all.every((one) => one[part] !== null);
  const required: string[] = [];
  const properties = new Map<string, Json>();
  for (const [key, value] of Object.entries(body)) {
    const path = [...above, key];
    const part = partAt(path, form);
    // A status is in no body of an entry that has none.
    if (part === "code" || (part === "message" && isAlways(part)) || isAbove(path, form.code))
      required.push(key);
    if (part === "code") properties.set(key, code);
    else if (isJsonObject(value) && PARTS.some((one) => isAbove(path, form[one])))
      properties.set(key, schemaOf(value, path, form, all, code));
    else properties.set(key, part === null ? {} : typeOf(path, part, all));
  }
  return { type: "object", ...(required.length > 0 ? { required } : {}), properties };
}

/** What else a document shows may be anything, and so may a part that is a number here and a text there. */
function typeOf(path: readonly string[], part: Part, all: readonly BodyParts[]): Json {
  const values = all.flatMap(({ body, ...parts }) =>
    isAt(path, parts[part]) ? [path.reduce<unknown>(memberOf, body)] : [],
  );
  if (values.every((value) => typeof value === "string")) return { type: "string" };
  return part === "httpStatus" && values.every((value) => typeof value === "number")
    ? { type: "integer" }
    : {};
}

function memberOf(value: unknown, key: string): unknown {
  return isJsonObject(value) ? value[key] : undefined;
}

/** A body of the same form, with other values; undefined leaves a key out. */
function fill(
  body: JsonObject,
  above: readonly string[],
  form: BodyParts,
  valueFor: (part: Part | null, value: unknown) => Json | undefined,
): Json {
  const pairs = new Map<string, Json>();
  for (const [key, value] of Object.entries(body)) {
    const path = [...above, key];
    const isOpen = isJsonObject(value) && PARTS.some((part) => isAbove(path, form[part]));
    const filled = isOpen ? fill(value, path, form, valueFor) : valueFor(partAt(path, form), value);
    if (filled !== undefined) pairs.set(key, filled);
  }
  return pairs;
}

/** What an entry says of a part; a status is a text where the document shows one. */
function partOf(entry: Entry, part: Part | null, value: unknown): Json | undefined {
  const { httpStatus } = entry;
  if (part === "code") return codeValue(entry);
  if (part === "message") return entryText(entry);
  if (part === null || httpStatus === null) return undefined;
  return typeof value === "number" ? httpStatus : String(httpStatus);
}

/** Objects as maps, so that no key of a document is more than a key. */
function toJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toJson);
  if (!isJsonObject(value)) return value as Json;
  return new Map(Object.entries(value).map(([key, one]) => [key, toJson(one)]));
}

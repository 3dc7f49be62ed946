import * as z from "zod";

/** The keys that may stand at a place of a configuration. */
export function knownSettings(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): readonly string[] {
  const keys = objectsAt(schema, path).flatMap((object) => Object.keys(object.shape));
  return [...new Set(keys)].filter((key) => key !== "$schema");
}

/** Every object that the schema allows there: a union may allow several. */
function objectsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly z.ZodObject[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return objectsAt(schema.def.innerType, path);
  if (schema instanceof z.ZodUnion)
    return schema.def.options.flatMap((option) => objectsAt(option, path));
  const [key, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    if (key === undefined) return [schema];
    const next = schema.shape[String(key)];
    return next ? objectsAt(next, rest) : [];
  }
  if (key === undefined) return [];
  if (schema instanceof z.ZodArray) return objectsAt(schema.def.element, rest);
  if (schema instanceof z.ZodTuple) {
    const item = schema.def.items[Number(key)];
    return item ? objectsAt(item, rest) : [];
  }
  return schema instanceof z.ZodRecord ? objectsAt(schema.def.valueType, rest) : [];
}

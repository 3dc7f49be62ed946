import * as z from "zod";
import { auditSchema } from "./audit-schema.js";
import { configSchema } from "./config/schema.js";
import { diffSchema } from "./diff-schema.js";
import { explanationSchema } from "./explanation-schema.js";
import { inspectionSchema } from "./inspection-schema.js";
import { lintSchema } from "./lint-schema.js";
import { newCodeSchema } from "./new-code-schema.js";
import { catalogSchema } from "./stored-catalog/catalog-schema.js";

/** The JSON Schemas that the package ships, by file name. The build writes them. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return {
    "audit.schema.json": z.toJSONSchema(auditSchema, { io: "input" }),
    "catalog.schema.json": z.toJSONSchema(catalogSchema, { io: "input" }),
    "config.schema.json": z.toJSONSchema(configSchema, { io: "input" }),
    "diff.schema.json": z.toJSONSchema(diffSchema, { io: "input" }),
    "explanation.schema.json": z.toJSONSchema(explanationSchema, { io: "input" }),
    "inspection.schema.json": z.toJSONSchema(inspectionSchema, { io: "input" }),
    "lint.schema.json": z.toJSONSchema(lintSchema, { io: "input" }),
    "new-code.schema.json": z.toJSONSchema(newCodeSchema, { io: "input" }),
  };
}

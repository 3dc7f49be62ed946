import type * as z from "zod";
import type { Block } from "../blocks.js";
import type { Diagnostic, Repair } from "../diagnostic.js";
import type { Detection, Parser } from "../parser.js";
import type { Location, Source } from "../source.js";
import { type PluginName, pluginFailed, pluginResult } from "./plugin-fault.js";
import { takeAll } from "./take-all.js";

/**
 * A parser of the project's own as one that never throws and yields nothing but blocks: its faults go to
 * `faults`. A parser that cannot say how sure it is is not sure at all; one that fails has read nothing.
 */
export async function guardParser(parser: Parser, faults: Diagnostic[]): Promise<Parser> {
  const { blockSchema, detectionSchema, repairSchema } = await import("./result-schemas.js");
  const { firstProblem } = await import("./first-problem.js");
  const plugin: PluginName = { kind: "parser", name: parser.name };
  const detect = (source: Source): Detection => {
    try {
      const detection = parser.detect(source);
      const problem = firstProblem(detection, detectionSchema);
      if (problem === null) return detection;
      faults.push(pluginResult(plugin, "a detection", problem, startOf(source)));
    } catch (error) {
      faults.push(pluginFailed(plugin, `looking at ${source.path}`, error, startOf(source)));
    }
    return { score: 0, reason: "it failed" };
  };
  return {
    name: parser.name,
    extensions: parser.extensions,
    detect,
    parse: async (source, report) => {
      const location = startOf(source);
      const problemWith = (value: unknown, schema: z.ZodType): string | null =>
        firstProblem(value, schema) ?? placeProblem(value, source);
      const take = (repair: Repair): void => {
        const problem = problemWith(repair, repairSchema);
        if (problem === null) report(repair);
        else faults.push(pluginResult(plugin, "a repair", problem, location));
      };
      const { values, faults: found } = await takeAll<Block>({
        plugin,
        doing: `reading ${source.path}`,
        expected: "an iterable of blocks",
        location,
        give: () => parser.parse(source, take),
        problemWith: (block) => problemWith(block, blockSchema),
      });
      faults.push(...found);
      return found.length > 0 ? [] : values;
    },
  };
}

function startOf(source: Source): Location {
  return { path: source.path, ...source.position(0, 0) };
}

/** The schema has seen that there is a position. */
function placeProblem(value: unknown, { decoded }: Source): string | null {
  const { position } = value as Pick<Repair, "position">;
  const { offset } = position.end;
  return offset <= decoded.length
    ? null
    : `whose \`position.end.offset\` must be at most ${decoded.length}, the document's length, not ${offset}`;
}

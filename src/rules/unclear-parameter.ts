import { findParameters } from "../parameters/find-parameters.js";
import type { BuiltInRule } from "./built-in-rule.js";

/**
 * A message has what may be parameters, or not: a tag that is more often markup, or places that count by their order
 * beside numbered ones. None is taken, and the message is given as it is. Write all of its parameters in one way, with
 * names or with numbers.
 */
export const unclearParameter: BuiltInRule = {
  code: "unclear-parameter",
  severity: "info",
  *check(catalog) {
    for (const { sections } of catalog.documents)
      for (const { entries } of sections)
        for (const { message, places, location } of entries) {
          const unclear = message === null ? null : findParameters(message).unclear;
          if (unclear !== null)
            yield {
              message: `The message has no parameters: ${unclear}`,
              location: { ...location, ...places.message },
            };
        }
  },
};

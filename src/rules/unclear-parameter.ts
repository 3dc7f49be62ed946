import { findParameters } from "../parameters/find-parameters.js";
import type { Rule } from "./rule.js";

/**
 * A message that may have parameters, or not: none is taken, and the message is given as it is. A tag of
 * HTML is more often markup than a parameter, and places that count by order do not go with numbers.
 */
export const unclearParameter: Rule = {
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

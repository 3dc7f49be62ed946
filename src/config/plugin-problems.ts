import type { Diagnostic } from "../diagnostic.js";
import { EXPLANATIONS } from "../diagnostics/explanations.js";
import { RULE_CODES } from "../rules/rule-codes.js";
import type { ConfigPlaces } from "./config-places.js";
import { didYouMean } from "./did-you-mean.js";
import { FORMATS } from "./formats.js";
import type { Project } from "./projects.js";

/** The emitters of errgen's own. */
const EMITTERS = ["typescript", "markdown"];

/** What is wrong with a project's plugins beside their form: names that are taken, formats that nobody reads. */
export function pluginProblems(
  { config, path }: Project,
  places: ConfigPlaces,
): readonly Diagnostic[] {
  const { parsers = [], rules = [], emitters = [], documents = {} } = config;
  const named = (
    setting: string,
    key: string,
    names: readonly string[],
    taken: readonly string[],
  ) => takenNames([...path, setting], key, names, taken, places);
  const formats = [...FORMATS, ...parsers.map(({ name }) => name)];
  return [
    ...named(
      "parsers",
      "name",
      parsers.map(({ name }) => name),
      FORMATS,
    ),
    ...named(
      "rules",
      "code",
      rules.map(({ code }) => code),
      [...EXPLANATIONS.keys(), ...RULE_CODES],
    ),
    ...named(
      "emitters",
      "name",
      emitters.map(({ name }) => name),
      EMITTERS,
    ),
    ...Object.entries(documents).flatMap(([document, { format }]) =>
      format === undefined || formats.includes(format)
        ? []
        : [unknownFormat([...path, "documents", document, "format"], format, formats, places)],
    ),
  ];
}

function takenNames(
  path: readonly PropertyKey[],
  key: string,
  names: readonly string[],
  taken: readonly string[],
  { prefix, locate }: ConfigPlaces,
): readonly Diagnostic[] {
  return names.flatMap((name, index) => {
    const isTaken = taken.includes(name);
    if (!isTaken && names.indexOf(name) === index) return [];
    const place = [...path, index, key];
    return [
      {
        code: "invalid-config",
        severity: "error",
        message: `${prefix}\`${String(path.at(-1))}[${index}].${key}\` is \`${name}\`, ${isTaken ? "which is one of errgen's own" : "as another one's is"}`,
        location: locate(place, "value"),
        hint: "Give it a name of its own",
      } as const,
    ];
  });
}

function unknownFormat(
  path: readonly PropertyKey[],
  format: string,
  formats: readonly string[],
  { prefix, locate }: ConfigPlaces,
): Diagnostic {
  const hint = didYouMean(format, formats);
  const listed = formats.map((name) => JSON.stringify(name)).join(", ");
  return {
    code: "invalid-config",
    severity: "error",
    message: `${prefix}\`format\` of ${String(path.at(-2))} must be one of ${listed}, not "${format}"`,
    location: locate(path, "value"),
    ...(hint === null ? {} : { hint }),
  };
}

import type { CommonOptions } from "./settings.js";

/** The build with the same words as a check. */
export function mendingCommand(
  args: readonly string[],
  { out, config, project }: CommonOptions,
): string {
  const words = [
    ...args,
    ...(out === undefined ? [] : ["-o", out]),
    ...(typeof config === "string" ? ["-c", config] : []),
    ...(config === false ? ["--no-config"] : []),
    ...(project === undefined ? [] : ["--project", project]),
  ];
  return [
    "errgen build",
    ...words.map((word) =>
      /^[\w./:@=+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`,
    ),
  ].join(" ");
}

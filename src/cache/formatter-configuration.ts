import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Files that the known formatters read for their configuration, by name. */
const CONFIGURATION =
  /^(?:\.(?:prettier|oxfmt)rc(?:\..*)?|(?:prettier|oxfmt)\.config\..*|\.?biome\.jsonc?|\..*ignore|\.editorconfig|package\.(?:json|yaml))$/;
const PLAIN = /(?:ignore|\.editorconfig)$/;
const SCRIPT = /\.[cm]?[jt]s$/;
/** What makes a configuration read more than itself. */
const READS_MORE = /plugin|extends|tailwind/i;
/** A configuration that is a string alone names a package's. */
const MAPPING = /^\s*(?:$|[{#]|\/[/*]|["']?\$?\w+["']?\s*[:=])/;
/** Where these are, prettier looks for no `.editorconfig` above. */
const REPOSITORIES = [".git", ".hg", ".sl", ".jj"];

/** What a folder says of how formatters are to leave files in and below it; null if it may say more. */
export function formatterConfigurationIn(folder: string): readonly string[] | null {
  const texts = namesIn(folder).map((name) => [name, readAlone(join(folder, name))] as const);
  if (texts.some(([, text]) => text === null)) return null;
  return [
    ...texts.map(([name, text]) => `${name}\n${text}`),
    ...REPOSITORIES.filter((name) => existsSync(join(folder, name))),
  ];
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((item) => CONFIGURATION.test(item.name) && !item.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/** The text that decides, or null if more than that text does. */
function readAlone(file: string): string | null {
  if (SCRIPT.test(file)) return null;
  const text = readFileSync(file, "utf8");
  switch (basename(file)) {
    case "package.json":
      return prettierKey(text);
    case "package.yaml":
      return text.includes("prettier") ? null : "";
    default:
      return PLAIN.test(file) || (MAPPING.test(text) && !READS_MORE.test(text)) ? text : null;
  }
}

/** What a package.json says to prettier. One that does not parse says nothing that is known. */
function prettierKey(manifest: string): string | null {
  try {
    const { prettier = {} } = JSON.parse(manifest) as { readonly prettier?: unknown };
    const text = JSON.stringify(prettier);
    return typeof prettier === "string" || READS_MORE.test(text) ? null : text;
  } catch {
    return null;
  }
}

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "../diagnostic.js";
import { findPackage } from "../formatter/find-tool.js";
import type { Transliteration } from "../identifiers/naming.js";
import type { Settings } from "./settings.js";

/** What is used of pinyin-pro. */
interface PinyinPro {
  pinyin(
    text: string,
    options: {
      readonly toneType: "none";
      readonly type: "array";
      readonly nonZh: "consecutive";
      readonly v: true;
    },
  ): readonly string[];
}

/** The configured transliteration, if any, by the package that the project has installed. */
export async function loadTransliteration({
  config,
  root,
}: Settings): Promise<
  { readonly transliteration?: Transliteration } | { readonly problem: Diagnostic }
> {
  if (config.transliterate === undefined) return {};
  const folder = findPackage("pinyin-pro", root);
  if (folder === null) return { problem: missing(root) };
  const main = createRequire(join(folder, "package.json")).resolve(folder);
  const loaded = (await import(pathToFileURL(main).href)) as PinyinPro & {
    readonly default?: PinyinPro;
  };
  const { pinyin } = loaded.default ?? loaded;
  const options = { toneType: "none", type: "array", nonZh: "consecutive", v: true } as const;
  const transliterate = (text: string): string => pinyin(text, options).join(" ");
  return { transliteration: { name: "pinyin", transliterate } };
}

function missing(root: string): Diagnostic {
  return {
    code: "pinyin-missing",
    severity: "error",
    message: `The setting \`transliterate\` needs pinyin-pro, which was not found in ${root} or above`,
    location: null,
    hint: "Install it with `npm install --save-dev pinyin-pro`, or take the setting out",
  };
}

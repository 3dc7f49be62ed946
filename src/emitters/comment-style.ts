/** How a syntax writes a comment of one line. */
export interface CommentStyle {
  /** With the blank behind it, if there is to be one. */
  readonly open: string;
  readonly close: string;
}

const SLASHES: CommentStyle = { open: "// ", close: "" };
const STAR: CommentStyle = { open: "/* ", close: " */" };
const MARKUP: CommentStyle = { open: "<!-- ", close: " -->" };
const HASH: CommentStyle = { open: "# ", close: "" };
const DASHES: CommentStyle = { open: "-- ", close: "" };
const SEMICOLON: CommentStyle = { open: ";; ", close: "" };
const PERCENT: CommentStyle = { open: "% ", close: "" };
/** JSON has no comments, but nothing minds a key that says so. */
const JSON_KEY: CommentStyle = { open: '"$comment": "', close: '"' };

const BY_EXTENSION: readonly (readonly [CommentStyle, RegExp])[] = [
  [
    SLASHES,
    /^(?:[cm]?[jt]sx?|c|h|cc|cpp|cxx|hpp|cs|go|java|kts?|scala|swift|rs|dart|php|proto|groovy|gradle|m|mm|zig|sol|jsonc|json5|fsx?|v|d|thrift|prisma|scss|less)$/,
  ],
  [STAR, /^css$/],
  [MARKUP, /^(?:md|mdx|markdown|html?|xml|svg|xhtml|vue|svelte|xsd|plist|resx|xlf|xliff|csproj)$/],
  [DASHES, /^(?:sql|lua|hs|elm|adb|ads|vhdl?)$/],
  [SEMICOLON, /^(?:clj[cs]?|edn|lisp|lsp|cl|el|scm|rkt|ss|asm|ini)$/],
  [PERCENT, /^(?:erl|hrl|tex)$/],
  [JSON_KEY, /^(?:json|map|webmanifest)$/],
];

/**
 * How a file writes comments, by its extension. Where that is not known, `#`, as scripts, YAML, TOML,
 * properties, Python, Ruby, shells and many others have it.
 */
export function commentStyleOf(path: string): CommentStyle {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return BY_EXTENSION.find(([, extensions]) => extensions.test(extension))?.[0] ?? HASH;
}

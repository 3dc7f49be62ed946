/**
 * The ways in which messages name what is put into them, in the order in which they are tried: template
 * literals and shells, i18next, Ruby, Python, ICU with C# and Rust, SLF4J, C, usage texts, Laravel. The group
 * of a pattern is the parameter's name or number; where there is none its place in the order counts.
 */
export const PLACEHOLDERS: readonly RegExp[] = [
  /\$\{([A-Za-z_]\w*|\d+)\}/,
  /\{\{ ?([A-Za-z_]\w*|\d+) ?\}\}/,
  /%\{([A-Za-z_]\w*|\d+)\}/,
  /%\(([A-Za-z_]\w*|\d+)\)[sdifux]/,
  /\{([A-Za-z_]\w*|\d+)\}/,
  /\{\}/,
  /(?<![\d%])%[sdifux@](?!\w)/,
  /<([a-z]\w*)>/,
  /(?<=^|[\s(["'=]):([a-z]\w*)(?![\w:])/,
];

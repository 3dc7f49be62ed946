/** The formats that errgen reads, by the names of their parsers. */
export const FORMATS = [
  "markdown",
  "rst",
  "lisp",
  "indented",
  "delimited",
  "json",
  "yaml",
] as const;

export type Format = (typeof FORMATS)[number];

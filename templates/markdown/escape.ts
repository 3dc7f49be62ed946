import { visible } from "../../src/emitters/typescript/literal.js";

/**
 * A text as inline Markdown that shows exactly that text: nothing in it is markup, an entity, a mathematical
 * formula, an address or the end of a cell. Prettier keeps these escapes as they are.
 */
export function inline(text: string): string {
  return plain(onOneLine(text));
}

/** `inline`, but a whole address is a link, as it is where people write one. */
function linked(text: string): string {
  if (!text.includes("://")) return inline(text);
  return onOneLine(text)
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 0 ? plain(part) : `<${part}>`))
    .join("");
}

/** Only what no viewer takes for more or less than it is, without the punctuation of the sentence around it. */
const ADDRESS = addressPattern();

function addressPattern(): RegExp {
  const sign = "(?:[\\w.~:/?#@!+,;=%-]|&(?!#|[A-Za-z][A-Za-z\\d]*;))";
  const bracket = `\\(${sign}*\\)`;
  return new RegExp(
    `(?<![A-Za-z])(https?://(?=[A-Za-z\\d])(?:${sign}|${bracket})*(?:[\\w/=%~-]|${bracket}))`,
    "g",
  );
}

function onOneLine(text: string): string {
  if (ON_ONE_LINE.test(text)) return text;
  return visible(text)
    .replace(/\s{2,}|[^\S ]/gu, " ")
    .trim();
}

/** Words of ASCII with a blank between each. */
const ON_ONE_LINE = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** What any of the escapes may be about. */
const SPECIAL = /[\\`*~[\]|<$_&@]|https?:|www\./i;

function plain(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/[\\`*~[\]|<$]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}_])/gu, (underscores) =>
      underscores.replaceAll("_", "\\_"),
    )
    .replace(/&(?=#|[A-Za-z][A-Za-z\d]*;)/g, "&amp;")
    .replace(/(?<=https?):(?=\/\/)|(?<=www)\.|(?<=[\w.+-])@(?=[\w.-])/gi, entity);
}

/** A viewer that makes links of addresses by itself would show the escapes in them. */
function entity(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/** A text as one table cell or list item: its lines are kept as `<br>`. */
export function cell(text: string): string {
  if (!text.includes("\n")) return linked(text);
  return text
    .split("\n")
    .map(linked)
    .filter((line) => line !== "")
    .join("<br>");
}

/** A text as a heading's content: a final `#` is kept. */
export function heading(text: string): string {
  return inline(text).replace(/(?<!#)#+$/, (marks) => marks.replaceAll("#", "\\#"));
}

/** Texts as the paragraphs of one quotation, their lines kept; empty if they hold nothing. */
export function quotation(texts: readonly string[]): string {
  const paragraphs = texts
    .map((text) =>
      text
        .split("\n")
        .map(linked)
        .filter((part) => part !== ""),
    )
    .filter((lines) => lines.length > 0);
  return paragraphs
    .map((lines) => lines.map((part) => `> ${lineStart(part)}`).join("\n"))
    .join("\n>\n");
}

/** Inline Markdown as the beginning of a line: it may be a heading, a list, a quotation or an underline, but not here. */
export function lineStart(line: string): string {
  return line.replace(/^[#>+=-]/, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

/** A code span, or escaped text where a code span could not show it. */
export function codeSpan(text: string): string {
  const shown = onOneLine(text);
  return shown === "" || /[`|\\]/.test(shown) ? inline(text) : `\`${shown}\``;
}

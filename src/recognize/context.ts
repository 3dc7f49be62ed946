import type { Row, Table, TableOrigin } from "../blocks.js";
import {
  errorStrength,
  isErrorTitle,
  namesCodeTexts,
  namesErrors,
  saysErrorCodes,
} from "./error-words.js";
import type { TableContext } from "./evidence.js";
import { speaksOfFailure } from "./failure-words.js";
import type { HeaderHint } from "./header-hint.js";
import { namesOthers } from "./other-titles.js";
import type { OutlinedTable } from "./outline.js";
import { words } from "./words.js";

/** What the words over a table say of it. */
export function readContext(
  { table, titles, before, far }: OutlinedTable,
  readHeader: (header: string) => HeaderHint,
): Omit<TableContext, "share" | "isSilentPart"> {
  const { origin } = table;
  const [name = ""] = origin?.about.split("\n", 1) ?? [];
  const title = titles.at(-1) ?? "";
  const said = `${before ?? ""} ${title}`;
  const byTitle = strongest([...titles, origin?.about ?? ""]);
  return {
    near: Math.max(byTitle, proseStrength(before ?? "")),
    byTitle,
    far: Math.max(strongest(far), documentStrength(origin?.document ?? "")),
    isTitled: titles.length > 0,
    isIntroduced: before !== null || titles.length > 1,
    isErrors: areErrors(titles, origin),
    isOfErrorsOnly: areErrorsOnly(titles, origin, before),
    isRelease: isRelease(title),
    isParameters: readHeader(title).sense === "parameter",
    isParts:
      ((PARTS(said).test(said) || FIELDS.test(before ?? "")) && !nameFailures(table)) ||
      OWN_FIELDS.test(name),
    isThings: isThings(title, readHeader),
    isOthers: namesOthers(title || (before ?? "")),
    isCodesOfOthers: areCodesOf(title, namesOthers),
    isZeroGood: table.rows.some(isZeroGood),
    isHeadings: table.level !== undefined,
    isLiteral: table.literal === true,
    isOfOne: table.ofOne === true,
    isData: origin !== undefined,
    isOfErrors: isErrorModule(origin?.document ?? ""),
    isMessages: isMessages(readHeader(name)),
    isCodeTexts: namesCodeTexts(name),
  };
}

/** A title says so, or a program: by a name, by what is told of it, or by the comment that stands over data alone. */
function areErrors(titles: readonly string[], origin: TableOrigin | undefined): boolean {
  const [name = "", ...told] = origin?.about.split("\n") ?? [];
  const [document = ""] = origin?.document.split("\n", 1) ?? [];
  const isAlone = name === "" && titles.length === 0 && /\s/.test(document);
  return (
    titles.some((one) => one !== name && isErrorTitle(one)) ||
    (isAlone && isErrorTitle(document)) ||
    namesErrors(name) ||
    saysErrorCodes(told.join(" "))
  );
}

/** So does the line that introduces it. */
function areErrorsOnly(
  titles: readonly string[],
  origin: TableOrigin | undefined,
  before: string | null,
): boolean {
  return areErrors(titles, origin) || isErrorTitle(before ?? "");
}

function isMessages({ sense, certainty }: HeaderHint): boolean {
  return sense === "message" && certainty === 1;
}

/** `+berth-ok+ 0`, `success: 0x0`: what begins a list of results. */
function isZeroGood({ cells }: Row): boolean {
  const zero = cells.some(({ literal }) => /^(?:[#0][xX])?0+$/.test(literal));
  return zero && cells.some(({ literal }) => GOOD.test(literal));
}

const GOOD = /(?:^|[-_:/.])(?:ok|success|succeeded|no-?_?error)[+*]?$/i;

/** `1.2.3`, `v2.0 (2024-01-31)`, `[Unreleased]`: the headings of changelogs. */
function isRelease(title: string): boolean {
  return /^(?:\[?(?:unreleased|next)\]?$|(?:version\s+)?\[?v?\d{1,4}\.\d{1,3}\S{0,40}(?:\s*[-–—(].*)?$|(?:19|20)\d\d-\d\d-\d\d)/iu.test(
    title.trim(),
  );
}

/** "Zero or more of the following flags", "contains these fields", "a bit mask". */
const PARTS = words(
  /(?<!\p{L})(?:bit[\s-]?mask|(?:following|these)(?:\s+\p{L}+){0,3}\s+(?:bits?|flags?|fields?|members?|modes?|options?|arguments?|attributes?|parameters?))(?!\p{L})/iu,
);

/** "… are logged with structured fields:", "The properties of a change are:" */
const FIELDS =
  /(?<!\p{L})(?:fields|properties|attributes|parameters|поля|campos|champs)(?: [^.:;!?]{0,60} are)?\s?:$|(?:字段|属性|屬性|フィールド|필드)\s?[:：]$/iu;
/** `error-keys`, `ERROR_FIELDS`: a program's own name for what there is of each error. */
const OWN_FIELDS =
  /[-_](?:keys|fields|params|parameters|attrs|attributes|columns|props|slots)\*?$/i;

function nameFailures({ rows }: Table): boolean {
  const failing = rows.filter(({ cells }) => speaksOfFailure(cells[0]?.literal ?? ""));
  return failing.length >= rows.length * 0.3;
}

const CODES = words(
  /(?<!\p{L})(?:codes?|códigos?|codigos?|codici|codice|liste?|tables?|коды|код|mã)(?!\p{L})|代码|代碼|编码|編碼|コード|코드|(?:一覧|列表|목록|표|表)$/giu,
);

/** `Bank codes`, `Country code list`, `通貨コード`: codes, but of things that are no errors. */
function isThings(title: string, readHeader: (header: string) => HeaderHint): boolean {
  return areCodesOf(title, (rest) => {
    const { sense, certainty } = readHeader(rest);
    return sense === "thing" && certainty === 1;
  });
}

/** The words of such a title beside the one that says that they are codes. */
function areCodesOf(title: string, isOther: (rest: string) => boolean): boolean {
  const rest = title.replace(CODES(title), " ").trim();
  if (rest === title.trim() || rest.split(/\s+/u).length > 3 || errorStrength(rest) > 0)
    return false;
  return isOther(rest);
}

const VALUES = words(/(?<!\p{L})return values?(?!\p{L})/giu);

/** A paragraph that mentions codes or results speaks of them less surely than a title does. */
function proseStrength(text: string): number {
  // What a call returns is mostly no error.
  const strength = errorStrength(text.replace(VALUES(text), "returns"));
  return strength < 1 ? Math.min(0.5, strength) : 1;
}

/** The name of a module is one word: `errors` speaks outright, `codes` or `status` of anything. */
function documentStrength(text: string): number {
  const strengths = text.split("\n").map((line) => {
    const strength = errorStrength(line);
    return strength === 1 || /\s/.test(line.trim()) ? strength : 0;
  });
  return Math.max(0, ...strengths);
}

/** One word among what is said of a program that names errors: what its module is called. */
function isErrorModule(text: string): boolean {
  return text.split("\n").some((line) => !/\s/.test(line.trim()) && namesErrors(line));
}

function strongest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(errorStrength));
}

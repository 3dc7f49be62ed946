import type { Column } from "./columns.js";

/** So large a share is most of it. */
export const MOSTLY = 0.6;

/** Where a table stands: how outright the words around it speak of errors, 0 to 1. */
export interface TableContext {
  /** Its heading, its label, the paragraph before it. */
  readonly near: number;
  /** Its heading and its label alone. */
  readonly byTitle: number;
  /** The headings above its own, and the document's title. */
  readonly far: number;
  /** A heading or a label stands over it. */
  readonly isTitled: boolean;
  /** A paragraph, or a label below the heading, says what it lists. */
  readonly isIntroduced: boolean;
  /** That title says nothing but that errors follow. */
  readonly isErrors: boolean;
  /** That title, or what introduces it, says nothing but that errors follow. */
  readonly isOfErrorsOnly: boolean;
  /** What introduces it announces fields, flags or bits, and few of its names tell of failures. */
  readonly isParts: boolean;
  /** That title names things that have codes of their own: countries, banks, currencies. */
  readonly isThings: boolean;
  /** That title names functions, events, settings and the like. */
  readonly isOthers: boolean;
  /** That title names the codes of such: `Command codes`. */
  readonly isCodesOfOthers: boolean;
  /** Its rows are headings, each with what stands below it. */
  readonly isHeadings: boolean;
  /** It stands in a literal block. */
  readonly isLiteral: boolean;
  /** Its rows are the fields of one record. */
  readonly isOfOne: boolean;
  /** It is data of a program whose module is called errors. */
  readonly isOfErrors: boolean;
  /** It is data of a program that is called messages or texts there. */
  readonly isMessages: boolean;
  /** It is data of a program that is called texts of codes there. */
  readonly isCodeTexts: boolean;
  /** It is data of a program, where any map looks like a list of codes: words must speak for it. */
  readonly isData: boolean;
  /** That title is a version or a day, as those of changelogs are. */
  readonly isRelease: boolean;
  /** Its number 0 is called good: `ok`, `success`, `no error`. */
  readonly isZeroGood: boolean;
  /** It stands in a part of a manual page that lists no errors. */
  readonly isSilentPart: boolean;
  /** It speaks of options, parameters, fields. */
  readonly isParameters: boolean;
  /** The share of the document that it takes, with the tables like it; 0 where that is not asked. */
  readonly share: number;
}

/** What speaks for and against a column of codes. */
export interface Evidence extends TableContext {
  readonly code: Column;
  readonly others: readonly Column[];
  /** The largest share of rows, of any column, that speak of failure or success. */
  readonly failing: number;
}

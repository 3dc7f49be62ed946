/** A part of a source, by offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A string or a number that a program holds. */
export interface Literal extends Span {
  readonly value: string | number;
  /** As it is written, without quotation marks. */
  readonly text: string;
}

/** `UserLogin.PasswordError`, `cdn.UserLogin["PasswordError"]`, also as a type. */
export interface MemberAccess extends Span {
  /** The names before the last one. */
  readonly path: readonly string[];
  readonly member: string;
}

/** All that one expression is compared with in one function, or that one union lists. */
export interface Comparison {
  /** The last name of the expression, or that of the union; null where it has none. */
  readonly name: string | null;
  readonly literals: readonly Literal[];
  readonly members: readonly MemberAccess[];
}

/** A name that a module of another file gives. */
export interface Imported {
  /** As it is called here. */
  readonly local: string;
  /** As it is called there; null for all of that module. */
  readonly name: string | null;
  readonly specifier: string;
}

/** What a source says, as far as codes are concerned. */
export interface ProgramFacts {
  readonly literals: readonly Literal[];
  readonly comparisons: readonly Comparison[];
  readonly members: readonly MemberAccess[];
  readonly imports: readonly Imported[];
  /** Every name in it. */
  readonly words: ReadonlySet<string>;
  /** Names that stand for a value as a whole, not before a dot, nor in an import or a declaration. */
  readonly wholes: ReadonlySet<string>;
}

import type { Block } from "../blocks.js";
import { bracketedWords } from "./bracketed-words.js";
import type { CodeReader } from "./code-reader.js";
import type { HeaderHint } from "./header-hint.js";
import type { HeadingCode } from "./heading-code.js";
import { areErrorsTold, codeToldBelow } from "./heading-told.js";

type ReadHeader = (header: string) => HeaderHint;

/** A heading among those of its level below one heading. */
export interface Sibling {
  readonly level: number;
  readonly at: number;
  readonly end: number;
  /** The headings above it, the highest first. */
  readonly above: readonly number[];
  readonly code: HeadingCode | null;
}

const MOSTLY = 0.6;

/** The text of the heading at a place, if there is one. */
export function textAt(blocks: readonly Block[], at: number): readonly string[] {
  const block = blocks[at];
  return block?.kind === "heading" ? [block.text] : [];
}

/** The headings of one level below one heading, group by group. */
export function siblingsOf(
  blocks: readonly Block[],
  readHeader: ReadHeader,
  codes: CodeReader,
): readonly (readonly Sibling[])[] {
  const groups = new Map<string, Sibling[]>();
  const open: { level: number; at: number }[] = [];
  const ends = endsOf(blocks);
  blocks.forEach((block, at) => {
    if (block.kind !== "heading") return;
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    const key = `${open.at(-1)?.at ?? -1} ${block.level}`;
    const { level } = block;
    const sibling = {
      level,
      at,
      end: ends.get(at) ?? blocks.length,
      above: open.map((higher) => higher.at),
      code: codes.heading(block.text),
    };
    const group = groups.get(key);
    if (group) group.push(sibling);
    else groups.set(key, [sibling]);
    open.push({ level: block.level, at });
  });
  return [...groups.values()].map((siblings) =>
    withToldCodes(withWords(withYears(siblings, blocks), blocks), blocks, readHeader, codes),
  );
}

const YEAR = /^(?:19|20)\d\d$/;
const NUMBER = /^\d{4}$/;

/** `2001` beside `1001` and `3001` is no year. */
function withYears(siblings: readonly Sibling[], blocks: readonly Block[]): readonly Sibling[] {
  const numbers = siblings.filter(({ code }) => NUMBER.test(code?.code ?? ""));
  if (numbers.length < 2 || numbers.length * 2 < siblings.length) return siblings;
  return siblings.map((sibling) => {
    const [text = ""] = textAt(blocks, sibling.at);
    return sibling.code === null && YEAR.test(text.trim())
      ? { ...sibling, code: { code: text.trim(), text: "" } }
      : sibling;
  });
}

/** Where no heading of some is a code by itself, each may end with one, or be a word as others are. */
function withWords(siblings: readonly Sibling[], blocks: readonly Block[]): readonly Sibling[] {
  if (siblings.some(({ code }) => code !== null)) return withBareWords(siblings, blocks);
  const read = bracketedWords(
    siblings.flatMap(({ at }) => textAt(blocks, at)),
    (siblings[0]?.above ?? []).flatMap((at) => textAt(blocks, at)),
  );
  return read ? siblings.map((sibling, at) => ({ ...sibling, code: read[at] ?? null })) : siblings;
}

/** `## No berth`, and below it `Error code: NO_BERTH`: where no heading of some is a code, and most are told theirs. */
function withToldCodes(
  siblings: readonly Sibling[],
  blocks: readonly Block[],
  readHeader: ReadHeader,
  codes: CodeReader,
): readonly Sibling[] {
  if (siblings.length < 2 || siblings.some(({ code }) => code !== null)) return siblings;
  const coded = siblings.map((sibling) => {
    const [heading = ""] = textAt(blocks, sibling.at);
    const body = blocks.slice(sibling.at + 1, sibling.end);
    return { ...sibling, code: codeToldBelow(heading, body, readHeader, codes) };
  });
  const told = coded.flatMap(({ code }) => code ?? []);
  const titles = (coded[0]?.above ?? []).flatMap((at) => textAt(blocks, at));
  return told.length >= siblings.length * MOSTLY && areErrorsTold(told, titles) ? coded : siblings;
}

const WORD = /^\p{Ll}[\p{Ll}\d]{1,30}$/u;

/** `### quit` beside `### no-berth` and `### no-crew`: where all headings are one word without capitals, each is a code. */
function withBareWords(siblings: readonly Sibling[], blocks: readonly Block[]): readonly Sibling[] {
  const coded = siblings.filter(({ code }) => code !== null);
  if (coded.length < 2 || coded.length === siblings.length) return siblings;
  const textOf = ({ at }: Sibling): string => textAt(blocks, at).join("").trim();
  const small = coded.every(
    ({ code }) => /^\p{Ll}\S*$/u.test(code?.code ?? "") && code?.text === "",
  );
  const bare = siblings.filter(({ code }) => code === null);
  if (!small || !bare.every((sibling) => WORD.test(textOf(sibling)))) return siblings;
  return siblings.map((sibling) => ({
    ...sibling,
    code: sibling.code ?? { code: textOf(sibling), text: "" },
  }));
}

/** Where what stands below each heading ends: at the next heading that is as high. */
function endsOf(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: { level: number; at: number }[] = [];
  blocks.forEach((block, at) => {
    if (block.kind !== "heading") return;
    for (let last = open.at(-1); last && last.level >= block.level; last = open.at(-1)) {
      ends.set(last.at, at);
      open.pop();
    }
    open.push({ level: block.level, at });
  });
  return ends;
}

import { type ErrorCode, Parser, type YAMLError } from "yaml";
import type { Block } from "../../src/blocks.js";
import type { Report } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import { joinComments } from "../data/comments.js";
import { dataBlocks } from "../data/data-blocks.js";
import type { DataAtom } from "../data/forms.js";
import { checkKeys } from "../data/keys.js";
import { type Form, isSequence } from "../lisp/form.js";
import { composeTokens } from "./compose.js";
import { survey } from "./tokens.js";
import { treeMaker } from "./tree.js";

/** The library goes into collections by recursion; nobody writes deeper ones. */
const DEEPEST = 200;

/** So many mistakes are told one by one; more are mostly consequences. */
const MOST = 50;

/** Items of a long collection that are made into nodes at once. */
const AT_ONCE = 10_000;

/** The blocks of a text of YAML, by the yaml package: every scalar is the text that is written. */
export function parseYaml(source: Source, report: Report): readonly Block[] {
  const { text } = source;
  const tokens = [...new Parser().parse(text)];
  const { comments, depth, long } = survey(tokens, AT_ONCE);
  const runs = joinComments(text, comments);
  if (depth > DEEPEST) {
    report(tooDeep(source, depth));
    return dataBlocks(source, { roots: [], runs }, report);
  }
  const { documents, itemsOf, problems } = composeTokens(tokens, text.length, long, AT_ONCE);
  const { formOf, unresolved } = treeMaker(text, itemsOf);
  const roots = documents.flatMap(({ contents }) =>
    contents === null ? [] : [formOf(contents, 0, documents.length === 1)],
  );
  reportProblems(problems, source, report);
  for (const alias of unresolved.slice(0, MOST)) report(noAnchor(source, alias));
  for (const repair of roots.flatMap((root) => [...checkAll(source, root)])) report(repair);
  return dataBlocks(source, { roots, runs }, report);
}

function tooDeep(source: Source, depth: number): Parameters<Report>[0] {
  return {
    code: "yaml-syntax",
    severity: "error",
    message: `Found collections nested ${depth} deep, expected ${DEEPEST} at most: nothing was read`,
    position: source.position(0, source.text.length),
    hint: "Close the brackets where their values end",
  };
}

function noAnchor(source: Source, { text, start, end }: DataAtom): Parameters<Report>[0] {
  const name = text.slice(1);
  return {
    code: "yaml-alias",
    severity: "warning",
    message: `Found \`${text}\`, expected an anchor \`&${name}\` that ends before it, and of reasonable size`,
    position: source.position(start, end),
    hint: "Put the text into quotes if it is no alias",
  };
}

function reportProblems(problems: readonly YAMLError[], source: Source, report: Report): void {
  for (const problem of problems
    .filter(({ code }) => code !== "TAG_RESOLVE_FAILED")
    .slice(0, MOST)) {
    const [from, to] = problem.pos;
    const end = Math.min(source.text.length, Math.max(from, to));
    report({
      code: "yaml-syntax",
      severity: problem.name === "YAMLParseError" ? "error" : "warning",
      message: messageOf(problem, source.text),
      position: source.position(Math.min(from, end), end),
      hint: hintOf(problem.code),
    });
  }
}

function messageOf({ message, pos: [from] }: YAMLError, text: string): string {
  const found = /^[^\s]{0,30}/.exec(text.slice(from, from + 31))?.[0] ?? "";
  const said = message.replace(/\s+/g, " ").replace(/\.$/, "");
  return found === ""
    ? said
    : `Found \`${found}\`: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

const HINTS: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INDENT: "Indent the items of a collection alike, and deeper than its key",
  TAB_AS_INDENT: "Indent with blanks: YAML does not allow tabs",
  MISSING_CHAR: "Add the character, or put the text into quotes",
  BAD_SCALAR_START: "Put the text into quotes",
  BLOCK_AS_IMPLICIT_KEY: "Put a text with a colon into quotes, and each key on a line of its own",
  MULTILINE_IMPLICIT_KEY: "Put a text with a colon into quotes, and each key on a line of its own",
  BAD_ALIAS: "Put a text that begins with `*` or `&` into quotes",
  UNEXPECTED_TOKEN: "Put the text into quotes, or remove it",
  BAD_DQ_ESCAPE: "Write `\\\\` for a backslash, or use single quotes",
};

function hintOf(code: ErrorCode): string {
  return HINTS[code] ?? "Mend the line, or put its text into quotes";
}

/** The keys of every map, each map once. */
function* checkAll(source: Source, root: Form): Iterable<Parameters<Report>[0]> {
  const seen = new Set<Form>();
  const stack: Form[] = [root];
  for (let form = stack.pop(); form; form = stack.pop()) {
    if (!isSequence(form) || seen.has(form)) continue;
    seen.add(form);
    yield* checkKeys(source, form);
    for (const item of form.items) if (isSequence(item)) stack.push(item);
  }
}

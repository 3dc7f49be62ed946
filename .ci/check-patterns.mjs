// Documents come from anywhere: no regular expression of errgen's may take exponential time on any text. recheck judges
// each; what it said is kept in node_modules/.cache. What grows with the cube of a length, or more, is shown; what it
// does not know, or not in time, is counted, and shown with --verbose.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { check } from "recheck";
import { ownPatterns } from "./own-patterns.mjs";

const CHECKERS = [
  { checker: "automaton", timeout: 1000 },
  { checker: "fuzz", timeout: 2000 },
];
const STORE = join(import.meta.dirname, "../node_modules/.cache/errgen-patterns/verdicts.json");

const patterns = await ownPatterns();
const before = readStore();
const verdicts = {};
const queue = [...patterns];
await Promise.all(Array.from({ length: availableParallelism() }, judgeQueue));
mkdirSync(dirname(STORE), { recursive: true });
// Where nothing is known a quieter machine may know more.
const known = Object.entries(verdicts).filter(([, verdict]) => verdict !== "unknown");
writeFileSync(STORE, JSON.stringify(Object.fromEntries(known)));
report();

async function judgeQueue() {
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const key = `/${next.source}/${next.flags}`;
    verdicts[key] = before[key] ?? (isSimple(next.source) ? "simple" : await judge(next));
  }
}

/** With one repetition at most there are no two ways to share a text between them. */
function isSimple(source) {
  return (source.match(/[*+{]/g) ?? []).length <= 1;
}

async function judge({ source, flags }) {
  for (const params of CHECKERS) {
    const { status, complexity } = await check(source, flags, params);
    if (status === "safe") return "safe";
    if (complexity?.type === "exponential") return "exponential";
    if (complexity?.type === "polynomial") return `degree ${complexity.degree}`;
  }
  return "unknown";
}

function readStore() {
  try {
    return JSON.parse(readFileSync(STORE, "utf8"));
  } catch {
    return {};
  }
}

function report() {
  const counts = {};
  for (const { source, flags, place } of patterns) {
    const verdict = verdicts[`/${source}/${flags}`];
    counts[verdict] = (counts[verdict] ?? 0) + 1;
    const isBad = verdict === "exponential";
    const isShown = verdict === "unknown" && process.argv.includes("--verbose");
    if (isBad) process.exitCode = 1;
    if (!isBad && !isShown && !(Number(verdict.split(" ")[1]) > 2)) continue;
    console.error(`${place}: /${source}/${flags}: ${verdict}`);
  }
  const shown = Object.entries(counts).map(([verdict, count]) => `${count} ${verdict}`);
  console.log(`${patterns.length} patterns: ${shown.sort().join(", ")}`);
}

import { statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline/promises";
import type { Diagnostic } from "../diagnostic.js";
import { takeExcerpts } from "../excerpt.js";
import { type InitPlan, planInit, type Step } from "../init/plan-init.js";
import { printFindings } from "./print-diagnostics.js";
import { terminalText } from "./style.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";
import { textsAtHand } from "./texts-at-hand.js";

export interface InitOptions {
  /** Ask nothing. */
  readonly yes?: boolean;
}

/** `errgen init`: sets a project up, says what it did line by line, and overwrites nothing. */
export async function init(
  folder: string | undefined,
  options: InitOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { cwd, stdout } = terminal;
  const root = resolve(cwd, folder ?? ".");
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    return refuse([error("missing-path", `${folder} is no folder`)], root, terminal);
  const plan = await planInit(root);
  if (plan.diagnostics.length > 0) return refuse(plan.diagnostics, root, terminal);
  if (plan.steps.length === 0) {
    say(["nothing to do: errgen is set up here", ...plan.notes], stdout);
    return EXIT.fine;
  }
  if (!(await isWanted(plan, options, terminal))) {
    say(["nothing was written"], stdout);
    return EXIT.fine;
  }
  return carryOut(plan, root, terminal);
}

async function carryOut(
  { steps, notes }: InitPlan,
  root: string,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { stdout } = terminal;
  for (const step of steps) {
    try {
      // Somebody may have written it since it was looked for.
      writeFileSync(step.file, step.text, { flag: step.isNew ? "wx" : "w" });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      return refuse(
        [error("write-failed", `${step.file} could not be written: ${reason}`)],
        root,
        terminal,
      );
    }
    say(lines(step, step.isNew ? "wrote" : "changed"), stdout);
  }
  say([...notes, "next: npx errgen build"], stdout);
  return EXIT.fine;
}

/** Asks on a terminal only: a script gets what it asked for. */
async function isWanted(
  { steps }: InitPlan,
  { yes = false }: InitOptions,
  { stdin, stdout, env }: Terminal,
): Promise<boolean> {
  if (yes || env.CI || !stdin.isTTY || !stdout.isTTY) return true;
  for (const step of steps) say(lines(step, step.isNew ? "would write" : "would change"), stdout);
  const question = createInterface({ input: stdin, output: process.stdout });
  try {
    const answer = await question.question("Go ahead? [Y/n] ");
    return /^(?:y(?:es)?)?$/i.test(answer.trim());
  } finally {
    question.close();
  }
}

function lines({ saying: [first = "", ...rest] }: Step, verb: string): readonly string[] {
  return [`${verb} ${first}`, ...rest];
}

function say(told: readonly string[], stdout: Terminal["stdout"]): void {
  for (const line of told) stdout.write(`${terminalText(line)}\n`);
}

async function refuse(
  diagnostics: readonly Diagnostic[],
  root: string,
  terminal: Terminal,
): Promise<ExitStatus> {
  const excerpts = takeExcerpts(diagnostics, textsAtHand([], root));
  await printFindings({ diagnostics, excerpts, root }, {}, terminal.stderr, terminal);
  return EXIT.failed;
}

function error(code: string, message: string): Diagnostic {
  return { code, severity: "error", message, location: null };
}

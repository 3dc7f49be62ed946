import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { AuditOptions } from "./audit.js";
import type { BuildOptions } from "./build.js";
import type { CheckOptions } from "./check.js";
import type { DiffOptions } from "./diff.js";
import type { DocsOptions } from "./docs.js";
import type { ExplainOptions } from "./explain.js";
import {
  AUDIT_STATUSES,
  CHECK_STATUSES,
  DIFF_STATUSES,
  DOCS_STATUSES,
  EXAMPLES,
  EXIT_STATUSES,
  EXPLAIN_STATUSES,
  FORMATS,
  LINT_STATUSES,
  LIST_STATUSES,
  NEW_STATUSES,
  WATCH_STATUSES,
} from "./help-texts.js";
import type { InitOptions } from "./init.js";
import type { InspectOptions } from "./inspect.js";
import type { LintOptions } from "./lint.js";
import type { ListOptions } from "./list.js";
import type { NewCodeOptions } from "./new-code.js";
import { REPORT_FORMATS } from "./print-report.js";
import { EXIT, type Terminal } from "./terminal.js";
import type { WatchOptions } from "./watch.js";

/** Runs one command line and gives the exit status. Commands load when they are called. */
export async function run(
  argv: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<number> {
  let status: number = EXIT.fine;
  const program = new Command("errgen")
    .description(
      "Reads error-code documents as they are and generates TypeScript enums, message maps and docs.",
    )
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand(false)
    .showHelpAfterError("(errgen --help shows what there is)")
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .exitOverride()
    .addHelpText("after", EXAMPLES);

  shared(program.command("build"))
    .description("generate TypeScript and docs from documents")
    .argument("[inputs...]", "files, folders and globs; default: the configuration's inputs")
    .option(
      "--check",
      "write nothing and say whether the outputs are up to date, as errgen check does",
    )
    .option("--dry-run", "say what would be written, and write nothing")
    .addOption(
      new Option(
        "-w, --watch",
        "build again whenever a document changes, as errgen watch does",
      ).conflicts(["check", "dryRun"]),
    )
    .option("--force", "overwrite files that errgen did not generate")
    .option("--prune", "drop the modules of documents that are not read")
    .addOption(
      new Option(
        "--rename",
        "give all names anew, though the lock file keeps them: what uses them has to follow",
      ).conflicts(["check", "watch"]),
    )
    .addOption(
      new Option("--format <format>", FORMATS)
        .choices(["pretty", "text", "json", ...REPORT_FORMATS])
        .default("pretty"),
    )
    .option("-q, --quiet", "print errors only")
    .option("--no-cache", "do all of the work, even if nothing changed since it was done")
    .option("-v, --verbose", "print repairs and what was passed over, too")
    .addHelpText("after", EXIT_STATUSES)
    .action(async (inputs: string[], options: BuildOptions & OtherUses, command: Command) => {
      if (options.check) {
        status = await runCheck(inputs, options, terminal);
        return;
      }
      if (options.watch) {
        const { format } = options;
        if (format !== "pretty" && format !== "text")
          command.error("error: --watch reports as pretty or text only");
        else status = await runWatch(inputs, { ...options, format }, terminal);
        return;
      }
      const { build } = await import("./build.js");
      status = await build(inputs, options, terminal);
    });

  shared(program.command("check"))
    .description("say whether every output is what the documents give now")
    .argument("[inputs...]", "files, folders and globs; default: the configuration's inputs")
    .option("--staged", "look at git's index, which is what a commit takes")
    .addOption(
      new Option("--format <format>", FORMATS)
        .choices(["pretty", "text", "json", ...REPORT_FORMATS])
        .default("pretty"),
    )
    .option("-q, --quiet", "print no diffs and no warnings")
    .option("--no-cache", "do all of the work, even if nothing changed since it was done")
    .option("-v, --verbose", "print repairs and other line endings, too")
    .addHelpText("after", CHECK_STATUSES)
    .action(async (inputs: string[], options: CheckOptions) => {
      status = await runCheck(inputs, options, terminal);
    });

  shared(program.command("watch"))
    .description("build, and build again whenever a document or the configuration changes")
    .argument("[inputs...]", "files, folders and globs; default: the configuration's inputs")
    .option("--force", "overwrite files that errgen did not generate")
    .option("--prune", "drop the modules of documents that are not read")
    .option("-q, --quiet", "print errors and the begin and end of builds only")
    .option("-v, --verbose", "print repairs and what was passed over, too")
    .addHelpText("after", WATCH_STATUSES)
    .action(async (inputs: string[], options: WatchOptions) => {
      status = await runWatch(inputs, options, terminal);
    });

  shared(program.command("docs"))
    .description("show the page of all codes in a browser, and anew whenever a document changes")
    .argument("[inputs...]", "files, folders and globs; default: the configuration's inputs")
    .requiredOption("--serve", "serve the page on this machine; nothing is written")
    .addOption(
      new Option(
        "--port <port>",
        "where; default: 4747, or another one if that is taken",
      ).argParser(portOf),
    )
    .option("--open", "open it in the browser")
    .option("-q, --quiet", "print errors only")
    .option("-v, --verbose", "print repairs, too")
    .addHelpText("after", DOCS_STATUSES)
    .action(async (inputs: string[], options: DocsOptions) => {
      const { docs } = await import("./docs.js");
      status = await docs(inputs, options, terminal);
    });

  shared(program.command("inspect"))
    .description("show how documents are understood: formats, tables, columns, sections")
    .argument("[inputs...]", "files, folders and globs; - for standard input")
    .addOption(
      new Option("--format <format>", "how to print it").choices(["text", "json"]).default("text"),
    )
    .action(async (inputs: string[], options: InspectOptions) => {
      const { inspect } = await import("./inspect.js");
      status = await inspect(inputs, options, terminal);
    });

  shared(program.command("explain"))
    .description("say what a code of the documents, or a diagnostic of errgen's, means")
    .argument("<code>", "a code, a name or an identifier, as documents or programs write it")
    .argument("[inputs...]", "files, folders and globs; default: the configuration's inputs")
    .addOption(
      new Option("--format <format>", "how to print it").choices(["text", "json"]).default("text"),
    )
    .addHelpText("after", EXPLAIN_STATUSES)
    .action(async (code: string, inputs: string[], options: ExplainOptions) => {
      const { explain } = await import("./explain.js");
      status = await explain(code, inputs, options, terminal);
    });

  shared(program.command("diff"))
    .description("say what changed in the codes since an earlier state, and what breaks programs")
    .argument("[inputs...]", "files, folders and globs; default: the configuration's inputs")
    .option(
      "--against <earlier>",
      "a git revision, a folder with the project as it was, or one document",
      "HEAD",
    )
    .option("--allow-major", "exit with 0 even if there is a major change")
    .addOption(
      new Option("--format <format>", FORMATS)
        .choices(["pretty", "text", "markdown", "json", ...REPORT_FORMATS])
        .default("pretty"),
    )
    .addHelpText("after", DIFF_STATUSES)
    .action(async (inputs: string[], options: DiffOptions) => {
      const { diff } = await import("./diff.js");
      status = await diff(inputs, options, terminal);
    });

  shared(program.command("lint"))
    .description("say what a careful reader would say of the documents")
    .argument("[inputs...]", "files, folders and globs; default: the configuration's inputs")
    .option("--fix", "mend in the documents what is certain, and nothing else")
    .option("--dry-run", "with --fix: print what would be changed, and write nothing")
    .addOption(
      new Option("--format <format>", FORMATS)
        .choices(["pretty", "text", "json", ...REPORT_FORMATS])
        .default("pretty"),
    )
    .addHelpText("after", LINT_STATUSES)
    .action(async (inputs: string[], options: LintOptions, command: Command) => {
      if (options.dryRun && !options.fix) command.error("error: --dry-run goes with --fix");
      const { lint } = await import("./lint.js");
      status = await lint(inputs, options, terminal);
    });

  shared(program.command("new"))
    .description("say the next free code of a section, and the row to paste")
    .argument("[section]", "module/section, a module or a document; default: the only section")
    .argument("[inputs...]", "files, folders and globs; default: the configuration's inputs")
    .addOption(
      new Option("-n, --count <number>", "how many codes").default(1).argParser(parseCount),
    )
    .addOption(
      new Option("--format <format>", "how to print it").choices(["text", "json"]).default("text"),
    )
    .addHelpText("after", NEW_STATUSES)
    .action(async (section: string | undefined, inputs: string[], options: NewCodeOptions) => {
      const { newCode } = await import("./new-code.js");
      status = await newCode(section, inputs, options, terminal);
    });

  shared(program.command("audit"))
    .description("say which codes a program uses that no document has, and which it does not use")
    .argument("<sources...>", "files, folders and globs of TypeScript and JavaScript")
    .option("--documents <inputs...>", "the documents; default: the configuration's inputs")
    .option("--no-unused", "say nothing of codes that the program does not use")
    .addOption(
      new Option("--format <format>", FORMATS)
        .choices(["pretty", "text", "json", ...REPORT_FORMATS])
        .default("pretty"),
    )
    .option("-q, --quiet", "print errors only")
    .addHelpText("after", AUDIT_STATUSES)
    .action(async (sources: string[], options: AuditOptions) => {
      const { audit } = await import("./audit.js");
      status = await audit(sources, options, terminal);
    });

  shared(program.command("list"))
    .description("list the files that decide what a build writes, or those that it writes")
    .argument("[inputs...]", "files, folders and globs; default: the configuration's inputs")
    .addOption(new Option("--inputs", "what is read").conflicts("outputs"))
    .addOption(new Option("--outputs", "what is written"))
    .addHelpText("after", LIST_STATUSES)
    .action(async (inputs: string[], options: ListOptions, command: Command) => {
      if (!options.inputs && !options.outputs)
        command.error("error: say what to list, --inputs or --outputs");
      const { list } = await import("./list.js");
      status = await list(inputs, options, terminal);
    });

  program
    .command("init")
    .description("set a project up: configuration, scripts, .gitattributes")
    .argument("[folder]", "the project's folder; default: where you are")
    .option("-y, --yes", "ask nothing, on a terminal neither")
    .action(async (folder: string | undefined, options: InitOptions) => {
      const { init } = await import("./init.js");
      status = await init(folder, options, terminal);
    });

  try {
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.failed;
    throw error;
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError("It must be a number from 0 to 65535; 0 is any that is free.");
  return port;
}

/** What `build` does instead of building once. */
interface OtherUses {
  readonly check?: boolean;
  readonly watch?: boolean;
}

function parseCount(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count === 0) throw new InvalidArgumentError("A number from 1 to 9999 is expected.");
  return count;
}

async function runWatch(
  inputs: readonly string[],
  options: WatchOptions,
  terminal: Terminal,
): Promise<number> {
  const { watch } = await import("./watch.js");
  return watch(inputs, options, terminal);
}

async function runCheck(
  inputs: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const { check } = await import("./check.js");
  return check(inputs, options, terminal);
}

function shared(command: Command): Command {
  return command
    .option("-o, --out <folder>", "the folder to write to")
    .option(
      "-c, --config <file>",
      "the configuration; default: the nearest errgen.config.* or package.json above",
    )
    .option("--no-config", "use no configuration")
    .option("--project <name>", "one project of a configuration that lists several");
}

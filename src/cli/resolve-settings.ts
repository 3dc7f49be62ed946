import { join, resolve } from "node:path";
import type { ProjectConfig } from "../config/config.js";
import { hintOf } from "../config/did-you-mean.js";
import { type LoadedConfig, loadConfig, NO_CONFIG } from "../config/load.js";
import { joinProjects, listProjects, type Project } from "../config/projects.js";
import type { Diagnostic } from "../diagnostic.js";
import { LOCK_FILE } from "../lock-file/lock-file.js";
import type { LockPlace } from "./name-lock.js";
import { projectRoot } from "./project-root.js";
import type { CommonOptions, Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";

/**
 * The settings of each project, at least of one. Arguments replace `inputs`, `-o` replaces `out`; the rest
 * of the configuration applies. What is wrong stands in the diagnostics of the first. `fresh` loads a
 * configuration that this process has loaded before as it is now.
 */
export async function resolveProjects(
  args: readonly string[],
  options: CommonOptions,
  { cwd }: Terminal,
  fresh = false,
): Promise<readonly [Settings, ...Settings[]]> {
  const loaded = await load(options, cwd, fresh);
  const settle = (project: Project): Settings => settingsOf(project, loaded, args, options, cwd);
  const nothing = settle({ name: null, config: {}, path: [] });
  if (loaded.diagnostics.length > 0) return [nothing];
  const all = listProjects(loaded.config);
  const [first, ...others] = choose(all, options.project);
  if (first === undefined) return [withProblem(nothing, noSuchProject(all, options.project))];
  const given = args.length > 0 || options.out !== undefined;
  // Documents or an output that are given for several projects would be taken for each of them.
  if (others.length > 0 && given) return [withProblem(nothing, severalProjects(all))];
  return [settle(first), ...others.map(settle)];
}

/** The settings of the only project; where there are several, and none was chosen, that is an error. */
export async function resolveSettings(
  args: readonly string[],
  options: CommonOptions,
  terminal: Terminal,
  fresh = false,
): Promise<Settings> {
  const all = await resolveProjects(args, options, terminal, fresh);
  const named = all.map(({ project }) => ({ name: project }));
  return all.length === 1 ? all[0] : withProblem(all[0], severalProjects(named));
}

/** Settings to look at documents with, and those of the projects whose documents they are. */
export interface JoinedSettings {
  readonly settings: Settings;
  /** One, and no other settings, unless the configuration lists several projects and none is chosen. */
  readonly projects: readonly Settings[];
}

/** Settings to look at documents with: those of all projects, unless one is chosen. */
export async function resolveJoined(
  args: readonly string[],
  options: CommonOptions,
  terminal: Terminal,
): Promise<JoinedSettings> {
  if (options.project !== undefined) {
    const chosen = await resolveSettings(args, options, terminal);
    return { settings: chosen, projects: [chosen] };
  }
  const loaded = await load(options, terminal.cwd, false);
  const settle = (project: Project, inputs: readonly string[]): Settings =>
    settingsOf(project, loaded, inputs, options, terminal.cwd);
  const alone = { name: null, config: loaded.config, path: [] };
  if (loaded.config.projects === undefined) {
    const settings = settle(alone, args);
    return { settings, projects: [settings] };
  }
  return {
    settings: settle({ ...alone, config: joinProjects(loaded.config) }, args),
    projects: listProjects(loaded.config).map((project) => settle(project, [])),
  };
}

async function load({ config }: CommonOptions, cwd: string, fresh: boolean): Promise<LoadedConfig> {
  if (config === false) return NO_CONFIG;
  return loadConfig(cwd, typeof config === "string" ? config : undefined, fresh);
}

function settingsOf(
  { name, config }: Project,
  { file, files, knowable, diagnostics }: LoadedConfig,
  args: readonly string[],
  options: CommonOptions,
  cwd: string,
): Settings {
  const folder = file === null ? cwd : resolve(file, "..");
  const { parsers = [], rules = [], emitters = [], ...data } = config;
  const configured = config.out === undefined ? null : resolve(folder, config.out);
  const out = options.out === undefined ? configured : resolve(cwd, options.out);
  const root = out === null ? folder : projectRoot(file, out);
  return {
    root,
    out,
    configFile: file,
    configFiles: files,
    configKnowable: knowable,
    project: name,
    inputs: args.length > 0 ? args : (config.inputs ?? []),
    base: args.length > 0 ? cwd : folder,
    config: data,
    plugins: { parsers, rules, emitters },
    extensions: [...new Set(parsers.flatMap(({ extensions }) => extensions))],
    ownEmitters: emitters.length > 0,
    lock: lockPlace(root, file, config, options),
    // What is built of other documents, or to another place, is not what those files are to show.
    embed: args.length === 0 && options.out === undefined ? (config.embed ?? []) : [],
    diagnostics,
  };
}

/**
 * A configuration says that a project is here to stay, so its names are kept from the first build on. What
 * is built without one may be a try: nothing is left beside the output, unless somebody put a lock file
 * there before.
 */
function lockPlace(
  root: string,
  configFile: string | null,
  { lock = true }: ProjectConfig,
  options: CommonOptions,
): LockPlace | null {
  if (options.config === false || !lock) return null;
  return { file: join(root, LOCK_FILE), begins: configFile !== null };
}

function choose(projects: readonly Project[], name: string | undefined): readonly Project[] {
  return name === undefined ? projects : projects.filter((project) => project.name === name);
}

function noSuchProject(all: readonly Project[], name: string | undefined): Diagnostic {
  const names = all.flatMap((project) => project.name ?? []);
  if (name === undefined) return error("no-projects", "The configuration lists no project");
  if (names.length === 0)
    return error(
      "unknown-project",
      `There is no project \`${name}\`: the configuration lists none`,
      "The setting `projects` lists them; leave `--project` out where there is none",
    );
  return error("unknown-project", `There is no project \`${name}\``, hintOf(name, names));
}

export function severalProjects(projects: readonly Pick<Project, "name">[]): Diagnostic {
  const names = projects.map(({ name }) => name ?? "");
  return error(
    "several-projects",
    "The configuration lists several projects, and it is not said which one is meant",
    `Choose one with \`--project\`: ${names.join(", ")}`,
  );
}

function withProblem(settings: Settings, problem: Diagnostic): Settings {
  return { ...settings, diagnostics: [...settings.diagnostics, problem] };
}

function error(code: string, message: string, hint?: string): Diagnostic {
  const mend = hint === undefined ? {} : { hint };
  return { code, severity: "error", message, location: null, ...mend };
}

import type { Config, ProjectConfig } from "./config.js";

/** One project of a configuration, with all of its settings. */
export interface Project {
  /** What `--project` calls it; null for the only project of a configuration that lists none. */
  readonly name: string | null;
  readonly config: ProjectConfig;
  /** Where it stands in the configuration. */
  readonly path: readonly PropertyKey[];
}

/** The projects in their order. What a project leaves out, the settings above say. */
export function listProjects({ projects, ...defaults }: Config): readonly Project[] {
  if (projects === undefined) return [{ name: null, config: defaults, path: [] }];
  if (!isList(projects))
    return Object.entries(projects).map(([name, config]) => ({
      name,
      config: withDefaults(config, defaults),
      path: ["projects", name],
    }));
  return projects.map(({ name, ...config }, index) => ({
    name: name ?? config.out ?? `project ${index + 1}`,
    config: withDefaults(config, defaults),
    path: ["projects", index],
  }));
}

/** All projects as one that reads what any of them reads, to show how documents are understood. */
export function joinProjects(config: Config): ProjectConfig {
  const configs = listProjects(config).map((project) => project.config);
  const { projects: _, out: __, ...defaults } = config;
  return {
    ...defaults,
    inputs: [...new Set(configs.flatMap(({ inputs = [] }) => inputs))],
    exclude: [...new Set(configs.flatMap(({ exclude = [] }) => exclude))],
    documents: Object.assign({}, ...configs.map(({ documents }) => documents)),
    parsers: [...new Set(configs.flatMap(({ parsers = [] }) => parsers))],
    rules: [...new Set(configs.flatMap(({ rules = [] }) => rules))],
    lint: Object.assign({}, ...configs.map(({ lint }) => lint)),
  };
}

function withDefaults(config: ProjectConfig, defaults: ProjectConfig): ProjectConfig {
  const documents = { ...defaults.documents, ...config.documents };
  const merged = { ...defaults, ...config };
  return Object.keys(documents).length > 0 ? { ...merged, documents } : merged;
}

function isList(
  projects: NonNullable<Config["projects"]>,
): projects is readonly (ProjectConfig & { readonly name?: string })[] {
  return Array.isArray(projects);
}

import type { Parser } from "../src/parser.js";
import { detectYaml } from "./yaml/detect.js";

/**
 * YAML 1.2 as the yaml package reads it: lists of maps, maps by code or by name, groups of them, several
 * documents, anchors and merge keys; comments are titles and notes.
 */
export const yaml: Parser = {
  name: "yaml",
  extensions: [".yaml", ".yml"],
  detect: detectYaml,
  async parse(source, report) {
    const { parseYaml } = await import("./yaml/parse.js");
    return parseYaml(source, report);
  },
};

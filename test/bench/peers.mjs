// errgen beside other generators: whole processes, medians of interleaved rounds, the same catalog in each tool's
// own input. Each tool is installed in a folder of its own below test/bench/peers/installed. SIZES, ROUNDS and
// TOOLS choose.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { makeCatalog } from "./peers/catalog.mjs";
import { installTool } from "./peers/install.mjs";
import { TOOLS } from "./peers/tools.mjs";
import { median, peakMemory, timeNode } from "./run-process.mjs";

const SIZES = (process.env.SIZES ?? "1000,10000").split(",").map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const WANTED = process.env.TOOLS?.split(",");

const tools = TOOLS.filter(({ name }) => WANTED?.includes(name) ?? true);
const installed = new Map(tools.map((tool) => [tool.name, installTool(tool)]));
const folder = mkdtempSync(join(tmpdir(), "errgen-peers-"));
try {
  console.log(describeMachine());
  printInstalled();
  for (const size of SIZES) measure(size);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function describeMachine() {
  const [{ model }, ...others] = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return `Node ${process.version}, ${others.length + 1} × ${model}, ${gigabytes} GB, medians of ${ROUNDS} interleaved rounds\n`;
}

function printInstalled() {
  console.log(
    "| tool | version | packages | size in MB | writes |\n| --- | --- | --- | --- | --- |",
  );
  for (const { name, writes } of tools) {
    const { version, packages, megabytes } = installed.get(name);
    console.log(`| ${[name, version, packages, megabytes.toFixed(1), writes].join(" | ")} |`);
  }
}

function measure(size) {
  const projects = tools.map((tool) => makeProject(tool, size));
  const kinds = ["cold", "warm", "none"];
  const times = projects.map(() => ({ cold: [], warm: [], none: [] }));
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, project] of projects.entries()) {
      forget(project);
      times[index].cold.push(run(project, project.tool.build));
      writeInput(project, round + 1);
      times[index].warm.push(run(project, project.tool.build));
      // The first run with nothing to do may be the one that remembers so.
      run(project, project.tool.check ?? project.tool.build);
      times[index].none.push(run(project, project.tool.check ?? project.tool.build));
    }
  const peaks = projects.map((project) => {
    forget(project);
    return peakMemory(commandOf(project, project.tool.build), { cwd: project.folder });
  });
  const medians = times.map((one) => kinds.map((kind) => median(one[kind])));
  console.log(
    `\n${size} codes, in ms, and how many times errgen's:\n\n| tool | cold build | after a change | nothing to do | peak memory in MB |\n| --- | --- | --- | --- | --- |`,
  );
  for (const [index, { tool }] of projects.entries()) {
    const cells = medians[index].map(
      (ms, kind) => `${ms.toFixed(0)} (${(ms / medians[0][kind]).toFixed(2)})`,
    );
    console.log(`| ${[tool.name, ...cells, peaks[index].toFixed(0)].join(" | ")} |`);
  }
}

function makeProject(tool, size) {
  const home = installed.get(tool.name).folder;
  const project = { tool, size, folder: join(folder, `${tool.name.replace(/\W+/g, "-")}-${size}`) };
  mkdirSync(project.folder, { recursive: true });
  if (home !== null)
    cpSync(join(home, "node_modules"), join(project.folder, "node_modules"), {
      recursive: true,
      verbatimSymlinks: true,
    });
  writeFiles(project, { "package.json": '{ "private": true, "type": "module" }\n', ...tool.files });
  writeInput(project, 0);
  return project;
}

function writeInput(project, edition) {
  writeFiles(project, project.tool.input(makeCatalog(project.size, edition)));
}

function writeFiles({ folder: project }, files) {
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), contents);
  }
}

/** As on a fresh machine: no output, no cache of the tool's or of Node's. */
function forget(project) {
  for (const path of ["out", "node_modules/.cache", "project.inlang/cache"])
    rmSync(join(project.folder, path), { recursive: true, force: true });
  mkdirSync(join(project.folder, "out"));
  writeInput(project, 0);
}

function run(project, args) {
  return timeNode(commandOf(project, args), { cwd: project.folder });
}

function commandOf({ tool: { program }, folder: project }, args) {
  if (program === null) return [join(import.meta.dirname, "peers/limit.mjs"), ...args];
  const [name, command] = program;
  const home = join(project, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const file = join(home, typeof bin === "string" ? bin : bin[command]);
  if (!existsSync(file)) throw new Error(`${file} is not there`);
  return [file, ...args];
}

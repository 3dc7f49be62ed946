// How long a check with nothing to do takes: medians of one interleaved run, against `node -e 0`. Runs
// the built dist/ with this Node, and with the one that ERRGEN_NODE24 names.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROUNDS = Number(process.env.ROUNDS ?? 40);
const root = join(import.meta.dirname, "../..");
const errgen = join(root, "dist/bin/errgen.js");
const nodes = [process.execPath, process.env.ERRGEN_NODE24].filter((node) => node !== undefined);

const folder = mkdtempSync(join(tmpdir(), "errgen-bench-"));
try {
  const plain = makeProject("plain");
  const configured = makeProject("configured");
  writeFileSync(
    join(configured, "errgen.config.json"),
    '{ "inputs": ["docs"], "out": "src/generated" }\n',
  );
  const cases = [
    { name: "node -e 0", cwd: plain, args: ["-e", "0"] },
    {
      name: "no configuration",
      cwd: plain,
      args: [errgen, "check", "docs", "-o", "src/generated"],
    },
    { name: "errgen.config.json", cwd: configured, args: [errgen, "check"] },
    { name: "--no-cache", cwd: configured, args: [errgen, "check", "--no-cache"] },
  ];
  for (const node of nodes) measure(node, cases);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function makeProject(name) {
  const project = join(folder, name);
  cpSync(join(root, "fixtures/seeds"), join(project, "docs"), { recursive: true });
  mkdirSync(join(project, "node_modules"));
  mkdirSync(join(project, ".git"));
  writeFileSync(join(project, ".gitignore"), "node_modules\n");
  writeFileSync(join(project, "package.json"), '{ "private": true }\n');
  return project;
}

function measure(node, cases) {
  const run = ({ cwd, args }) => {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(node, args, { cwd, encoding: "utf8" });
    if (status !== 0) throw new Error(`${args.join(" ")}: ${status} ${stderr}`);
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  for (const { cwd, args } of cases.slice(1))
    run({ cwd, args: args.map((word) => (word === "check" ? "build" : word)) });
  for (const one of cases) run(one);
  const times = cases.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, one] of cases.entries()) times[index].push(run(one));
  const medians = times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
  const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
  console.log(`Node ${stdout.trim()}, medians of ${ROUNDS}`);
  for (const [index, { name }] of cases.entries())
    console.log(
      `  ${name.padEnd(20)} ${medians[index].toFixed(1)} ms  +${(medians[index] - medians[0]).toFixed(1)}`,
    );
}

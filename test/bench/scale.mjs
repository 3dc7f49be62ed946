// How a whole build grows with its document, from 100 to a million codes: time and peak memory for each format, and for
// each kind of output of a Markdown table, with the exponent of both by least squares over the three largest sizes.
// SIZES, FORMATS and OUTPUTS choose.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documents } from "./documents.mjs";
import { peakMemory, timeNode } from "./run-process.mjs";

const errgen = join(import.meta.dirname, "../../dist/bin/errgen.js");
const SIZES = (process.env.SIZES ?? "100,1000,10000,100000,1000000").split(",").map(Number);
const FITTED = 3;

const outputs = {
  enum: {},
  constants: { style: "constants" },
  object: { style: "object" },
  union: { style: "union" },
  "Markdown page": { docs: "docs" },
  "HTML page": { docs: "docs", docsFormats: ["html"] },
  "text page": { docs: "docs", docsFormats: ["text"] },
  "catalog.json": { catalog: true },
  "openapi.json": { openapi: true },
};

const folder = mkdtempSync(join(tmpdir(), "errgen-scale-"));
try {
  for (const name of chosen(process.env.FORMATS, documents)) measure(name, name, {});
  for (const name of chosen(process.env.OUTPUTS, outputs)) measure(name, "md", outputs[name]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function chosen(wanted, all) {
  return wanted === undefined ? Object.keys(all) : wanted.split(",").filter((name) => name !== "");
}

function measure(name, format, settings) {
  const { extension, text, most = Number.POSITIVE_INFINITY } = documents[format];
  const found = SIZES.filter((size) => size <= most).map((size) => {
    const cwd = join(folder, "project");
    rmSync(cwd, { recursive: true, force: true });
    mkdirSync(join(cwd, "node_modules"), { recursive: true });
    writeFileSync(join(cwd, `rows.${extension}`), text(size));
    const config = { inputs: [`rows.${extension}`], out: "out", docs: false, ...settings };
    writeFileSync(join(cwd, "errgen.config.json"), JSON.stringify(config));
    const args = [errgen, "build", "--no-cache", "--force"];
    const ms = timeNode(args, { cwd });
    rmSync(join(cwd, "out"), { recursive: true });
    return { size, ms, mb: peakMemory(args, { cwd }) };
  });
  const cells = found.map(({ ms, mb }) => `${(ms / 1000).toFixed(2)} s, ${mb.toFixed(0)} MB`);
  const exponents = ["ms", "mb"].map((kind) => exponentOf(found.slice(-FITTED), kind).toFixed(2));
  console.log(`| ${[name, ...cells, ...exponents].join(" | ")} |`);
}

/** The slope of the logarithms by least squares. */
function exponentOf(found, kind) {
  const points = found.map((one) => [Math.log(one.size), Math.log(one[kind])]);
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

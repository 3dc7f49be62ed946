import { afterEach, beforeEach, expect, it } from "vitest";
import { createProject, documentOf, type Project } from "./project.js";

let project: Project;

beforeEach(() => {
  project = createProject({
    "errgen.config.json": JSON.stringify({ inputs: ["docs"], out: "out", lock: true }),
    "docs/doors.md": documentOf("Doors", ["open"]),
  });
});

afterEach(() => project.dispose());

it("lists what a build reads, and what it writes", () => {
  const files = (kind: string) => project.run(["list", kind]).stdout.trimEnd().split("\n");
  expect(files("--inputs")).toEqual(["docs/doors.md", "errgen.config.json"]);
  const outputs = files("--outputs");
  expect(project.run(["build"]).status).toBe(0);
  const made = Object.keys(project.tree("out")).map((path) => `out/${path}`);
  expect(outputs).toEqual(["errgen.lock.json", ...made].sort());
  expect(files("--inputs")).toEqual(["docs/doors.md", "errgen.config.json", "errgen.lock.json"]);
});

it("lists no file of errgen's as an input, wherever it lies", () => {
  const args = ["docs", "-o", "docs/generated", "--no-config"];
  expect(project.run(["build", ...args]).status).toBe(0);
  expect(project.run(["build", "docs", "-o", "docs/more", "--no-config"]).status).toBe(0);
  const { stdout } = project.run(["list", "--inputs", ...args]);
  expect(stdout).toBe("docs/doors.md\n");
});

it("lists nothing where not everything can be read", () => {
  project.write("errgen.config.json", '{ "inputs": ["docs", "gone"], "out": "out" }');
  for (const kind of ["--inputs", "--outputs"]) {
    const { status, stdout, stderr } = project.run(["list", kind]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^(?:\S+ )?error /m);
  }
});

it("wants to be told which", () => {
  const { status, stderr } = project.run(["list"]);
  expect(status).toBe(2);
  expect(stderr).toContain("--inputs or --outputs");
});

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

it("lists nothing where not everything can be read", () => {
  project.write("docs/doors.md", Buffer.from([0x7c, 0x00, 0xff, 0xfe, 0x00]));
  const { status, stdout, stderr } = project.run(["list", "--outputs"]);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^(?:\S+ )?error /m);
});

it("wants to be told which", () => {
  const { status, stderr } = project.run(["list"]);
  expect(status).toBe(2);
  expect(stderr).toContain("--inputs or --outputs");
});

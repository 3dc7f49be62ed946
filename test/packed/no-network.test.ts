import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createProject, documentOf, type Project } from "./project.js";
import { errgenBin, type Outcome } from "./run-errgen.js";

const PRELOAD = join(import.meta.dirname, "no-network.cjs");

/** A command that runs another one where there is no network at all, as far as this system has one. */
const CLOSED = [
  ["unshare", "--net"],
  ["unshare", "--map-root-user", "--net"],
].find(([command = "", ...args]) => spawnSync(command, [...args, "true"]).status === 0);
if (CLOSED === undefined)
  console.warn("unshare makes no network namespace here: errgen is run in the usual one");

let project: Project;

beforeEach(() => {
  project = createProject({
    "errgen.config.ts": `const formats: readonly string[] = ["markdown", "html", "text"];
export default { inputs: ["docs"], out: "out", docsFormats: formats, catalog: true, openapi: true };\n`,
    "docs/doors.md": `${documentOf("Doors", ["open"])}
<!DOCTYPE html SYSTEM "http://127.0.0.1:9/a.dtd">
<img src="http://127.0.0.1:9/b.png"> ![](http://127.0.0.1:9/c.png)
`,
    "docs/lamps.rst": `Lamps\n=====\n
.. include:: http://127.0.0.1:9/d.rst\n
====  =======
Code  Message
====  =======
2001  broken
====  =======\n`,
    "src/open.ts": "export const isOpen = (code: number) => code === 1000;\n",
  });
});

afterEach(() => project.dispose());

/** What a program of Node says, and which ways out it tried. */
function run(args: readonly string[], where = CLOSED): Outcome & { readonly tried: string } {
  const log = join(project.folder, "network.log");
  project.remove("network.log");
  const [command = "", ...rest] = [...(where ?? []), process.execPath, ...args];
  const { status, stdout, stderr } = spawnSync(command, rest, {
    cwd: project.folder,
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      HOME: project.folder,
      NO_COLOR: "1",
      NODE_OPTIONS: `--require ${PRELOAD}`,
      NETWORK_LOG: log,
    },
  });
  const tried = existsSync(log) ? readFileSync(log, "utf8") : "";
  return { status, stdout, stderr, tried };
}

it("no command wants a network, and each does its work without one", () => {
  const expectQuiet = (...args: readonly string[]): string => {
    const { status, stdout, stderr, tried } = run([errgenBin(), ...args]);
    expect({ args, status, tried, stderr }).toEqual({
      args,
      status: 0,
      tried: "",
      stderr: expect.not.stringMatching(/^(?:\S+ )?error /m),
    });
    return stdout;
  };
  expectQuiet("build");
  expect(Object.keys(project.tree("out"))).toEqual(
    expect.arrayContaining(["catalog.json", "docs/index.html", "doors/codes.ts", "openapi.json"]),
  );
  expectQuiet("check", "--no-cache");
  expect(expectQuiet("inspect", "docs/doors.md", "--format", "json")).toContain('"1000"');
  expect(expectQuiet("explain", "1000")).toContain("open");
  expect(expectQuiet("list", "--inputs")).toContain("docs/doors.md");
  expectQuiet("audit", "src", "--no-unused");
  project.write("docs/doors.md", documentOf("Doors", ["open", "jammed"]));
  expectQuiet("build", "--no-cache");
});

it("the page is served without a way out", async () => {
  const log = join(project.folder, "network.log");
  const child = spawn(process.execPath, [errgenBin(), "docs", "--serve", "--port", "0"], {
    cwd: project.folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: { PATH: process.env.PATH, NODE_OPTIONS: `--require ${PRELOAD}`, NETWORK_LOG: log },
  });
  for await (const line of createInterface(child.stdout))
    if (line.includes("codes shown")) child.kill();
  expect(existsSync(log)).toBe(false);
});

it("whoever tries a way out is found out, whether or not the error is caught", () => {
  const attempts = {
    fetch: 'fetch("http://127.0.0.1:9").catch(() => {})',
    "http.get": 'require("node:http").get("http://127.0.0.1:9")',
    "https.request": 'require("node:https").request("https://127.0.0.1:9")',
    "net.connect": 'import("node:net").then(({ connect }) => connect(9))',
    "net.Socket.connect": 'new (require("node:net").Socket)().connect(9)',
    "tls.connect": 'require("node:tls").connect(9)',
    "dns.lookup": 'require("node:dns").lookup("localhost", () => {})',
    "dns/promises.lookup": 'require("node:dns").promises.lookup("localhost").catch(() => {})',
    "dgram.createSocket": 'require("node:dgram").createSocket("udp4")',
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    const program = `process.on("uncaughtException", () => {}); try { ${attempt} } catch {}`;
    expect(run(["-e", program]).tried).toBe(`${name}\n`);
  }
  const inWorker = `new (require("node:worker_threads").Worker)(${JSON.stringify("try { require('node:net').connect(9) } catch {}")}, { eval: true })`;
  expect(run(["-e", inWorker]).tried).toBe("net.connect\n");
});

it.skipIf(CLOSED === undefined)(
  "the closed namespace does not even reach this machine",
  async () => {
    const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const program = `require("node:net").connect(${port}, "127.0.0.1").resume().on("end", () => process.exit(0)).on("error", () => process.exit(7))`;
    const statusOf = async (...command: readonly string[]): Promise<unknown> => {
      const [name = "", ...args] = [...command, process.execPath, "-e", program];
      const [status] = await once(spawn(name, args, { stdio: "ignore" }), "exit");
      return status;
    };
    expect(await statusOf()).toBe(0);
    expect(await statusOf(...(CLOSED ?? []))).toBe(7);
    server.close();
  },
);

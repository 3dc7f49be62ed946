import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createProject, documentOf, type Project } from "./project.js";
import { errgenBin } from "./run-errgen.js";

let project: Project;
beforeEach(() => {
  project = createProject();
  write("Jammed");
});
afterEach(() => project.dispose());

describe("errgen docs --serve", () => {
  it("shows the page, tells browsers when a document changes, and writes nothing", async () => {
    const served = await serve(["errors.md", "--port", "0"]);
    try {
      const before = await fetch(served.address);
      expect(before.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(await before.text()).toContain("Jammed");
      const changes = await fetch(`${served.address}changes`);
      const events = changes.body?.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
      write("Out of ink");
      let told = "";
      while (!told.includes("event: change")) told += (await events?.next())?.value;
      expect(await (await fetch(served.address)).text()).toContain("Out of ink");
    } finally {
      expect(await served.stop()).toBe(143);
    }
  });

  it("keeps the last page while a document is broken, and says what is wrong", async () => {
    const served = await serve(["errors.md", "--port", "0"]);
    try {
      project.write("errors.md", "# Nothing\n");
      await served.says("the page stays as it was");
      expect(await (await fetch(served.address)).text()).toContain("Jammed");
      expect(served.lines().join("\n")).toContain("error no-entries:");
      write("Back again");
      await served.says("1 code shown", 2);
      expect(await (await fetch(served.address)).text()).toContain("Back again");
    } finally {
      await served.stop();
    }
  });

  it("waits on its page for documents that cannot be read yet", async () => {
    project.write("errors.md", "# Nothing\n");
    const served = await serve(["errors.md", "--port", "0"], "the page stays as it was");
    try {
      const waiting = await (await fetch(served.address)).text();
      expect(waiting).toContain("No code could be read yet");
      expect(waiting).toContain("/changes");
      write("Here at last");
      await served.says("1 code shown");
      expect(await (await fetch(served.address)).text()).toContain("Here at last");
    } finally {
      await served.stop();
    }
  });

  it("answers nobody who calls this machine by another name", async () => {
    const served = await serve(["errors.md", "--port", "0"]);
    try {
      const asked = request(served.address, { headers: { host: "partner.example" } }).end();
      const [response] = await once(asked, "response");
      expect(response.statusCode).toBe(403);
      expect((await fetch(`${served.address}other.html`)).status).toBe(404);
      expect((await fetch(served.address, { method: "POST" })).status).toBe(405);
    } finally {
      await served.stop();
    }
  });

  it("says which port cannot be had", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const address = taken.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const { status, stderr } = project.run(["docs", "errors.md", "--serve", "--port", port]);
    taken.close();
    expect(status).toBe(2);
    expect(stderr).toContain(`port ${port} cannot be had: another program listens there`);
  });

  it("has something to serve, or says what is missing", () => {
    expect(project.run(["docs"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("--serve"),
    });
    expect(project.run(["docs", "--serve"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("no-inputs"),
    });
    expect(project.run(["docs", "--serve", "--port", "none"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("0 to 65535"),
    });
  });
});

function write(message: string): void {
  project.write("errors.md", documentOf("Printer errors", [message]));
}

interface Served {
  readonly address: string;
  readonly lines: () => readonly string[];
  /** Resolves once so many lines hold a text. */
  readonly says: (text: string, times?: number) => Promise<void>;
  readonly stop: () => Promise<number | null>;
}

async function serve(args: readonly string[], first = "1 code shown"): Promise<Served> {
  const node = process.env.ERRGEN_NODE ?? process.execPath;
  const child = spawn(node, [errgenBin(), "docs", ...args, "--serve"], {
    cwd: project.folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: "1" },
  });
  const lines = collectLines(child);
  const says = async (text: string, times = 1): Promise<void> => {
    while (lines.filter((line) => line.includes(text)).length < times)
      await once(child, "said", { signal: AbortSignal.timeout(30_000) });
  };
  await says(first);
  const address = /http:\S+(?=;)/.exec(lines.join("\n"))?.[0] ?? "";
  return {
    address,
    lines: () => lines,
    says,
    stop: async () => {
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      const [status] = await exited;
      return status;
    },
  };
}

/** The lines of both streams; `said` is emitted for each. */
function collectLines(child: ChildProcess): readonly string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    if (stream)
      createInterface(stream).on("line", (line) => {
        lines.push(line);
        child.emit("said");
      });
  return lines;
}

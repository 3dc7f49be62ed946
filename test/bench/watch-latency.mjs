// Prints how long it takes from the save of a seed, one of 200 documents, to the rename of its output in watch mode,
// with the build that lies in dist/: node test/bench/watch-latency.mjs
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { asMarkdown, makeCatalog } from "./peers/catalog.mjs";

const SAVES = 50;
const DOCUMENTS = 200;
const root = join(import.meta.dirname, "../..");
const project = mkdtempSync(join(tmpdir(), "errgen-latency-"));
cpSync(join(root, "fixtures/seeds"), join(project, "seeds"), { recursive: true });
cpSync(join(root, "fixtures/errgen.config.json"), join(project, "errgen.config.json"));
for (let number = 5; number < DOCUMENTS; number += 1)
  writeFileSync(join(project, `seeds/more-${number}.md`), asMarkdown(makeCatalog(100)));

// A text of each seed that stands in its message map, and the module of that.
const seeds = [
  ["000_62e724b4ec26dca5.txt", "cdn", "password error"],
  ["001_9bb0a0fd4813d50c.txt", "scale", "无效访问"],
  ["002_f7544c418a65f555.txt", "aegis", "Resource not found"],
  ["003_10e6ff9a8eed9051.txt", "rendering", "权限不足"],
  ["004_1c87ea516c85abe0.txt", "accounts", "压缩包不合法"],
];

const errgen = spawn(process.execPath, [join(root, "dist/bin/errgen.js"), "watch", "-o", "out"], {
  cwd: project,
  stdio: ["ignore", "pipe", "inherit"],
});
const lines = createInterface(errgen.stdout);
try {
  await finished();
  const taken = { "in place": [], "by rename": [] };
  for (let save = 0; save < SAVES; save += 1) {
    const way = save % 2 === 0 ? "in place" : "by rename";
    taken[way].push(await latency(seeds[save % seeds.length], save, way));
    await wait(150 + ((save * 37) % 100));
  }
  const all = Object.values(taken).flat();
  console.log(`save to rename of the output, ${all.length} saves: median ${median(all)} ms`);
  for (const [way, some] of Object.entries(taken))
    console.log(`  ${way}: median ${median(some)} ms, longest ${Math.max(...some).toFixed(1)} ms`);
} finally {
  errgen.kill("SIGTERM");
  await once(errgen, "exit");
  rmSync(project, { recursive: true, force: true });
}

async function latency([file, module, text], save, way) {
  const path = join(project, "seeds", file);
  const contents = readFileSync(join(root, "fixtures/seeds", file), "utf8").replace(
    text,
    `${text} ${save}`,
  );
  const watcher = watch(join(project, "out", module));
  const renamed = new Promise((resolve) => {
    watcher.on("change", (event, name) => {
      if (event === "rename" && name === "messages.ts") resolve(performance.now());
    });
  });
  const done = finished();
  if (way === "by rename") writeFileSync(join(project, "seeds", ".save"), contents);
  const start = performance.now();
  if (way === "by rename") renameSync(join(project, "seeds", ".save"), path);
  else writeFileSync(path, contents);
  const end = await renamed;
  watcher.close();
  await done;
  return end - start;
}

/** The next end line. */
function finished() {
  return new Promise((resolve) => {
    const onLine = (line) => {
      if (!line.startsWith("[errgen] build finished")) return;
      lines.off("line", onLine);
      resolve();
    };
    lines.on("line", onLine);
  });
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)].toFixed(1);
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs this Node with arguments and gives the milliseconds of the whole process. A failure is thrown. */
export function timeNode(args, options) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    ...options,
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${args.join(" ")}: ${status}\n${stdout}\n${stderr}`);
  return ms;
}

/** The peak memory in MB of this Node with arguments of its main process. */
export function peakMemory(args, options) {
  const folder = mkdtempSync(join(tmpdir(), "errgen-peak-"));
  const file = join(folder, "peak");
  try {
    timeNode(["--require", join(import.meta.dirname, "peak-memory.cjs"), ...args], {
      ...options,
      env: { ...process.env, PEAK_MEMORY_FILE: file },
    });
    return Number(readFileSync(file, "utf8")) / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

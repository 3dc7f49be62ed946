import { isAbsolute } from "node:path";
import type { Settings } from "../settings.js";

/** The settings for files that lie elsewhere. Inputs that count from the base count from where that lies. */
export function relocate(settings: Settings, locate: (file: string) => string): Settings {
  const { root, base, out, lock, inputs } = settings;
  return {
    ...settings,
    root: locate(root),
    base: locate(base),
    out: out === null ? null : locate(out),
    lock: lock === null ? null : { file: locate(lock.file), begins: false },
    inputs: inputs.map((input) => (isAbsolute(input) ? locate(input) : input)),
  };
}

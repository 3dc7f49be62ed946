// Loaded before errgen: makes one of its calls of the file system fail, the FAULT_AT-th, with FAULT_CODE, and writes
// into FAULT_LOG which one that was; without FAULT_AT, which calls there are. Calls for errgen's own code are
// none of a build's.
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const { join } = require("node:path");
const { fileURLToPath } = require("node:url");
const { isMainThread } = require("node:worker_threads");

const { FAULT_AT, FAULT_CODE, FAULT_LOG } = process.env;
const append = fs.appendFileSync;
const PACKAGE = join(process.argv[1] ?? "", "../../..");
const CODE = { EACCES: 13, EIO: 5, EINTR: 4, EXDEV: 18, EMFILE: 24, ENOSPC: 28 };

let calls = 0;

/** The error that the call is to fail with, if it is the one. */
function faultOf(name, path) {
  const shown = path instanceof URL ? fileURLToPath(path) : typeof path === "string" ? path : "";
  // TypeScript asks for its own path in capitals to find out about the file system.
  if (shown === FAULT_LOG || shown.toLowerCase().startsWith(PACKAGE.toLowerCase())) return null;
  calls++;
  if (FAULT_AT === undefined) append(FAULT_LOG, `${name} ${shown}\n`);
  if (calls !== Number(FAULT_AT)) return null;
  append(FAULT_LOG, `${name} ${shown}\n`);
  const syscall = name.replace(/Sync$/, "");
  const error = new Error(`${FAULT_CODE}: injected fault, ${syscall} '${shown}'`);
  return Object.assign(error, { code: FAULT_CODE, errno: -CODE[FAULT_CODE], syscall, path: shown });
}

function failing(name, call) {
  // What is not there cannot be seen, fault or no fault.
  if (name === "existsSync") return (path) => call(path) && faultOf(name, path) === null;
  if (name.endsWith("Sync"))
    return (...args) => {
      const fault = faultOf(name, args[0]);
      if (fault !== null) throw fault;
      return call.apply(fs, args);
    };
  return (...args) => {
    const done = args.at(-1);
    const fault = faultOf(name, args[0]);
    if (fault === null || typeof done !== "function") return call.apply(fs, args);
    process.nextTick(done, fault);
  };
}

function failingPromise(name, call) {
  return async (...args) => {
    const fault = faultOf(name, args[0]);
    if (fault !== null) throw fault;
    return call.apply(fs.promises, args);
  };
}

const CALLS =
  /^(?:access|append|chmod|close|copy|cp|exists|f[a-z]+|link|lstat|mk|open|opendir|read|readdir|readlink|realpath|rename|rm|stat|symlink|truncate|unlink|utimes|write)/;

if (isMainThread) {
  for (const [name, call] of Object.entries(fs)) {
    if (typeof call !== "function" || !CALLS.test(name)) continue;
    const own = failing(name, call);
    fs[name] = Object.assign(own, call);
  }
  for (const [name, call] of Object.entries(fs.promises))
    if (typeof call === "function") fs.promises[name] = failingPromise(name, call);
  syncBuiltinESMExports();
}

// Loaded before errgen: every way out into a network throws, and is written into NETWORK_LOG, so that nobody who
// catches the error hides it. To listen on this machine is no way out, nor is its look-up of a numeric address.
const dns = require("node:dns");
const { appendFileSync } = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const { isIP } = require("node:net");

/** What everything else in Node comes down to, and what it is called by. */
const WAYS = {
  net: ["connect", "createConnection"],
  tls: ["connect"],
  http: ["request", "get"],
  https: ["request", "get"],
  http2: ["connect"],
  dgram: ["createSocket"],
  dns: ["lookup", "lookupService", "resolve", "resolve4", "resolve6", "resolveAny", "reverse"],
  "dns/promises": ["lookup", "lookupService", "resolve", "resolve4", "resolve6", "reverse"],
};

function refusing(name) {
  return () => {
    appendFileSync(process.env.NETWORK_LOG, `${name}\n`);
    throw new Error(`${name}: there is no network`);
  };
}

const { lookup } = dns;
for (const [module, names] of Object.entries(WAYS))
  for (const name of names) require(module)[name] = refusing(`${module}.${name}`);
const refuseLookup = dns.lookup;
dns.lookup = (host, ...rest) => (isIP(host) ? lookup(host, ...rest) : refuseLookup());
require("node:net").Socket.prototype.connect = refusing("net.Socket.connect");
globalThis.fetch = refusing("fetch");
globalThis.WebSocket = refusing("WebSocket");
syncBuiltinESMExports();

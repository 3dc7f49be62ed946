import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Pages that a browser on this machine sees, and sees anew when they change. */
export interface PageServer {
  /** `http://localhost:4747/` */
  readonly address: string;
  /** Shows other pages, by their names, and has browsers load them. */
  show(pages: ReadonlyMap<string, string>): void;
  close(): Promise<void>;
}

/** Where pages are served. */
export interface ServerPlace {
  readonly port: number;
  /** Whether another port will do if that one is taken. */
  readonly orAnother: boolean;
}

/** This machine alone: a document may be nobody else's to read. */
const HOST = "127.0.0.1";
const PLAIN = "text/plain; charset=utf-8";

/**
 * Serves `/`, `/<name>.html` and `/changes`, a stream of events that has one named `change` whenever pages are
 * shown anew. Throws what the system says of a port that cannot be had.
 */
export async function servePages({ port, orAnother }: ServerPlace): Promise<PageServer> {
  let pages: ReadonlyMap<string, string> = new Map();
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (!isLocal(request)) return answer(response, 403, PLAIN, "Only as localhost\n");
    if (request.method !== "GET" && request.method !== "HEAD")
      return answer(response, 405, PLAIN, "Only to be read\n");
    const path = (request.url ?? "/").replace(/[?#].*$/, "");
    if (path === "/changes") return listen(response, listeners);
    const name = path === "/" ? "index" : /^\/([^/]+)\.html$/.exec(path)?.[1];
    const page = name === undefined ? undefined : pages.get(name);
    if (page === undefined) return answer(response, 404, PLAIN, "There is no such page\n");
    return answer(response, 200, "text/html; charset=utf-8", page);
  });
  await listenAt(server, port, orAnother);
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    show: (shown) => {
      pages = shown;
      for (const listener of listeners) listener.write("event: change\ndata:\n\n");
    },
    close: async () => {
      server.close();
      // Browsers keep their streams open for good.
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function listenAt(server: Server, port: number, orAnother: boolean): Promise<void> {
  try {
    server.listen(port, HOST);
    await once(server, "listening");
  } catch (error) {
    if (!orAnother || (error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    server.listen(0, HOST);
    await once(server, "listening");
  }
}

/** A page of another site may not read this one by a name of its own that leads here (DNS rebinding). */
function isLocal({ headers: { host = "" } }: IncomingMessage): boolean {
  return /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host);
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write("retry: 500\n\n");
  listeners.add(response);
  response.once("close", () => listeners.delete(response));
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, {
      "Content-Type": type,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    })
    .end(body);
}

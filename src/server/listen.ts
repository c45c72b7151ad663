// The handler on a port: node:http on one side, the web's Request and Response on the other.
import { createServer as createHTTP } from "node:http";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { createServer as createHTTPS } from "node:https";
import type { AddressInfo } from "node:net";
import { cannotListen } from "./messages.ts";
import { plainPath } from "./target.ts";

export interface ListenOptions {
  readonly bind: string;
  readonly port: number;
  /** True when the port was asked for: then another one won't do. */
  readonly exactPort: boolean;
  readonly tls?: { readonly cert: Uint8Array; readonly key: Uint8Array };
}

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Answers one request. */
export type Handler = (request: Request) => Response | Promise<Response>;

/** How many ports after a busy one are tried before the system chooses. */
const NEXT_PORTS = 20;
const LAST_PORT = 65535;

/** Listens, on the next free port where the default one is busy. */
export async function listen(handler: Handler, options: ListenOptions): Promise<Listening> {
  const { bind, port, exactPort, tls } = options;
  const onRequest: RequestListener = (message, response) => void serve(handler, message, response);
  const server = tls
    ? createHTTPS({ cert: tls.cert as Buffer, key: tls.key as Buffer }, onRequest)
    : createHTTP(onRequest);
  for (let offset = 0; ; offset++) {
    const candidate = offset > NEXT_PORTS || port + offset > LAST_PORT ? 0 : port + offset;
    const error = await tryPort(server, candidate, bind);
    if (!error) break;
    if (exactPort || error.code !== "EADDRINUSE" || candidate === 0)
      throw cannotListen(bind, candidate, error);
  }
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) };
}

function tryPort(server: Server, port: number, bind: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException): void => resolve(error);
    server.once("error", onError);
    server.listen(port, bind.replace(/^\[|\]$/g, ""), () => {
      server.off("error", onError);
      resolve(undefined);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function serve(handler: Handler, message: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const request = toRequest(message);
    if (request) await send(await handler(request), response);
    else response.writeHead(400, { "X-Content-Type-Options": "nosniff" }).end("400 bad request\n");
  } catch {
    // The browser went away, or the answer could not be made: neither may end the server.
    response.destroy();
  }
}

/** Undefined for what isn't a plain request: the URL parser would quietly mend dots and backslashes. */
function toRequest({ url = "", method = "GET", headers }: IncomingMessage): Request | undefined {
  if (plainPath(url) === undefined || !/^[A-Z]+$/.test(method) || method === "TRACE" || method === "CONNECT")
    return undefined;
  const list = new Headers();
  for (const [name, value] of Object.entries(headers)) if (typeof value === "string") list.set(name, value);
  return new Request(`http://localhost${url}`, { method, headers: list });
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  const reader = answer.body?.getReader();
  if (!reader) return void response.end();
  response.once("close", () => void reader.cancel().catch(() => {}));
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) response.write(piece.value);
  response.end();
}

// HTTP for code that can't wait: a thread of its own makes the exchange while this one sleeps. It is started by the
// first request and keeps nothing alive.
import type { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Exchange, HttpFailure, HttpRequest, HttpResult } from "../model/http.ts";
import type { ExchangeMessage } from "./exchange-worker.ts";

interface Threads {
  readonly Worker: typeof Worker;
  readonly MessageChannel: typeof MessageChannel;
  readonly receiveMessageOnPort: typeof receiveMessageOnPort;
}

/** How much longer than its own limit an exchange is waited for: the thread has to start, too. */
const GRACE_MS = 10_000;

export function createExchange(): Exchange {
  let worker: Worker | undefined;
  const failures = new Failures();
  return (request) => {
    const known = failures.of(request);
    if (known) return known;
    const threads = process.getBuiltinModule("node:worker_threads");
    worker ??= startWorker(threads);
    const result = ask(worker, request, threads) ?? tooSlow(request);
    if ("failure" in result) failures.add(request, result);
    return result;
  };
}

export const tooSlow = ({ timeoutMs }: HttpRequest): HttpFailure => ({
  failure: `no answer within ${timeoutMs} ms`,
  isUnreachable: false,
});

/** For so long nobody is asked again who gave no answer: each page and each rebuild would wait for it again. */
const REST_MS = 60_000;

interface KnownFailure {
  readonly until: number;
  readonly timeoutMs: number;
  readonly failure: HttpFailure;
}

class Failures {
  readonly #known = new Map<string, KnownFailure>();

  /** Who is ready to wait for longer may ask again. */
  of(request: HttpRequest): HttpFailure | undefined {
    return [request.url, originOf(request)]
      .map((key) => this.#known.get(key))
      .find((known) => known && performance.now() < known.until && request.timeoutMs <= known.timeoutMs)
      ?.failure;
  }

  add(request: HttpRequest, failure: HttpFailure): void {
    const key = failure.isUnreachable ? originOf(request) : request.url;
    this.#known.set(key, { until: performance.now() + REST_MS, timeoutMs: request.timeoutMs, failure });
  }
}

/** Who may go everywhere may reach it. */
const originOf = ({ url, publicOnly }: HttpRequest): string =>
  (publicOnly ? "public " : "") + new URL(url).origin;

function startWorker({ Worker }: Threads): Worker {
  const worker = new Worker(workerFile());
  worker.unref();
  // What goes wrong there is told by the result that doesn't come.
  worker.on("error", () => {});
  return worker;
}

/** In the package, a file at the top of `dist`, whatever piece this code is in. */
function workerFile(): URL {
  const here = import.meta.url;
  return here.endsWith(".ts")
    ? new URL("./exchange-worker.ts", here)
    : new URL("exchange-worker.cjs", here.slice(0, here.lastIndexOf("/dist/") + "/dist/".length));
}

function ask(worker: Worker, request: HttpRequest, threads: Threads): HttpResult | undefined {
  const done = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new threads.MessageChannel();
  worker.postMessage({ request, done, port: port2 } satisfies ExchangeMessage, [port2]);
  Atomics.wait(done, 0, 0, request.timeoutMs + GRACE_MS);
  const received = threads.receiveMessageOnPort(port1) as { readonly message: HttpResult } | undefined;
  port1.close();
  return received?.message;
}

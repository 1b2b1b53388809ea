/** @file The engine of the command line: worker threads, or the calling thread alone. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { createPooledClient } from "../pooled";
import { inlineSpawn } from "../inline";
import type { Reply, Spawn } from "../protocol";
import type { Engine, Load, LoadAny, Shapes } from "../types";

export interface NodeEngineOptions {
  readonly load: LoadAny;
  /** The built worker entry; Node 20 starts no TypeScript. Null: all on the calling thread. */
  readonly entry: URL | null;
  /** Default: one per core. */
  readonly workers?: number | undefined;
  readonly hangAfter?: number | undefined;
  readonly atOnce?: number | undefined;
  readonly onNotice?: ((notice: string) => void) | undefined;
}

const now = () => performance.now();

export function nodeInlineSpawn<S extends Shapes<S>>(load: Load<S>): Spawn {
  return inlineSpawn({ load, now, turn: setImmediate });
}

/** Starts a worker thread, which keeps the process alive until it is terminated. */
export function threadSpawn(entry: URL): Spawn {
  return ({ onReply, onDeath }) => {
    const worker = new Worker(entry);
    worker.on("message", (reply: Reply) => onReply(reply));
    worker.on("messageerror", () => onDeath("one of its messages could not be read"));
    worker.on("error", (error) => onDeath(error.message));
    worker.on("exit", (code) => onDeath(`exit code ${code}`));
    return {
      post: (request) => worker.postMessage(request, []),
      terminate: () => void worker.terminate(),
    };
  };
}

/** Makes the engine. Call `dispose` at the end, or its workers keep the process alive. */
export function createNodeEngine({ entry, load, ...options }: NodeEngineOptions): Engine {
  const fallback = nodeInlineSpawn(load);
  return createPooledClient({
    ...options,
    workers: entry === null ? 1 : (options.workers ?? availableParallelism()),
    load,
    now,
    turn: setImmediate,
    spawn: entry === null ? fallback : threadSpawn(entry),
    fallback,
  });
}

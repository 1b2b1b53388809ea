/** @file Makes this worker thread a host. */
import { parentPort } from "node:worker_threads";
import { createHost } from "../host";
import type { Reply, Request } from "../protocol";
import type { Load, Shapes } from "../types";

export function serve<S extends Shapes<S>>(load: Load<S>): void {
  const port = parentPort;
  if (port === null) throw new Error("This file is a worker's: start it with createNodeEngine.");
  const host = createHost({
    post: (reply: Reply, transfer: ArrayBuffer[]) => port.postMessage(reply, transfer),
    load,
    now: () => performance.now(),
    // A MessageChannel would take a thousand turns before Node looks at a cancel.
    turn: setImmediate,
  });
  port.on("message", (request: Request) => host.receive(request));
}

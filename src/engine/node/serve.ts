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
    // Not a MessageChannel: Node would handle a thousand of its messages before it looks at a cancel.
    turn: setImmediate,
  });
  port.on("message", (request: Request) => host.receive(request));
}

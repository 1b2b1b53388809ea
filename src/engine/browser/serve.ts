/** @file Makes this web worker answer requests, once. */
import { createHost } from "../host";
import type { Reply, Request } from "../protocol";
import { messageTurn } from "./turn";
import type { Load, Shapes } from "../types";

/** Where a worker holds its host, so that a second call can see it. */
const HOST = Symbol.for("mirrorstep host");

/**
 * WebKit runs the first module of a worker again when a part that comes later imports from it: a second host would do all
 * the work a second time, and miss the data that were sent before.
 */
export function serve<S extends Shapes<S>>(load: Load<S>): void {
  if (Reflect.has(self, HOST)) return;
  Reflect.set(self, HOST, true);
  const host = createHost({
    post: (reply: Reply, transfer: ArrayBuffer[]) => self.postMessage(reply, { transfer }),
    load,
    now: () => performance.now(),
    turn: messageTurn(),
    later: (callback, ms) => void setTimeout(callback, ms),
  });
  self.addEventListener("message", ({ data }: MessageEvent<Request>) => host.receive(data));
}

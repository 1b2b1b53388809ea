/** @file Makes this worker a host. */
import { createHost } from "../host";
import type { Reply, Request } from "../protocol";
import { messageTurn } from "./turn";
import type { Load, Shapes } from "../types";

export function serve<S extends Shapes<S>>(load: Load<S>): void {
  const host = createHost({
    post: (reply: Reply, transfer: ArrayBuffer[]) => self.postMessage(reply, { transfer }),
    load,
    now: () => performance.now(),
    turn: messageTurn(),
    later: (callback, ms) => void setTimeout(callback, ms),
  });
  self.addEventListener("message", ({ data }: MessageEvent<Request>) => host.receive(data));
}

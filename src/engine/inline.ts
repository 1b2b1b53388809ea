/** @file A "worker" that is the calling thread: sliced, cancellable, fair to everything else that happens there. */
import { createHost, type HostOptions } from "./host";
import type { Spawn } from "./protocol";
import type { Shapes } from "./types";

/** Nothing needs to be copied: snapshots are copies already. */
export function inlineSpawn<S extends Shapes<S>>(surroundings: Omit<HostOptions<S>, "post">): Spawn {
  return ({ onReply }) => {
    const host = createHost({ ...surroundings, post: (reply) => queueMicrotask(() => onReply(reply)) });
    return { post: (request) => queueMicrotask(() => host.receive(request)), terminate: host.stop };
  };
}

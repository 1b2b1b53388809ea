/** @file Starts a web worker for the pool. */
import type { Reply, Spawn } from "../protocol";

/** @param make makes the worker; where workers are forbidden or unknown it throws, or the worker reports an error */
export function workerSpawn(make: () => Worker): Spawn {
  return ({ onReply, onDeath }) => {
    const worker = make();
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => onReply(data));
    worker.addEventListener("messageerror", () => onDeath("one of its messages could not be read"));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      onDeath(event.message || "its script could not be loaded");
    });
    return { post: (request) => worker.postMessage(request, []), terminate: () => worker.terminate() };
  };
}

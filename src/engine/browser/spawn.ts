/** @file How to come by a worker in a browser. */
import type { Reply, Spawn } from "../protocol";

/** @param make throws, or gives a worker that fails, where workers are forbidden or unknown. */
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

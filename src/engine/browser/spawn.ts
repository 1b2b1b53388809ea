/** @file Ways to come by a worker in a browser. */
import type { Reply, Request, Spawn, WorkerPort } from "../protocol";

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

/** A worker whose code comes later; what is asked of it until then waits. */
export function lazySpawn(fetchSpawn: () => Promise<Spawn>): Spawn {
  return (events) => {
    const early: Request[] = [];
    let port: WorkerPort | null = null;
    let wanted = true;
    const open = (spawn: Spawn) => {
      if (!wanted) return;
      const opened = (port = spawn(events));
      for (const request of early) opened.post(request);
    };
    fetchSpawn().then(open, (error: unknown) => events.onDeath(String(error)));
    return {
      post: (request) => (port === null ? void early.push(request) : port.post(request)),
      terminate: () => {
        wanted = false;
        port?.terminate();
      },
    };
  };
}

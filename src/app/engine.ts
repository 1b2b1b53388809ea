/** @file The page's engine, for all labs: small runs at once, all others in workers. */
import type { BrowserOptions } from "../engine/browser/beyond";
import { createClient } from "../engine/client";
import type { Engine } from "../engine/types";
import { catalog } from "../labs/catalog";

const startWorker = () =>
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "experiments" });

export type PageEngineOptions = Omit<BrowserOptions, "load" | "startWorker" | "device">;

export function createPageEngine(options: PageEngineOptions): Engine {
  const load = catalog.experiment;
  const fetchBeyond = async () => {
    const { beyondSmallRuns, partsOnDevice } = await import("./beyond");
    // The name of this script changes with every build, so it identifies the build.
    const device = partsOnDevice(import.meta.url);
    return () => beyondSmallRuns({ ...options, load, startWorker, device });
  };
  return createClient({ ...options, load, fetchBeyond });
}

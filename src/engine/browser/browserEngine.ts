/** @file The engine of the app: module workers, and this very thread where a browser has none. */
import { loadLab } from "../registry";
import { createClient } from "../client";
import type { Engine } from "../types";
import type { BrowserWorkersOptions } from "./workers";

export interface BrowserEngineOptions extends BrowserWorkersOptions {
  readonly atOnce?: number | undefined;
}

export const createBrowserEngine = (options: BrowserEngineOptions = {}): Engine =>
  createClient({
    ...options,
    load: loadLab,
    fetchWorkers: async () => (await import("./workers")).browserWorkers(options),
  });

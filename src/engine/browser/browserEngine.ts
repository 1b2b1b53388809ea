/** @file The engine of a page: module workers, and this very thread where a browser has none. */
import { createClient, type ClientOptions } from "../client";
import type { AnyShapes, Engine } from "../types";
import type { BrowserWorkersOptions } from "./workers";

export interface BrowserEngineOptions extends BrowserWorkersOptions {
  readonly atOnce?: number | undefined;
  readonly device?: ClientOptions<AnyShapes>["device"];
}

export const createBrowserEngine = (options: BrowserEngineOptions): Engine =>
  createClient({
    ...options,
    fetchWorkers: async () => (await import("./workers")).browserWorkers(options),
  });

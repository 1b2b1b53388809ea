/** @file The engine of the page, over all labs. */
import { createBrowserEngine, type BrowserEngineOptions } from "../engine/browser/browserEngine";
import type { Engine } from "../engine/types";
import { catalog } from "../labs/catalog";

const startWorker = () =>
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "experiments" });

export type PageEngineOptions = Omit<BrowserEngineOptions, "load" | "startWorker">;

/** This script's name changes with every file of the build. */
const device = async () => (await import("../store/parts")).partsOnDevice(import.meta.url);

export const createPageEngine = (options: PageEngineOptions): Engine =>
  createBrowserEngine({ ...options, load: catalog.experiment, startWorker, device });

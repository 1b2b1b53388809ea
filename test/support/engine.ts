/** @file The app's engine over all labs, in Node. */
import { createNodeEngine, type NodeEngineOptions } from "../../src/engine/node/nodeEngine";
import type { Engine } from "../../src/engine/types";
import { catalog } from "../../src/labs/catalog";

export type TerminalEngineOptions = Omit<NodeEngineOptions, "load">;

export const createTerminalEngine = (options: TerminalEngineOptions): Engine =>
  createNodeEngine({ ...options, load: catalog.experiment });

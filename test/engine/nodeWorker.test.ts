import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inject } from "vitest";
import { createPooledClient } from "../../src/engine/pooled";
import { nodeInlineSpawn, threadSpawn } from "../../src/engine/node/nodeEngine";
import { harmless, loadFakes } from "../support/fakeExperiments";
import { describeEngine, describeIsolation, type MakeEngine } from "./contract";

const load = loadFakes(harmless);
const makeWith =
  (file: string): MakeEngine =>
  (settings) =>
    createPooledClient({
      ...settings,
      load,
      now: () => performance.now(),
      turn: setImmediate,
      spawn: threadSpawn(pathToFileURL(join(inject("bundles"), "fakes", file))),
      fallback: nodeInlineSpawn(load),
    });

describeEngine("Node workers", makeWith("worker.js"));
describeIsolation("Node workers", makeWith("worker.js"), makeWith("missing.js"));

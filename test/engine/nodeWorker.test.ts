import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll } from "vitest";
import { createPooledClient } from "../../src/engine/pooled";
import { nodeInlineSpawn, threadSpawn } from "../../src/engine/node/nodeEngine";
import { buildForNode } from "../../tools/build.mjs";
import { harmless, loadFakes } from "../support/fakeExperiments";
import { describeEngine, describeIsolation, type MakeEngine } from "./contract";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mirrorstep-engine-"));
  await buildForNode({ worker: "test/support/fakeWorkerNode.ts" }, folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const load = loadFakes(harmless);
const makeWith =
  (file: string): MakeEngine =>
  (settings) =>
    createPooledClient({
      ...settings,
      load,
      now: () => performance.now(),
      turn: setImmediate,
      spawn: threadSpawn(pathToFileURL(join(folder, file))),
      fallback: nodeInlineSpawn(load),
    });

describeEngine("Node workers", makeWith("worker.js"));
describeIsolation("Node workers", makeWith("worker.js"), makeWith("missing.js"));

import { createPooledClient } from "../../../src/engine/pooled";
import { inlineSpawn } from "../../../src/engine/inline";
import { workerSpawn } from "../../../src/engine/browser/spawn";
import { messageTurn } from "../../../src/engine/browser/turn";
import { describeEngine, describeIsolation, type MakeEngine } from "../../engine/contract";
import { harmless, loadFakes } from "../../support/fakeExperiments";

const load = loadFakes(harmless);
const now = () => performance.now();
const turn = messageTurn();
const fallback = inlineSpawn({ load, now, turn });

const makeWith =
  (start: () => Worker): MakeEngine =>
  (settings) =>
    createPooledClient({ ...settings, load, now, turn, spawn: workerSpawn(start), fallback });

const makeWorkers = makeWith(
  () => new Worker(new URL("../../support/fakeWorkerBrowser.ts", import.meta.url), { type: "module" }),
);
const makeBroken = makeWith(() => new Worker("/no-such-worker.js", { type: "module" }));
const makeForbidden = makeWith(() => {
  throw new DOMException("workers are forbidden here", "SecurityError");
});

describeEngine("browser workers", makeWorkers);
describeIsolation("browser workers", makeWorkers, makeBroken);
describeEngine("a browser without workers", makeForbidden);

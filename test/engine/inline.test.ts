import { createPooledClient } from "../../src/engine/pooled";
import { nodeInlineSpawn } from "../../src/engine/node/nodeEngine";
import { harmless, loadFakes } from "../support/fakeExperiments";
import { describeEngine } from "./contract";

const load = loadFakes(harmless);
const spawn = nodeInlineSpawn(load);

describeEngine("inline", (settings) =>
  createPooledClient({
    ...settings,
    load,
    now: () => performance.now(),
    turn: setImmediate,
    spawn,
    fallback: spawn,
  }),
);

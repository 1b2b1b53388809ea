import { createClient } from "../../src/engine/client";
import { nodeInlineSpawn } from "../../src/engine/node/nodeEngine";
import { harmless, loadFakes } from "../support/fakeExperiments";
import { describeEngine } from "./contract";

const load = loadFakes(harmless);
const spawn = nodeInlineSpawn(load);

describeEngine("inline", (settings) =>
  createClient({ ...settings, load, now: () => performance.now(), spawn, fallback: spawn }),
);

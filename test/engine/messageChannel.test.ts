/** @file A host at the other end of a MessageChannel: everything is cloned and transferred as for a worker. */
import { MessageChannel } from "node:worker_threads";
import { createPooledClient } from "../../src/engine/pooled";
import { createHost } from "../../src/engine/host";
import { nodeInlineSpawn } from "../../src/engine/node/nodeEngine";
import type { Reply, Request, Spawn } from "../../src/engine/protocol";
import { harmless, loadFakes } from "../support/fakeExperiments";
import { describeEngine } from "./contract";

const load = loadFakes(harmless);
const now = () => performance.now();

const spawn: Spawn = ({ onReply }) => {
  const { port1, port2 } = new MessageChannel();
  port1.on("message", (reply: Reply) => onReply(reply));
  const host = createHost({
    post: (reply, transfer) => port2.postMessage(reply, transfer),
    load,
    now,
    turn: setImmediate,
  });
  port2.on("message", (request: Request) => host.receive(request));
  return {
    post: (request) => port1.postMessage(request, []),
    terminate: () => {
      host.stop();
      port1.close();
    },
  };
};

describeEngine("MessageChannel", (settings) =>
  createPooledClient({ ...settings, load, now, turn: setImmediate, spawn, fallback: nodeInlineSpawn(load) }),
);

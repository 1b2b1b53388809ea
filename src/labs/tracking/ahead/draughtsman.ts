/** @file A worker's first file: runs and draws what is asked for, one order after the other. */
import { experiment } from "../run/run";
import type { TrackingTrace } from "../run/types";
import type { Answer, Order } from "./protocol";
import { runWhole, sketchPanels } from "./sketch";

/** All buffers of a trace, each once: they are handed over, not copied. */
function buffersOf({ rules, target }: TrackingTrace): ArrayBuffer[] {
  const all = rules.flatMap((rule) => (rule ? experiment.buffers({ ...rule, target, before: null }) : []));
  return [...new Set(all)];
}

const answer = (message: Answer, transfer: ArrayBuffer[]) => self.postMessage(message, { transfer });

self.addEventListener("message", ({ data: { params, paper } }: MessageEvent<Order>) => {
  const trace = runWhole(params);
  const sketch = sketchPanels(trace, paper);
  const { params: _, ...rest } = trace;
  answer({ trace: rest, sketch }, buffersOf(trace));
});
answer(null, []);

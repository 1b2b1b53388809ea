/** @file What a store needs from outside, stood in for: nothing is on this device, and links lead nowhere. */
import type { Engine } from "../../src/engine/types";
import type { LabServices } from "../../src/store/labStore";
import { createInteraction } from "../../src/ui/interaction/interaction";

/** It never answers. */
const engine = {
  runNow: () => null,
  run: () => new Promise(() => undefined),
  deriveNow: () => null,
  isLight: () => false,
  dispose: () => undefined,
};

/** @param own what is not said of an engine is that of one that never answers */
export const servicesWith = (own: Pick<LabServices, "lab"> & Partial<LabServices>): LabServices => ({
  interaction: createInteraction(),
  datasets: {
    load: () => Promise.resolve("missing"),
    read: () => Promise.reject(new Error("Nothing is read here.")),
  },
  follow: () => undefined,
  now: () => 0,
  ...own,
  engine: { ...engine, ...own.engine } as unknown as Engine,
});

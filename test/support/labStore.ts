/** @file What a store needs from outside, stood in for: nothing is on this device, and links lead nowhere. */
import type { Engine } from "../../src/engine/types";
import type { LabServices } from "../../src/store/labStore";
import { createInteraction } from "../../src/ui/interaction/interaction";

export const servicesWith = (own: Pick<LabServices, "lab"> & Partial<LabServices>): LabServices => ({
  engine: {
    runNow: () => null,
    run: () => new Promise(() => undefined),
    dispose: () => undefined,
  } as unknown as Engine,
  interaction: createInteraction(),
  datasets: {
    load: () => Promise.resolve("missing"),
    read: () => Promise.reject(new Error("Nothing is read here.")),
  },
  follow: () => undefined,
  now: () => 0,
  ...own,
});

/** @file Waits until a lab shows the trace of its current params. */
import type { LabStore, LabTypes } from "./labStore";

/** Resolves once nothing is being computed: the lab is ready, or has failed or been stopped. */
export function whenReady<Lab extends LabTypes>(store: LabStore<Lab>): Promise<void> {
  const isReady = () => store.getState().status.kind !== "running";
  return new Promise((resolve) => {
    if (isReady()) return resolve();
    const stop = store.subscribe(() => {
      if (!isReady()) return;
      stop();
      resolve();
    });
  });
}

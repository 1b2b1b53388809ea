/** @file Waits until what a lab shows belongs to its params. */
import type { LabStore, LabTypes } from "./labStore";

/** Resolves as soon as nothing is being computed. */
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

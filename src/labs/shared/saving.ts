/** @file Connects the saving of figures with charts and store. */
import { originOf } from "../../charts/export/origin";
import type { Viewport } from "../../charts/picture/types";
import type { LabStore, LabTypes } from "../../store/labStore";
import type { Status } from "../../store/runner";
import { whenReady } from "../../store/whenReady";
import type { MenuSource } from "./menuSource";
import { redrawn } from "./redrawn";
import { saveRun } from "./saveRun";

/** Why nothing of a run can be saved, and what to do; null if it may only be late. */
function nothingOf(status: Status): string | null {
  switch (status.kind) {
    case "needsData":
      return "There is nothing to save or show, for the run needs a file that is not on this device. Open it first.";
    case "failed":
      return `There is nothing to save or show, for the run failed: ${status.message}`;
    case "cancelled":
      return "There is nothing to save or show yet, for the run was cancelled. Run it again first.";
    case "paused":
      return "There is nothing to save or show yet, for the run is paused. Go on with it first.";
    default:
      return null;
  }
}

function refuseNothing(status: Status): void {
  const nothing = nothingOf(status);
  if (nothing !== null) throw new Error(nothing);
}

/** The program of a figure for what is on the page; `link` opens the figure. */
async function written<Lab extends LabTypes>(
  store: LabStore<Lab>,
  figure: string,
  link: string,
  moment: Partial<Lab["view"]> = {},
): Promise<string> {
  const { lab, params, trace, view, resources } = store.getState();
  const write = await lab.program(params);
  return write(figure, { params, trace, view: { ...view, ...moment }, resources }, originOf(link));
}

/** @param origin the link that opens the figure as it is now */
export const savingOf = <Lab extends LabTypes>(
  store: LabStore<Lab>,
  { programAfterRun = false, moment }: MenuSource<Lab>,
  figure: string,
  origin: () => string,
) => ({
  ready: () => whenReady(store),
  saveRun: async () => {
    const now = store.getState();
    if (now.status.kind === "needsData") refuseNothing(now.status);
    return saveRun(now);
  },
  draw: async (viewport: Viewport) => {
    const drawn = await redrawn(store, figure, viewport, moment?.(store.getState()));
    if (drawn === null) refuseNothing(store.getState().status);
    return drawn;
  },
  python: async () => {
    if (programAfterRun) await whenReady(store);
    return written(store, figure, origin(), moment?.(store.getState()));
  },
});

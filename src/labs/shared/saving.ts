/** @file What the saving of figures needs of charts and store. */
import { originOf } from "../../charts/export/origin";
import type { Viewport } from "../../charts/picture/types";
import type { LabStore, LabTypes } from "../../store/labStore";
import { whenReady } from "../../store/whenReady";
import type { MenuSource } from "./menuSource";
import { redrawn } from "./redrawn";
import { saveRun } from "./saveRun";

/** The program of a figure, of what is on the page now; `link` opens it. */
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
  saveRun: () => saveRun(store.getState()),
  draw: (viewport: Viewport) => redrawn(store, figure, viewport, moment?.(store.getState())),
  python: async () => {
    if (programAfterRun) await whenReady(store);
    return written(store, figure, origin(), moment?.(store.getState()));
  },
});

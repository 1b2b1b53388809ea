/** @file What the saving of figures needs of charts and store. */
import { originOf } from "../../charts/export/origin";
import type { Paper } from "../../charts/picture/types";
import type { LabStore, LabTypes } from "../../store/labStore";
import { whenReady } from "../../store/whenReady";
import type { MenuSource } from "./menuSource";
import { redrawn } from "./redrawn";
import { saveRun } from "./saveRun";

/** The program of a figure, of what is on the page now; `link` opens it. */
function written<Lab extends LabTypes>(
  store: LabStore<Lab>,
  figure: string,
  link: string,
  moment: Partial<Lab["view"]> = {},
): Promise<string> {
  const { lab, params, trace, view, resources } = store.getState();
  return lab.program(figure, { params, trace, view: { ...view, ...moment }, resources }, originOf(link));
}

/** @param origin the link that opens the figure as it is now */
export const savingOf = <Lab extends LabTypes, Figure extends string>(
  store: LabStore<Lab>,
  { lab, rows, programAfterRun = false, moment }: MenuSource<Lab, Figure>,
  figure: Figure,
  origin: () => string,
) => ({
  ready: () => whenReady(store),
  saveRun: () => saveRun(lab, store.getState(), rows),
  draw: (paper: Paper) => redrawn(store, figure, paper, moment?.(store.getState())),
  python: async () => {
    if (programAfterRun) await whenReady(store);
    return written(store, figure, origin(), moment?.(store.getState()));
  },
});

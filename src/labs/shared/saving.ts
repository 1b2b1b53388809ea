/** @file What the saving of figures needs of charts and store. */
import { originOf } from "../../charts/export/origin";
import type { Paper, Tabled } from "../../charts/picture/types";
import { resourcesFor } from "../../store/resourcesFor";
import type { LabStore, LabTypes } from "../../store/labStore";

export { whenReady } from "../../store/whenReady";
export { saveRun } from "./saveRun";

/** A figure as `mirrorstep figure` draws it, of what is on the page now. */
export async function redrawn<Lab extends LabTypes>(
  store: LabStore<Lab>,
  figure: string,
  paper: Paper,
  moment: Partial<Lab["view"]> = {},
): Promise<Tabled | null> {
  const { lab, params, trace, view: now, runBeside, datasets } = store.getState();
  if (trace === null) return null;
  const view = { ...now, ...moment };
  const run = async (other: string, asked: object) => {
    const resources = other === lab.id ? await resourcesFor(lab, asked, datasets) : [];
    if (resources === null)
      throw new Error("A run of this figure is over a file that is not on this device.");
    return runBeside(other, asked, resources);
  };
  const [draw, beside] = await Promise.all([lab.draw(), lab.gather?.(figure, { params, view }, run)]);
  return draw(figure, { params, trace, beside: beside ?? null, view }, paper);
}

/** The program of a figure, of what is on the page now; `link` opens it. */
export function written<Lab extends LabTypes>(
  store: LabStore<Lab>,
  figure: string,
  link: string,
  moment: Partial<Lab["view"]> = {},
): Promise<string> {
  const { lab, params, trace, view, resources } = store.getState();
  return lab.program(figure, { params, trace, view: { ...view, ...moment }, resources }, originOf(link));
}

/** @file Draws a figure of an open store for another viewport. */
import type { Tabled, Viewport } from "../../charts/picture/types";
import type { LabStore, LabTypes } from "../../store/labStore";
import { resourcesFor } from "../../store/resourcesFor";

/** Draws a figure as `mirrorstep figure` does, from what is on the page. */
export async function redrawn<Lab extends LabTypes>(
  store: LabStore<Lab>,
  figure: string,
  viewport: Viewport,
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
  const [draw, gather] = await Promise.all([lab.draw(), lab.gather?.()]);
  const beside = (await gather?.(figure, { params, view }, run)) ?? null;
  return draw(figure, { params, trace, beside, view }, viewport);
}

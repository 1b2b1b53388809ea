/** @file What the saving of figures needs of charts and store. */
import type { Paper, Picture } from "../../charts/picture/types";
import type { LabStore, LabTypes } from "../../store/labStore";

export { originOf } from "../../charts/export/origin";
export { whenReady } from "../../store/whenReady";

/** A figure as `mirrorstep figure` draws it, of what is on the page now. */
export async function redrawn<Lab extends LabTypes>(
  store: LabStore<Lab>,
  figure: string,
  paper: Paper,
  moment: Partial<Lab["view"]> = {},
): Promise<Picture | null> {
  const { lab, params, trace, view, runBeside } = store.getState();
  if (trace === null) return null;
  const run = (other: string, asked: object) => runBeside(other, asked, []);
  const [draw, beside] = await Promise.all([lab.draw(), lab.gather?.(figure, params, run)]);
  return draw(figure, { params, trace, beside: beside ?? null, view: { ...view, ...moment } }, paper);
}

/** @file The numbers of a run of the stability lab, as its figures have them. */
import { SCREEN } from "../../src/charts/ink";
import type { Table } from "../../src/charts/picture/table";
import { draw } from "../../src/labs/stability/draw";
import { stability } from "../../src/labs/stability/lab";
import type { StabilityTrace } from "../../src/labs/stability/run/types";

/** Of the first figure. */
export function tableOf(trace: StabilityTrace): Table {
  const { params } = trace;
  const [figure = ""] = stability.scope(params).figures;
  const seen = { params, trace, view: stability.view.usual, beside: null };
  const picture = draw(figure, seen, { width: 480, height: null, theme: SCREEN });
  if (picture === null) throw new Error(`There is no figure "${figure}".`);
  return picture.table();
}

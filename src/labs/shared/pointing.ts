/** @file What one points at in a picture, and what of it there is. */
import type { Tell } from "../../scenario/types";
import type { ViewTable } from "../../scenario/view";
import { leaveOut, NONE, POINTING, type PointingView } from "./view";

/** From and to, with both ends. */
export type Reach = readonly [from: number, to: number];

/** What there is to point at with these params. */
export interface Pointable {
  /** What can be switched off. */
  readonly layers?: readonly string[] | undefined;
  /** The window of a map of cells, to the right and upwards. */
  readonly map?: readonly [Reach, Reach] | undefined;
  /** The steps of a bifurcation diagram. */
  readonly diagram?: Reach | undefined;
}

const isIn = (value: number, [from, to]: Reach) => value >= from && value <= to;

function cellProblem(cell: readonly [number, number], map: Pointable["map"]): string | null {
  if (!map) return NONE.cell;
  const at = isIn(cell[0], map[0]) ? 1 : 0;
  const [value, [from, to]] = [cell[at], map[at]];
  return isIn(value, map[at]) ? null : `entry ${at + 1} is ${value}; the map goes from ${from} to ${to}`;
}

function cobwebProblem(step: number, diagram: Reach | undefined): string | null {
  if (diagram && isIn(step, diagram)) return null;
  return diagram
    ? `step ${step} lies outside the diagram, which goes from ${diagram[0]} to ${diagram[1]}`
    : NONE.cobweb;
}

function keepKnown(hide: readonly string[], layers: readonly string[], tell: Tell): string[] | undefined {
  const why =
    layers.length === 0 ? "but here nothing can be hidden" : `which must be one of ${layers.join(", ")}`;
  for (const name of hide.filter((each) => !layers.includes(each))) leaveOut(name, why, tell);
  const known = hide.filter((name) => layers.includes(name));
  return known.length === 0 ? undefined : known;
}

export function pointingView<Params>(
  pointableIn: (params: Params) => Pointable,
): ViewTable<PointingView, Params> {
  return {
    hide: {
      ...POINTING.hide,
      problem: (hide = [], params) => {
        const { layers } = pointableIn(params);
        const stranger = hide.find((name) => !layers?.includes(name));
        if (stranger === undefined) return null;
        return `${NONE.hide(stranger)}${layers ? `, only ${layers.join(", ")}` : ""}`;
      },
      keep: (hide = [], params, tell) => keepKnown(hide, pointableIn(params).layers ?? [], tell),
    },
    cell: {
      ...POINTING.cell,
      problem: (cell, params) => (cell === undefined ? null : cellProblem(cell, pointableIn(params).map)),
    },
    cobweb: {
      ...POINTING.cobweb,
      problem: (step, params) =>
        step === undefined ? null : cobwebProblem(step, pointableIn(params).diagram),
    },
  };
}

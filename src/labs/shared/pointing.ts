/** @file Params of a view for what the person points at in a picture. */
import { orAbsent } from "../../param/absent";
import { texts } from "../../param/texts";
import * as kinds from "../../param/kind";
import { param } from "../../param/table";
import { quote } from "../../param/text";
import type { Tell } from "../../scenario/types";
import type { ViewTable } from "../../scenario/view";

export interface PointingView {
  /** The names of layers that are switched off in the figures; absent: none. */
  hide?: string[] | undefined;
  /** The point on a map that is pointed at, in units of its axes; absent: the default cell. */
  cell?: [number, number] | undefined;
  /** The step of a bifurcation diagram whose cobweb is shown; absent: slightly above the local threshold. */
  cobweb?: number | undefined;
}

const POINTING = {
  hide: param<string[] | undefined>(
    orAbsent(texts),
    undefined,
    "What is switched off over the map of an atlas.",
  ),
  cell: param<[number, number] | undefined>(
    orAbsent(kinds.pairOf(kinds.number({}), "two numbers")),
    undefined,
    "The cell of an atlas that is pointed at, in the units of x and logStep (triangle: of x and y).",
  ),
  cobweb: param<number | undefined>(
    orAbsent(kinds.number({ above: 0 })),
    undefined,
    "The step of the orbits that is pointed at, whose cobweb is shown.",
  ),
};

/** For each of these, why there is nothing to point at. */
const NOTHING_TO_POINT_AT = {
  hide: (name: string) => `there is no ${quote(name)} to hide`,
  cell: "there is no map of cells here",
  cobweb: "there is no bifurcation diagram here",
} as const;

/** Reports a name that is not known; the others are kept. */
const leaveOut = (name: string, why: string, tell: Tell) =>
  tell("hide", `hide names ${quote(name)}, ${why}. It was left out.`);

/** A range, both ends included. */
export type Reach = readonly [from: number, to: number];

/** What these params allow to point at. */
export interface Pointable {
  /** The names of layers that can be switched off. */
  readonly layers?: readonly string[] | undefined;
  /** The ranges of a map of cells, horizontally and vertically. */
  readonly map?: readonly [Reach, Reach] | undefined;
  /** The range of steps of a bifurcation diagram. */
  readonly diagram?: Reach | undefined;
}

const isIn = (value: number, [from, to]: Reach) => value >= from && value <= to;

function cellProblem(cell: readonly [number, number], map: Pointable["map"]): string | null {
  if (!map) return NOTHING_TO_POINT_AT.cell;
  const at = isIn(cell[0], map[0]) ? 1 : 0;
  const [value, [from, to]] = [cell[at], map[at]];
  return isIn(value, map[at]) ? null : `entry ${at + 1} is ${value}; the map goes from ${from} to ${to}`;
}

function cobwebProblem(step: number, diagram: Reach | undefined): string | null {
  if (diagram && isIn(step, diagram)) return null;
  return diagram
    ? `step ${step} lies outside the diagram, which goes from ${diagram[0]} to ${diagram[1]}`
    : NOTHING_TO_POINT_AT.cobweb;
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
        return `${NOTHING_TO_POINT_AT.hide(stranger)}${layers ? `, only ${layers.join(", ")}` : ""}`;
      },
      keep: (hide = [], params, tell) => keepKnown(hide, pointableIn(params).layers ?? [], tell),
    },
    cell: {
      ...POINTING.cell,
      passing: true,
      problem: (cell, params) => (cell === undefined ? null : cellProblem(cell, pointableIn(params).map)),
    },
    cobweb: {
      ...POINTING.cobweb,
      passing: true,
      problem: (step, params) =>
        step === undefined ? null : cobwebProblem(step, pointableIn(params).diagram),
    },
  };
}

/** @file What a view points at: a cell of a map, in units of its axes, or a step of a bifurcation diagram. */
import { type AtlasParams, type Range, type StabilityParams } from "../run/params";
import { variantOf } from "../run/tables";
import type { PointingView } from "../../shared/pointing";
import type { StabilityLook } from "../look";
import { stepsShown } from "./steps";
import { decade } from "../../../ui/number";
import { centre } from "../run/atlas/grid";
import { placeAt, type Place } from "./cell";
import { windowOf } from "./window";

export type Pointed = Pick<PointingView, "cell" | "cobweb">;

const within = (value: number, [from, to]: Range) => Math.min(to, Math.max(from, value));

const LEAST_DECIMALS = 2;
const MOST_DIGITS = 17;

/** The centre of a cell, with as few decimals as possible that still lie well inside the cell. */
function middle(range: Range, index: number, count: number): number {
  const size = (range[1] - range[0]) / count;
  const decimals = Math.min(99, Math.max(LEAST_DECIMALS, 1 - decade(size)));
  return within(Number(centre(range, index, count).toFixed(decimals)), range);
}

/** The name of a cell in a view: the values at its centre. */
export function cellAt(params: AtlasParams, { column, row }: Place): [number, number] {
  const { x, y } = windowOf(params);
  return [middle(x, column, params.width), middle(y, row, params.height)];
}

/** The cell that a view names; if that is outside of the window, the nearest. */
export function placeOf(params: AtlasParams, [right, up]: readonly [number, number]): Place {
  const { x, y } = windowOf(params);
  return placeAt(params, (right - x[0]) / (x[1] - x[0]), (up - y[0]) / (y[1] - y[0]));
}

/** The default cell: on the slice where runs begin to fail, on the triangle near the middle. */
export const FIRST_POINTED = { 2: { right: 0.86, up: 0.93 }, 3: { right: 0.56, up: 0.2 } } as const;

/** The pointed cell, or the default. */
export function pointedIn(params: AtlasParams, cell: Pointed["cell"]): Place {
  if (cell) return placeOf(params, cell);
  const { width, height, classes } = params;
  const { right, up } = FIRST_POINTED[classes];
  return { column: Math.floor(width * right), row: Math.floor(height * up) };
}

/** A step with as few digits as needed to tell it from its neighbours on screen. */
export function stepAt(params: { logStep: Range }, step: number): number {
  const [from, to] = params.logStep;
  const digits = Math.min(MOST_DIGITS, Math.max(4, 4 - decade(to - from)));
  return within(Number(step.toPrecision(digits)), stepsShown(params));
}

/** Adapts a view to other params: what it points at stays in the picture if possible, and is dropped otherwise. */
export function keepPointed(view: StabilityLook, from: StabilityParams, to: StabilityParams): StabilityLook {
  const { cell, cobweb, ...rest } = view;
  if (variantOf(from) !== variantOf(to)) return rest;
  if (to.part === "orbits" && cobweb !== undefined)
    return { ...rest, cobweb: within(cobweb, stepsShown(to)) };
  if (to.part !== "atlas" || cell === undefined) return rest;
  const { x, y } = windowOf(to);
  return { ...rest, cell: [within(cell[0], x), within(cell[1], y)] };
}

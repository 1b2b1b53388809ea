/** @file The part of the plane that a map shows, and how panning and zooming change it. */
import { LOG_RANGE, X_RANGE, type AtlasParams, type Range, type StabilityParams } from "../run/params";
import { decade } from "../../../ui/number";

/** Ranges to the right and up. Up is the exponent of ten of the step, or the height in the triangle. */
export interface MapWindow {
  readonly x: Range;
  readonly y: Range;
}

export const windowOf = (params: AtlasParams): MapWindow =>
  params.classes === 2 ? { x: params.x, y: params.logStep } : { x: params.x, y: params.y };

/** In a narrower window the cells would be closer together than doubles. */
const NARROWEST_WINDOW = 1e-9;

const limitsOf = ({ classes }: Pick<AtlasParams, "classes">): MapWindow => ({
  x: [X_RANGE.atLeast ?? 0, X_RANGE.atMost ?? 1],
  y:
    classes === 2
      ? [LOG_RANGE.atLeast ?? -12, LOG_RANGE.atMost ?? 9]
      : [X_RANGE.atLeast ?? 0, X_RANGE.atMost ?? 1],
});

/** The fewest digits that place an end of a range within a ten-thousandth of it. */
function short(value: number, span: number): number {
  const decimals = Math.min(15, Math.max(0, 4 - decade(span)));
  return Number(value.toFixed(decimals));
}

/** A range moved inside the limits, and cut to them if it is wider. */
function inside([from, to]: Range, [least, most]: Range): Range {
  const span = Math.min(most - least, Math.max(NARROWEST_WINDOW, to - from));
  const middle = (from + to) / 2;
  const start = Math.min(Math.max(middle - span / 2, least), most - span);
  const ends: Range = [Math.max(least, short(start, span)), Math.min(most, short(start + span, span))];
  return ends[0] < ends[1] ? ends : [start, start + span];
}

/** The nearest window that this kind of map can show. */
export function fitWindow(window: MapWindow, params: Pick<AtlasParams, "classes">): MapWindow {
  const limits = limitsOf(params);
  return { x: inside(window.x, limits.x), y: inside(window.y, limits.y) };
}

const shift = ([from, to]: Range, share: number): Range => {
  const by = share * (to - from);
  return [from + by, to + by];
};

/** The window moved by shares of its own size, to the right and up. */
export const panned = ({ x, y }: MapWindow, right: number, up: number): MapWindow => ({
  x: shift(x, right),
  y: shift(y, up),
});

const scaled = ([from, to]: Range, factor: number, at: number): Range => {
  const fixed = from + at * (to - from);
  return [fixed + (from - fixed) / factor, fixed + (to - fixed) / factor];
};

/** The window magnified around a point that is given as shares from the left and from the bottom. */
export const zoomed = ({ x, y }: MapWindow, factor: number, right = 0.5, up = 0.5): MapWindow => ({
  x: scaled(x, factor, right),
  y: scaled(y, factor, up),
});

const part = ([from, to]: Range, [a, b]: Range): Range => [from + a * (to - from), from + b * (to - from)];

/** The part of a window between two corners that are given as shares. */
export const cropped = ({ x, y }: MapWindow, right: Range, up: Range): MapWindow => ({
  x: part(x, right),
  y: part(y, up),
});

/** These params with another window. */
export function withWindow(params: AtlasParams, { x, y }: MapWindow): AtlasParams {
  return params.classes === 2 ? { ...params, x, logStep: y } : { ...params, x, y };
}

export const sameWindow = (a: MapWindow, b: MapWindow) =>
  a.x[0] === b.x[0] && a.x[1] === b.x[1] && a.y[0] === b.y[0] && a.y[1] === b.y[1];

/** The CSS transform that puts a picture of one window in its place inside another; the origin is the top left. */
export function transformTo(of: MapWindow, into: MapWindow, width: number, height: number): string {
  const [spanX, spanY] = [into.x[1] - into.x[0], into.y[1] - into.y[0]];
  const left = ((of.x[0] - into.x[0]) / spanX) * width;
  const top = ((into.y[1] - of.y[1]) / spanY) * height;
  const [sx, sy] = [(of.x[1] - of.x[0]) / spanX, (of.y[1] - of.y[0]) / spanY];
  return `translate(${left}px, ${top}px) scale(${sx}, ${sy})`;
}

const WINDOW: ReadonlySet<string> = new Set(["x", "y", "logStep"]);

/** Whether two atlases differ only in their windows, as after a zoom. */
export function sameButWindow(a: StabilityParams, b: StabilityParams): boolean {
  if (a.part !== "atlas" || b.part !== "atlas") return false;
  const others: Readonly<Record<string, unknown>> = { ...b };
  return Object.entries(a).every(([key, value]) => WINDOW.has(key) || value === others[key]);
}

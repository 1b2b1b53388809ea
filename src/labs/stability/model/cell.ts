/** @file One cell of a map, which stands for the run at its centre. */
import { pow } from "../../../core/elementary/pow";
import { centre } from "../run/atlas/grid";
import type { CellRun } from "../run/cell/orbit";
import type { AtlasParams } from "../run/params";
import { windowOf } from "./window";

export interface Place {
  /** Counted from the left. */
  readonly column: number;
  /** Counted from the bottom. */
  readonly row: number;
}

const slicePoint = (x: number): number[] => [x, 1 - x];

/** The belief at a point of the triangle's plane; null outside of the triangle. */
export function trianglePoint(x: number, y: number): number[] | null {
  const p = [1 - x - y / 2, x - y / 2, y];
  return p.every((share) => share > 0) ? p : null;
}

/** The cell at a share of the window from the left and from the bottom. */
export function placeAt({ width, height }: AtlasParams, right: number, up: number): Place {
  const index = (share: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(share * count)));
  return { column: index(right, width), row: index(up, height) };
}

function pointed(params: AtlasParams, { column, row }: Place): { point: number[]; value: number } | null {
  const { x, y } = windowOf(params);
  const across = centre(x, column, params.width);
  const up = centre(y, row, params.height);
  if (params.classes === 2) return { point: slicePoint(across), value: pow(10, up) };
  const point = trianglePoint(across, up);
  return point && { point, value: params.step };
}

function startOf(params: AtlasParams & { axis: "target" }, target: readonly number[]): number[] {
  if (params.start === "uniform") return target.map(() => 1 / target.length);
  if (params.start === "mirrored") return [...target].toReversed();
  return typeof params.start === "number" ? slicePoint(params.start) : params.start;
}

/** The run at the centre of a cell; null outside of the triangle. */
export function cellRun(params: AtlasParams, place: Place): CellRun | null {
  const found = pointed(params, place);
  if (found === null) return null;
  const { update, iterations, floor, tolerance } = params;
  const common = { update, rule: params.rule.kind, value: found.value, iterations, floor, tolerance };
  if (params.axis === "target")
    return { ...common, target: found.point, start: startOf(params, found.point) };
  const target = typeof params.target === "number" ? slicePoint(params.target) : params.target;
  return { ...common, target, start: found.point };
}

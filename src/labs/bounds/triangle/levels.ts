/** @file The level curves of the two surfaces, each computed once, since they do not depend on any param. */
import { boundLevel } from "../run/boundLevel";
import type { BoundsParams } from "../run/params";

export type Surface = BoundsParams["surface"];

export interface Level {
  readonly value: number;
  /** Closed polygons of beliefs, row-major n × 3. */
  readonly polygons: readonly Float64Array[];
}

/** Round numbers that cut each surface into steps that can be counted. */
export const LEVELS: Readonly<Record<Surface, readonly number[]>> = {
  bound: [0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6],
  entropyAware: [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.075],
};

/** The level curves so far; those of η_CE are computed by loadLevels.ts. */
export const known = new Map<Surface, readonly Level[]>();

/** The level curves of a surface if they are computed; those of η_max have a closed form. */
export function knownLevels(surface: Surface): readonly Level[] | null {
  if (surface === "bound" && !known.has(surface))
    known.set(
      surface,
      LEVELS.bound.map((value) => ({ value, polygons: [boundLevel(value)] })),
    );
  return known.get(surface) ?? null;
}

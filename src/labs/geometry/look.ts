/** @file What each geometry looks like and is called in figures: one colour, dash and marker wherever it occurs. */
import type { MarkerShape } from "../../charts/markerShapes";
import type { CurveStyle } from "../../charts/xy/overlay";
import type { Token } from "../../ui/palette";
import { fullGeometry } from "../../experiments/geometry/geometry";
import { geometryName } from "../../experiments/geometry/potential";
import type { Geometry, GeometryKind } from "./run/params";

interface Look {
  readonly color: Token;
  readonly dash: string;
  readonly marker: MarkerShape;
}

const LOOKS: { readonly [K in GeometryKind["kind"]]: Look } = {
  entropy: { color: "entropy", dash: "", marker: "square" },
  euclidean: { color: "mse", dash: "8 4", marker: "diamond" },
  burg: { color: "low", dash: "14 3 3 3", marker: "circle" },
  tsallis: { color: "rule5", dash: "12 3", marker: "down" },
  pNorm: { color: "rule6", dash: "6 3 2 3", marker: "star" },
  hypentropy: { color: "olive", dash: "4 3", marker: "plus" },
  mahalanobis: { color: "exact", dash: "10 3 2 3 2 3", marker: "triangle" },
  formula: { color: "certified", dash: "2 3", marker: "cross" },
  alpha: { color: "rule5", dash: "12 3", marker: "down" },
};

/** Looks that two of one kind may have, when theirs is taken. */
const SPARE: readonly Look[] = Object.values(LOOKS);

/** A style for each of these geometries; no two are alike. */
export function stylesOf(geometries: readonly Geometry[]): readonly CurveStyle[] {
  const kinds = geometries.map((geometry) => fullGeometry(geometry).kind);
  const taken = new Set<Look>();
  return geometries.map((geometry, i) => {
    const kind = kinds[i] ?? "entropy";
    const own = LOOKS[kind];
    const isFree = (look: Look) => ![...taken].some(({ color }) => color === look.color);
    const isForeign = (look: Look) => kinds.every((each) => LOOKS[each].color !== look.color);
    const look = isFree(own) ? own : (SPARE.find((one) => isFree(one) && isForeign(one)) ?? own);
    taken.add(look);
    return { id: `geometry-${i}`, label: geometryName(geometry), ...look };
  });
}

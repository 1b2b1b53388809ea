/** @file The look and the name of each geometry in figures: the same colour, dash and marker everywhere. */
import { SERIES, type MarkedLook } from "../../charts/looks";
import type { CurveStyle } from "../../charts/xy/overlay";
import { fullGeometry } from "../../experiments/geometry/geometry";
import { geometryName } from "../../experiments/geometry/potential";
import type { Geometry, GeometryKind } from "./run/params";

const LOOKS: { readonly [K in GeometryKind["kind"]]: MarkedLook } = {
  entropy: SERIES[0],
  euclidean: SERIES[1],
  burg: SERIES[3],
  tsallis: SERIES[2],
  pNorm: SERIES[4],
  hypentropy: SERIES[5],
  mahalanobis: SERIES[6],
  formula: SERIES[7],
  alpha: SERIES[2],
};

/** Looks for a second geometry of the same kind. */
const SPARE_LOOKS: readonly MarkedLook[] = Object.values(LOOKS);

/** A style for each of these geometries; no two are alike. */
export function stylesOf(geometries: readonly Geometry[]): readonly CurveStyle[] {
  const kinds = geometries.map((geometry) => fullGeometry(geometry).kind);
  const taken = new Set<MarkedLook>();
  return geometries.map((geometry, i) => {
    const kind = kinds[i] ?? "entropy";
    const own = LOOKS[kind];
    const isFree = (look: MarkedLook) => ![...taken].some(({ color }) => color === look.color);
    const isForeign = (look: MarkedLook) => kinds.every((each) => LOOKS[each].color !== look.color);
    const look = isFree(own) ? own : (SPARE_LOOKS.find((one) => isFree(one) && isForeign(one)) ?? own);
    taken.add(look);
    return { id: `geometry-${i}`, label: geometryName(geometry), ...look };
  });
}

/** @file Checks that geometries have as many coordinates as there are experts. Pure. */
import type { Clash } from "../../../param/schema";
import { geometryName, potentialFor, refusalOf } from "../../../experiments/geometry/potential";
import { lossesOf } from "../run/online/losses";
import type { Geometry, OnlineParams } from "../run/params";

const LEAST_EXPERTS = 2;

function geometryProblem(geometry: Geometry, experts: number): string | null {
  const refusal = refusalOf(geometry);
  if (refusal !== null) return `cannot be used: ${refusal}`;
  const { dimension } = potentialFor(geometry);
  return dimension === null || dimension === experts
    ? null
    : `has ${dimension} coordinates in ${geometryName(geometry)}, but there are ${experts} experts; both need the same number`;
}

export function onlineClash({ losses, geometry, beside }: OnlineParams): Clash | null {
  const { experts } = lossesOf(losses);
  if (experts < LEAST_EXPERTS)
    return { path: ["losses"], message: "losses are of one expert; a learner needs at least two" };
  const own = geometryProblem(geometry, experts);
  if (own !== null) return { path: ["geometry"], message: `geometry ${own}` };
  const [other] = beside.flatMap((each) => geometryProblem(each, experts) ?? []);
  return other === undefined ? null : { path: ["beside"], message: `beside ${other}` };
}

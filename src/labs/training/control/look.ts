/** @file The looks of actors. */
import { SERIES, type MarkedLook } from "../../../charts/looks";
import type { CurveStyle } from "../../../charts/xy/overlay";
import type { ActorKind } from "../../../core/training/control/actors";
import type { ActorPlan } from "../run/control/types";

const LOOKS: { readonly [Kind in ActorKind]: MarkedLook } = {
  entropic: SERIES[0],
  euclidean: SERIES[1],
  softmax: SERIES[2],
};

/** The looks of a second and third actor of the same kind. */
const SPARE_LOOKS: readonly MarkedLook[] = SERIES.slice(3);

/** A style for each actor; no two are alike. */
export function stylesOf(actors: readonly ActorPlan[], labels: readonly string[]): readonly CurveStyle[] {
  let spare = 0;
  return actors.map(({ kind }, i) => {
    const isFirst = actors.findIndex((other) => other.kind === kind) === i;
    const look = isFirst ? LOOKS[kind] : (SPARE_LOOKS[spare++] ?? LOOKS[kind]);
    return { id: `actor-${i + 1}`, label: labels[i] ?? "", ...look };
  });
}

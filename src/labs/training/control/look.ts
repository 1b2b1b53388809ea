/** @file What each actor looks like wherever it occurs. */
import type { CurveStyle } from "../../../charts/xy/overlay";
import type { ActorKind } from "../../../core/training/control/actors";
import type { ActorPlan } from "../run/control/types";

type Look = Pick<CurveStyle, "color" | "dash"> & { readonly marker: NonNullable<CurveStyle["marker"]> };

const LOOKS: { readonly [Kind in ActorKind]: Look } = {
  entropic: { color: "entropy", dash: "", marker: "square" },
  euclidean: { color: "mse", dash: "8 4", marker: "diamond" },
  softmax: { color: "rule5", dash: "12 3", marker: "down" },
};

/** What a second and a third of a kind have. */
const SPARE: readonly Look[] = [
  { color: "certified", dash: "14 3", marker: "triangle" },
  { color: "low", dash: "6 3 2 3", marker: "circle" },
];

/** A style for each actor; no two are alike. */
export function stylesOf(actors: readonly ActorPlan[], labels: readonly string[]): readonly CurveStyle[] {
  let spare = 0;
  return actors.map(({ kind }, i) => {
    const isFirst = actors.findIndex((other) => other.kind === kind) === i;
    const look = isFirst ? LOOKS[kind] : (SPARE[spare++] ?? LOOKS[kind]);
    return { id: `actor-${i + 1}`, label: labels[i] ?? "", ...look };
  });
}

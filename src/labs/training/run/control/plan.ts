/** @file The runs that the params ask for. */
import { fullOf } from "../../../../param/spelt";
import { writeNumber } from "../../../../param/text";
import type { ControlParams, CriticKind } from "./params";
import { ACTOR_LABELS } from "./table";
import type { ActorPlan, ControlTask } from "./types";

/** The first actor and those besides it. */
export const actorsOf = ({ actor, step, beside }: ControlParams): readonly ActorPlan[] => [
  { kind: actor, step },
  ...beside,
];

/** The number of runs; with an exact critic nothing is random, so there is one. */
export const runsOf = ({ critic, seeds }: ControlParams): number =>
  fullOf<CriticKind>(critic).kind === "exact" ? 1 : seeds;

export const isExact = ({ params }: { readonly params: ControlParams }): boolean => params.critic === "exact";

/** The first run of each actor comes before all others, since these make the first picture. */
export const planOf = (params: ControlParams): readonly ControlTask[] =>
  Array.from({ length: runsOf(params) }, (_, run) =>
    actorsOf(params).map((_actor, actor): ControlTask => ({ part: "control", params, actor, run })),
  ).flat();

/** The name of each actor, with its step if another of the same kind has another step. */
export function labelsOf(params: ControlParams): readonly string[] {
  const all = actorsOf(params);
  return all.map(({ kind, step }) =>
    all.filter((other) => other.kind === kind).length > 1
      ? `${ACTOR_LABELS[kind]} ${writeNumber(step)}`
      : ACTOR_LABELS[kind],
  );
}

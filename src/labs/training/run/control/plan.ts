/** @file The runs that the params ask for. */
import { fullOf } from "../../../../param/spelt";
import { writeNumber } from "../../../../param/text";
import type { ControlParams, CriticKind } from "./params";
import { ACTOR_LABELS } from "./table";
import type { ActorPlan, ControlTask } from "./types";

/** The actor, then those beside it. */
export const actorsOf = ({ actor, step, beside }: ControlParams): readonly ActorPlan[] => [
  { kind: actor, step },
  ...beside,
];

/** With an exact critic nothing is drawn, and all runs would be the same. */
export const runsOf = ({ critic, seeds }: ControlParams): number =>
  fullOf<CriticKind>(critic).kind === "exact" ? 1 : seeds;

export const isExact = ({ params }: { readonly params: ControlParams }): boolean => params.critic === "exact";

/** The first run of each actor before all others: they make the first picture. */
export const planOf = (params: ControlParams): readonly ControlTask[] =>
  Array.from({ length: runsOf(params) }, (_, run) =>
    actorsOf(params).map((_actor, actor): ControlTask => ({ part: "control", params, actor, run })),
  ).flat();

/** What each actor is called: with its step where another of its kind has another step. */
export function labelsOf(params: ControlParams): readonly string[] {
  const all = actorsOf(params);
  return all.map(({ kind, step }) =>
    all.filter((other) => other.kind === kind).length > 1
      ? `${ACTOR_LABELS[kind]} ${writeNumber(step)}`
      : ACTOR_LABELS[kind],
  );
}

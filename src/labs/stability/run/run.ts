/** @file The stability experiment: each part is an experiment of its own; this one asks the part that the params name. */
import type { AnyDerivation, Experiment } from "../../../experiments/types";
import { parts } from "./parts";
import { PARTS, type Part, type StabilityParams } from "./params";
import type { StabilityResult, StabilitySummary, StabilityTask, StabilityTrace } from "./types";

type Any = Experiment<StabilityParams, StabilityTask, StabilityResult, StabilityTrace, StabilitySummary>;

/** TypeScript cannot follow that what a part made goes back to the same part; `part` sees to it. */
function partOf({ part }: { readonly part: Part }): Any {
  return parts[part] as unknown as Any;
}

/** What is derived of the traces of a part, where they are asked for as traces of any. */
function derivedBy(part: Part): Record<string, AnyDerivation<StabilityTrace>> {
  const { derive = {} } = partOf({ part });
  const own = (what: string, derivation: AnyDerivation<StabilityTrace>): AnyDerivation<StabilityTrace> => ({
    ...derivation,
    from: (trace) => {
      if (trace.part === part) return derivation.from(trace);
      throw new Error(`There is no "${what}" of the ${trace.part}: it is derived of the ${part}.`);
    },
  });
  return Object.fromEntries(
    Object.entries(derive).map(([what, derivation]) => [what, own(what, derivation)]),
  );
}

export const experiment: Any = {
  name: "stability",
  plan: (params, resources) => partOf(params).plan(params, resources),
  firstPass: (tasks) => (tasks[0] && partOf(tasks[0]).firstPass?.(tasks)) ?? tasks.length,
  cost: (task) => partOf(task).cost(task),
  run: (task) => partOf(task).run(task),
  merge: (params, resources) => partOf(params).merge(params, resources),
  summarize: (trace) => partOf(trace).summarize(trace),
  rows: (params, resources) => partOf(params).rows(params, resources),
  file: (trace) => partOf(trace).file?.(trace) ?? trace,
  derive: Object.assign({}, ...PARTS.map(derivedBy)),
  buffers: (result) => partOf(result).buffers(result),
};

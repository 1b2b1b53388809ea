/**
 * @file Makes one experiment of several parts. Each part is an experiment with its own types of params, tasks
 * and so on; the whole passes everything to the part that the params name.
 */
import type { AnyDerivation, Experiment } from "./types";

/** Params, tasks, results, traces and summaries say which part they are of. */
export interface Parted {
  readonly part: string;
}

/** The members of a union that belong to this part. */
export type OfPart<All extends Parted, Part extends All["part"]> = Extract<All, { readonly part: Part }>;

/** The types of an experiment of parts: a union for each, with one member for each part. */
export interface PartedTypes {
  readonly params: Parted;
  readonly task: Parted;
  readonly result: Parted;
  readonly trace: Parted;
  readonly summary: Parted;
}

export type PartExperiment<Types extends PartedTypes, Part extends string> = Experiment<
  OfPart<Types["params"], Part>,
  OfPart<Types["task"], Part>,
  OfPart<Types["result"], Part>,
  OfPart<Types["trace"], Part>,
  OfPart<Types["summary"], Part>
>;

export type PartExperiments<Types extends PartedTypes> = {
  readonly [Part in Types["params"]["part"]]: PartExperiment<Types, Part>;
};

export type PartedExperiment<Types extends PartedTypes> = Experiment<
  Types["params"],
  Types["task"],
  Types["result"],
  Types["trace"],
  Types["summary"]
>;

type MadeOf<One> =
  One extends Experiment<
    infer Params extends Parted,
    infer Task extends Parted,
    infer Result extends Parted,
    infer Trace extends Parted,
    infer Summary extends Parted
  >
    ? { params: Params; task: Task; result: Result; trace: Trace; summary: Summary }
    : never;

/** The types of the experiment that these parts make. */
export type RunOf<Parts> = { readonly [Of in keyof PartedTypes]: MadeOf<Parts[keyof Parts]>[Of] };

type Derivations<Trace> = Record<string, AnyDerivation<Trace>>;

/** Makes the derivations of one part accept traces of any part. */
const ofItsOwn = <Trace extends Parted>(
  part: string,
  what: string,
  derivation: AnyDerivation<Trace>,
): AnyDerivation<Trace> => ({
  ...derivation,
  from: (trace) => {
    if (trace.part === part) return derivation.from(trace);
    throw new Error(`There is no "${what}" of the ${trace.part}: it is derived of the ${part}.`);
  },
});

function derivedByParts<Types extends PartedTypes>(
  parts: Readonly<Record<string, PartedExperiment<Types>>>,
): Derivations<Types["trace"]> {
  const all: Derivations<Types["trace"]> = {};
  for (const [part, { derive = {} }] of Object.entries(parts))
    for (const [what, derivation] of Object.entries(derive)) {
      if (what in all) throw new Error(`Two parts derive "${what}": give one of them another name.`);
      all[what] = ofItsOwn(part, what, derivation);
    }
  return all;
}

export function partedExperiment<Types extends PartedTypes>(
  name: string,
  parts: PartExperiments<Types>,
): PartedExperiment<Types> {
  // TypeScript cannot follow that each value goes back to the part that made it; `part` takes care of that.
  const all = parts as unknown as Readonly<Record<string, PartedExperiment<Types>>>;
  const partOf = ({ part }: Parted): PartedExperiment<Types> => {
    const found = all[part];
    if (found === undefined) throw new Error(`The experiment ${name} has no part "${part}".`);
    return found;
  };
  return {
    name,
    plan: (params, resources) => partOf(params).plan(params, resources),
    firstPass: (tasks) => (tasks[0] && partOf(tasks[0]).firstPass?.(tasks)) ?? tasks.length,
    cost: (task) => partOf(task).cost(task),
    run: (task) => partOf(task).run(task),
    merge: (params, resources) => partOf(params).merge(params, resources),
    summarize: (trace) => partOf(trace).summarize(trace),
    rows: (params, resources) => partOf(params).rows(params, resources),
    file: (trace) => partOf(trace).file?.(trace) ?? trace,
    reuse: (task) => {
      const key = partOf(task).reuse?.(task) ?? null;
      return key === null ? null : `${task.part} ${key}`;
    },
    derive: derivedByParts(all),
    extend: {
      horizon: (task) => partOf(task).extend?.horizon(task) ?? 0,
      run: (task, from) => {
        const { extend, run } = partOf(task);
        return extend ? extend.run(task, from) : run(task);
      },
      goesOnFrom: (task, from) => partOf(task).extend?.goesOnFrom?.(task, from) ?? true,
      reached: (result) => partOf(result).extend?.reached?.(result) ?? 0,
    },
  };
}

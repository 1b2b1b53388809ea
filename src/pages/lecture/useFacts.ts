/** @file The facts of the runs of a step, as they change. */
import { useEffect, useState } from "react";
import type { AnyExperiment } from "../../experiments/types";
import type { Facts } from "../../lectures/facts";
import { columnsOf, tablesOf } from "../../lectures/truth";
import type { Question } from "../../lectures/types";
import type { LiveRun, LiveRuns } from "./stores";

export type AllFacts = Readonly<Record<string, Facts>>;

const NO_FACTS: AllFacts = {};

/** The facts of a finished run; null until it is finished. */
function factsOf(experiment: AnyExperiment, { store }: LiveRun, hasTable: boolean): Facts | null {
  const { trace, params, status, resources } = store.getState();
  if (trace === null || status.kind !== "ready") return null;
  const table = hasTable ? columnsOf(experiment.rows(params, resources)) : undefined;
  return { ...(experiment.summarize(trace) as object), params, table };
}

/** The facts. Until a run is finished, those from before are kept. */
export function useFacts(runs: LiveRuns | null, question: Question | null): AllFacts {
  const [facts, setFacts] = useState<{ readonly of: LiveRuns | null; readonly all: AllFacts }>({
    of: null,
    all: NO_FACTS,
  });
  useEffect(() => {
    if (runs === null) return undefined;
    const tables = tablesOf(question);
    let wanted = true;
    const ends = Object.entries(runs).map(([name, run]) => {
      let experiment: AnyExperiment | null = null;
      let told: object | null = null;
      const tell = () => {
        const { trace, params } = run.store.getState();
        if (experiment === null || !wanted || trace === told) return;
        const own = factsOf(experiment, run, tables.includes(name));
        if (own === null || own["params"] !== params) return;
        told = trace;
        setFacts((now) => ({ of: runs, all: { ...(now.of === runs ? now.all : NO_FACTS), [name]: own } }));
      };
      run.lab.experiment().then(
        (found) => {
          experiment = found;
          tell();
        },
        () => undefined,
      );
      return run.store.subscribe(tell);
    });
    return () => {
      wanted = false;
      ends.forEach((end) => end());
    };
  }, [runs, question]);
  return facts.of === runs ? facts.all : NO_FACTS;
}

/** @file Blocks of runs that keep no distances but those of their band: longer ones go on where it has all that theirs asks for. */
import { describe, expect, it } from "vitest";
import { drain } from "../../../src/experiments/drain";
import type { AnyExperiment } from "../../../src/experiments/types";
import { experiment as own } from "../../../src/labs/geometry/run/run";
import { usualOfPart } from "../../../src/labs/geometry/run/tables";
import { traceHash } from "../../support/traceHash";

// Tasks and results are handed back to where they came from.
const experiment = own as unknown as AnyExperiment;

interface Laid {
  readonly laid: { readonly distances: Float64Array | null } | null;
}

const isLaid = (result: unknown): result is Laid =>
  typeof result === "object" && result !== null && "laid" in result && result.laid !== null;

/** As where there are so many runs that their distances are not kept. */
const withoutDistances = (result: unknown): unknown =>
  isLaid(result) ? { ...result, laid: { ...result.laid, distances: null } } : result;

describe.each(["relaxation", "stochastic"] as const)("runs of %s", (part) => {
  const paramsOf = (steps: number) => ({ ...usualOfPart(part), runs: 20, steps });
  const { extend, plan, run } = experiment;
  if (extend === undefined) throw new Error("Nothing goes on.");
  const alone = (steps: number) => plan(paramsOf(steps), []).map((task) => drain(run(task)));
  const canGoOn = (results: readonly unknown[], steps: number) =>
    plan(paramsOf(steps), []).map(
      (task, i) => extend.horizon(task) > 0 && extend.goesOnFrom?.(task, results[i]) === true,
    );

  it("go on from all distances, however much longer they are", () => {
    const short = alone(350);
    expect(short.filter(isLaid).every(({ laid }) => laid?.distances)).toBe(true);
    expect(canGoOn(short, 351)).toContain(true);
    expect(canGoOn(short, 351)).toEqual(canGoOn(short, 700));
  });

  it("go on from the band where they are twice as long, and else begin anew", () => {
    const short = alone(350).map(withoutDistances);
    expect(canGoOn(short, 351)).not.toContain(true);
    expect(canGoOn(short, 700)).toContain(true);
    const long = plan(paramsOf(700), []).map((task, i) =>
      drain(extend.horizon(task) > 0 ? extend.run(task, short[i]) : run(task)),
    );
    const merge = experiment.merge(paramsOf(700), []);
    expect(traceHash(merge(long))).toBe(traceHash(merge(alone(700))));
  });
});

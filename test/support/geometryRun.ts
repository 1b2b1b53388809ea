/** @file Runs of the geometry lab in a plain loop. */
import { drain } from "../../src/experiments/drain";
import { experiment } from "../../src/labs/geometry/run/run";
import type { GeometryParams, Part, ParamsOf } from "../../src/labs/geometry/run/params";
import type { GeometryRun } from "../../src/labs/geometry/run/parts";
import { once } from "./once";
import type { Scenario } from "./scenarios";

type Of<All, P extends Part> = Extract<All, { readonly part: P }>;

/** The finished trace of these params. */
export function runGeometry<P extends Part>(params: ParamsOf<P>): Of<GeometryRun["trace"], P> {
  const own: GeometryParams = params;
  const results = experiment.plan(own, []).map((task) => drain(once(experiment).run(task)));
  // A part's trace is of the part that its params are of.
  return experiment.merge(own, [])(results) as Of<GeometryRun["trace"], P>;
}

/** What a preset of a part of the geometry lab gives. */
export function geometryPreset<P extends Part>(scenario: Scenario, part: P) {
  if (scenario.lab !== "geometry") throw new Error("A preset of the geometry lab was expected.");
  const { params } = scenario;
  if (params.part !== part) throw new Error(`A preset of the part ${part} was expected.`);
  // Just checked.
  const trace = runGeometry<P>(params as ParamsOf<P>);
  return {
    params: params as ParamsOf<P>,
    trace,
    summary: experiment.summarize(trace) as Of<GeometryRun["summary"], P>,
  };
}

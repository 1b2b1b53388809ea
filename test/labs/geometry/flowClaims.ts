/** @file What the presets of flows and of equalities say, run and looked at: a check for each, which throws where it is not true. */
import { expect } from "vitest";
import { drain } from "../../../src/experiments/drain";
import { presets as equalities } from "../../../src/labs/geometry/equalities/presets";
import { presets as flows } from "../../../src/labs/geometry/flow/presets";
import { part as pair } from "../../../src/labs/geometry/run/equalities/run";
import { part as flow } from "../../../src/labs/geometry/run/flow/run";
import type { FlowRunSummary } from "../../../src/labs/geometry/run/flow/types";
import type { EqualitiesParams, FlowParams } from "../../../src/labs/geometry/run/params";

function paramsOf<Params>(presets: readonly { id: string; params: Params }[], id: string): Params {
  const found = presets.find((preset) => preset.id === id);
  if (found === undefined) throw new Error(`There is no preset ${id}.`);
  return found.params;
}

function runsOf(params: FlowParams): readonly FlowRunSummary[] {
  const results = flow.plan(params, []).map((task) => drain(flow.run(task)));
  return flow.summarize(flow.merge(params, [])(results)).runs;
}

function pairOf(params: EqualitiesParams) {
  const results = pair.plan(params, []).map((task) => drain(pair.run(task)));
  return pair.summarize(pair.merge(params, [])(results));
}

const isNear = (end: readonly number[], point: readonly number[], within: number) =>
  expect(Math.max(...end.map((value, i) => Math.abs(value - (point[i] ?? NaN))))).toBeLessThan(within);

export const flowClaims: Readonly<Record<string, () => void>> = {
  "burg-needs-no-bound": () => {
    const [burg, entropy, euclid] = runsOf(paramsOf(flows, "burg-needs-no-bound"));
    expect(burg).toMatchObject({ outcome: "arrives", fejerRises: 0 });
    expect(entropy).toMatchObject({ firstRise: 0, leftDomain: null, faceAt: null, fellBelow: { step: 1 } });
    expect(entropy?.divergenceEnd).toBeGreaterThan(1);
    expect(entropy?.divergenceEnd).toBeLessThan(Infinity);
    expect(euclid).toMatchObject({ faceAt: 1, leftDomain: { step: 1 } });
  },
  "divided-by-the-sum": () => {
    const [entropy, euclid, tsallis, burg] = runsOf(paramsOf(flows, "divided-by-the-sum"));
    expect(entropy?.outcome).toBe("arrives");
    isNear(euclid?.end ?? [], [1 / 2, 1 / 3, 1 / 6], 1e-13);
    isNear(tsallis?.end ?? [], [81 / 98, 16 / 98, 1 / 98], 1e-13);
    isNear(burg?.end ?? [], [1, 0, 0], 1e-12);
  },
  "three-limits-of-one-system": () => {
    const runs = runsOf(paramsOf(flows, "three-limits-of-one-system"));
    expect(runs.map(({ outcome, referenceIs }) => [outcome, referenceIs])).toEqual(
      runs.map(() => ["arrives", "projection"]),
    );
    expect(runs.map(({ end }) => end.some((value) => value < 0))).toEqual([true, false, false]);
  },
  "greedy-and-lazy": () => {
    const params = paramsOf(flows, "greedy-and-lazy");
    const [euclid, entropy] = runsOf(params);
    const start = [1 / 3, 1 / 3, 1 / 3];
    isNear(euclid?.end ?? [], [0, 0, 1], 1e-15);
    for (const { end } of [entropy, ...runsOf({ ...params, method: "dualAveraging" })].flatMap(
      (run) => run ?? [],
    ))
      isNear(end, start, 1e-15);
  },
  "adam-is-a-row": () => {
    const params = paramsOf(equalities, "adam-is-a-row");
    const { largestDifference, variants } = pairOf(params);
    const [uncorrected = NaN, inside = NaN] = variants.map((one) => one.largestDifference);
    expect([params.steps, largestDifference < 1e-14, uncorrected > 1, inside < 1e-7]).toEqual([
      50,
      true,
      true,
      true,
    ]);
  },
  "natural-gradient-is-mirror-descent": () => {
    const { largestDifference, variants } = pairOf(
      paramsOf(equalities, "natural-gradient-is-mirror-descent"),
    );
    expect(largestDifference).toBeLessThan(1e-14);
    expect(variants[0]?.largestDifference).toBeGreaterThan(1e-3);
  },
};

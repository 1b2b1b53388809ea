/** @file What the presets of the part `step` say of themselves. */
import { expect } from "vitest";
import { presets } from "../../../src/labs/geometry/step/presets";
import { stepFindings } from "../../../src/labs/geometry/step/words";
import { geometryPreset } from "../../support/geometryRun";
import type { Scenario } from "../../support/scenarios";

const wordsOf = (id: string) => presets.find((preset) => preset.id === id)?.words ?? "";

export const stepClaims: Readonly<Record<string, (scenario: Scenario) => void>> = {
  "one-dial": (scenario) => {
    const { edge } = geometryPreset(scenario, "step").trace;
    const [burg = NaN, entropy = NaN, euclid = NaN] = (edge?.edges ?? []).map((each) => Math.min(...each));
    expect(wordsOf("one-dial")).toContain("falls below 0.0001");
    expect([burg >= 4, entropy < 1e-4, euclid < 1e-4]).toEqual([true, true, true]);
  },
  "equal-losses": (scenario) => {
    const { trace, params, summary } = geometryPreset(scenario, "step");
    const end = summary.renormalised?.map((x) => x.toFixed(4)).join(", ") ?? "";
    expect(wordsOf("equal-losses")).toContain(`(${end})`);
    for (const { next } of [summary, ...summary.beside]) expect(next).toEqual(params.point);
    const said = stepFindings(trace).map(({ text }) => text);
    expect(said.join(" ")).toContain("equal losses move nothing, but");
  },
  "straight-in-the-dual": (scenario) => {
    const { steps } = geometryPreset(scenario, "step").trace;
    for (const [k, { duals }] of (steps?.ways ?? []).entries()) {
      const plane = (row: number) => {
        const [a = NaN, b = NaN, c = NaN] = duals.subarray(3 * row, 3 * row + 3);
        return [b - a, 2 * c - a - b] as const;
      };
      const rows = duals.length / 3;
      const [start, end] = [plane(0), plane(rows - 1)];
      const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
      const off = Array.from({ length: rows }, (_, row) => {
        const at = plane(row);
        return (
          Math.abs((at[0] - start[0]) * (end[1] - start[1]) - (at[1] - start[1]) * (end[0] - start[0])) /
          length
        );
      });
      const isWhole = steps?.steps[k]?.support.length === 3;
      expect(Math.max(...off) < 1e-9 * Math.max(1, length)).toBe(isWhole);
    }
  },
};

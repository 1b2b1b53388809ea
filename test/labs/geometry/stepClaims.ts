/** @file What the presets of the part `step` say of themselves. */
import { expect } from "vitest";
import { createStepper } from "../../../src/labs/geometry/run/step/step";
import type { Geometry } from "../../../src/labs/geometry/run/params";
import { presets } from "../../../src/labs/geometry/step/presets";
import { stepFindings } from "../../../src/labs/geometry/step/words";
import { geometryPreset } from "../../support/geometryRun";
import type { Scenario } from "../../support/scenarios";

const wordsOf = (id: string) => presets.find((preset) => preset.id === id)?.words ?? "";

export const stepClaims: Readonly<Record<string, (scenario: Scenario) => void>> = {
  "one-dial": (scenario) => {
    const { edge } = geometryPreset(scenario, "step").trace;
    const [burg, entropy, euclid] = edge?.edges ?? [];
    const ends = (of: Float64Array | undefined) => [of?.at(0) ?? NaN, of?.at(-1) ?? NaN];
    expect(wordsOf("one-dial")).toContain("falls below 0.0001 at both faces, Euclid's at one of them");
    expect(Math.min(...(burg ?? [NaN]))).toBeGreaterThanOrEqual(4);
    expect([...ends(entropy), ...ends(euclid)].map((edgeAt) => edgeAt < 1e-4)).toEqual([
      true,
      true,
      false,
      true,
    ]);
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
  "wrong-end": (scenario) => {
    const { params } = geometryPreset(scenario, "step");
    const q = params.reference === "none" ? [] : params.reference;
    const told = (x: readonly number[]) => `(${x.map((each) => each.toFixed(3)).join(", ")})`;
    expect(wordsOf("wrong-end")).toContain(told(dividedOften("euclidean", q)));
    expect(told(dividedOften("entropy", q))).toBe(told(q));
    expect(dividedOften("burg", q)[0]).toBeGreaterThan(0.999);
  },
};

/** Where steps on the cross-entropy end that are divided by their sum, found by taking them. */
function dividedOften(geometry: Geometry, q: readonly number[]): readonly number[] {
  const { divided } = createStepper(geometry, "simplex", q.length);
  let x = Float64Array.from(q, () => 1 / q.length);
  for (let t = 0; t < 20_000; t++) {
    const g = x.map((each, i) => -(q[i] ?? 0) / each);
    x = divided(x, g, 0.02)?.slice() ?? x;
  }
  return Array.from(x);
}

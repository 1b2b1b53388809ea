/** @file What learning from preferences runs, shows and says. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { drain } from "../../../src/experiments/drain";
import { presets } from "../../../src/labs/training/preference/presets";
import { preferenceProgram } from "../../../src/labs/training/preference/python";
import { preferenceFindings } from "../../../src/labs/training/preference/words";
import { withReward } from "../../../src/labs/training/preference/fit";
import type { PreferenceParams } from "../../../src/labs/training/run/params";
import { part } from "../../../src/labs/training/run/preference/run";
import { usualOfPart } from "../../../src/labs/training/run/tables";
import { parts } from "../../../src/labs/training/parts";
import { sentenceOf } from "../../../src/scenario/statement";

const usual = usualOfPart("preference");

function traceOf(own: Partial<PreferenceParams>) {
  const params = { ...usual, ...own };
  return part.merge(params, [])(part.plan(params, []).map((task) => drain(part.run(task))));
}
const said = (own: Partial<PreferenceParams>) => preferenceFindings(traceOf(own)).map(sentenceOf);

describe("presets", () => {
  const own = (id: string) => {
    const preset = presets.find((each) => each.id === id);
    if (preset === undefined) throw new Error(`There is no preset ${id}.`);
    return preset.params;
  };
  it("lands at one, exactly and for good", () => {
    const { result } = traceOf(own("lands-at-one"));
    expect(Array.from(result?.courses[0].gap ?? []).slice(1)).toEqual(Array(8).fill(0));
    expect(said(own("lands-at-one")).slice(0, 2)).toEqual([
      "Proved: a step of λ = 2\u00a0·\u00a00.5 = 1 multiplies the error in ln π by 1 − λ = 0: it lands on the optimum at once.",
      "Observed: explicit step: after 8 steps *J* = 0.4037, the optimum itself.",
    ]);
  });
  it("goes round in two, to the last digit", () => {
    const { result } = traceOf(own("cycle-at-two"));
    const gap = Array.from(result?.courses[0].gap ?? []);
    expect(new Set(gap).size).toBe(2);
    expect(gap.slice(0, 2).map((each) => ((result?.optimalObjective ?? 0) - each).toFixed(4))).toEqual([
      "0.2750",
      "0.2865",
    ]);
    expect(said(own("cycle-at-two")).join(" ")).toContain("is the first one to the last digit");
  });
  it("leaves above two, and the proximal step comes home", () => {
    const { result } = traceOf(own("leaves-above-two"));
    const [explicit, proximal] = result?.courses ?? [];
    expect(((result?.optimalObjective ?? 0) - (explicit?.gap[10] ?? 0)).toFixed(4)).toBe("-0.3000");
    expect(said(own("leaves-above-two"))[0]).toContain(
      "1 − λ = −1.2: it leaves: the error grows at every step",
    );
    proximal?.gap.subarray(1).forEach((gap, n) => expect(gap).toBeLessThan(proximal.gap[n] ?? 0));
    expect(proximal?.gap[10]).toBeLessThan(1e-9);
  });
});

it("stops where log-odds are no numbers any more, and says at which step", () => {
  const trace = traceOf({ step: 2000, steps: 10_000 });
  const summary = part.summarize(trace);
  expect(summary.leftAt).toBe(summary.steps + 1);
  expect(JSON.stringify(summary)).not.toMatch(/null,|NaN/);
  expect(said({ step: 2000, steps: 10_000 }).join(" ")).toContain(
    `after step ${summary.leftAt} the log-odds are too large to be numbers`,
  );
});

it("has a line of CSV for every step", () => {
  const [head, ...lines] = part.rows({ ...usual, steps: 3 }, []);
  expect(head).toBe("t,p1,p2,p3,p4,p5,objective,gap,divergenceOptimum,divergenceReference");
  expect(lines).toHaveLength(4);
  const first = lines[0]?.split(",").map(Number) ?? [];
  expect(first.slice(0, 6)).toEqual([0, ...usual.reference]);
  expect(first.slice(6).map((each) => each.toFixed(12))).toEqual([
    "0.275000000000",
    "0.128650020810",
    "0.290373058009",
    "0.000000000000",
  ]);
});

it("keeps policies and rewards about the same actions", () => {
  expect(parts.preference.clash?.({ ...usual, reward: [1, 2] })?.message).toBe(
    "reward has 2 entries, the reference policy 5; both need the same number",
  );
  expect(parts.preference.clash?.(withReward({ ...usual, start: usual.reference }, [1, 2, 3]))).toBeNull();
});

const hasNumPy = spawnSync("python3", ["-c", "import numpy"]).status === 0;
it.runIf(hasNumPy)("is what NumPy prints", () => {
  for (const scheme of ["explicit", "proximal"] as const) {
    const params = { ...usual, scheme, steps: 6 };
    const { stdout } = spawnSync("python3", ["-c", preferenceProgram(params, "test")], { encoding: "utf8" });
    const lines = stdout.trim().split("\n").slice(1);
    const [course] = traceOf(params).result?.courses ?? [];
    expect(lines).toHaveLength(7);
    lines.forEach((line, n) => {
      const gap = Number(/gap (\S+)/.exec(line)?.[1]);
      expect(Math.abs(gap / (course?.gap[n] ?? NaN) - 1)).toBeLessThan(1e-5);
    });
  }
});

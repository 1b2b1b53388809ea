import { describe, expect, it } from "vitest";
import { part as audit } from "../../../../src/labs/stability/run/audit/run";
import { part as pair } from "../../../../src/labs/stability/run/pair/run";
import { type PairParams } from "../../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS } from "../../../../src/labs/stability/run/tables";
import { stabilitySchema } from "../../../support/schemas";
import { decodeLink, encodeLink, makeScenario } from "../../../support/scenarios";

const view = { t: null, span: null, figure: null, embed: false, theme: "auto" } as const;

function resultOf(params: PairParams) {
  const [task] = pair.plan(params, []);
  if (task === undefined) throw new Error("A pair has one task.");
  const next = pair.run(task).next();
  if (next.done !== true) throw new Error("A pair takes one slice.");
  return next.value;
}

/** The worst pairs of a small audit, targets on vertices. */
function counterexamples() {
  const params = {
    ...STABILITY_VARIANTS.audit,
    classes: 8,
    sampling: "vertex",
    update: "mirror",
    pairs: 500,
  } as const;
  const results = audit.plan(params, []).map((task) => {
    const run = audit.run(task);
    for (;;) {
      const next = run.next();
      if (next.done === true) return next.value;
    }
  });
  return audit.summarize(audit.merge(params, [])(results)).worst;
}

describe("one pair", () => {
  it("reopens a counterexample from its link with the same bits, target on a vertex or not", () => {
    const worst = counterexamples();
    expect(worst.length).toBeGreaterThan(5);
    for (const { target, first, second, step, before, after, ratio } of worst) {
      const params: PairParams = {
        part: "pair",
        update: "mirror",
        target: [...target],
        first: [...first],
        second: [...second],
        step,
      };
      const { scenario, notices } = decodeLink(encodeLink(makeScenario("stability", params, view)));
      expect(notices).toEqual([]);
      expect(scenario.params).toEqual(params);
      const result = resultOf(params);
      expect(result).toMatchObject({ before, after, ratio });
      const sums = [result.sharesBefore, result.sharesAfter].map((shares) => shares.reduce((a, b) => a + b));
      expect(sums).toEqual([before, after]);
    }
  });

  it("tells how much each class adds to the divergence, without losing small shares", () => {
    const [first, second] = [
      [0.2, 0.8],
      [0.2 + 1e-9, 0.8 - 1e-9],
    ];
    const { sharesBefore } = resultOf({ ...STABILITY_VARIANTS.pair, first, second });
    expect((sharesBefore[0] ?? 0) / (0.5e-18 / 0.2)).toBeCloseTo(1, 6);
    expect((sharesBefore[1] ?? 0) / (0.5e-18 / 0.8)).toBeCloseTo(1, 6);
    const onFace = resultOf({
      ...STABILITY_VARIANTS.pair,
      second: [0.7, 0.3],
      update: "projected",
      step: 2,
    });
    expect(onFace.firstAfter).toEqual([1, 0]);
    expect(onFace.sharesAfter[1]).toBeCloseTo(0.3, 14);
  });

  it("takes targets on faces, but no beliefs there", () => {
    const params = { part: "pair", target: [1, 0], first: [0.5, 0.5], second: [0.4, 0.6], step: 0.1 };
    expect(stabilitySchema.parse(params)).toMatchObject({ target: [1, 0] });
    for (const name of ["first", "second"])
      expect(() => stabilitySchema.parse({ ...params, [name]: [1, 0] })).toThrow("must be at least 1e-300");
    expect(() => stabilitySchema.parse({ ...params, target: [1.5, -0.5] })).toThrow(
      "must be 0 or at least 1e-300",
    );
  });

  it("shows where both beliefs went, on screen, in the summary and in the CSV", () => {
    const params: PairParams = { ...STABILITY_VARIANTS.pair, update: "projected" };
    const result = resultOf(params);
    const pull = (x: number) => x + (0.1 / 2) * (0.7 / x - 0.3 / (1 - x));
    expect(result.firstAfter[0]).toBeCloseTo(pull(0.5), 14);
    expect(result.secondAfter[0]).toBeCloseTo(pull(0.4), 14);
    const trace = pair.merge(params, [])([result]);
    expect(pair.summarize(trace)).toMatchObject({
      ratio: result.after / result.before,
      step: 0.1,
      bound: expect.closeTo((2 * 0.4 ** 2) / 0.6, 14) as unknown,
      certified: expect.closeTo(0.4 / 0.7, 14) as unknown,
    });
    expect(pair.summarize(pair.merge(params, [])([null]))).toEqual(pair.summarize(trace));
    const lines = [...pair.rows(params, [])];
    expect(lines[1]).toBe(`1,0.7,0.5,0.4,${result.firstAfter[0]},${result.secondAfter[0]}`);
    expect(lines.length).toBe(3);
  });
});

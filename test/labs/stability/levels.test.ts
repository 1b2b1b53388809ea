/** @file What a triangle says of its lines and of its window. */
import { sentenceOf } from "../../../src/scenario/statement";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statisticsOf } from "../../../src/labs/stability/run/atlas/summary";
import { type TriangleAtlas } from "../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS as usual } from "../../../src/labs/stability/run/tables";
import { OVERLAY_IDS } from "../../../src/labs/stability/figure/curves";
import { levelStyle } from "../../../src/labs/stability/map/levels";
import { sharesShown, windowWords } from "../../../src/labs/stability/map/orientation";
import { findings, unseenWords } from "../../../src/labs/stability/map/words";
import { runStability } from "../../support/stabilityRun";
import { linesOver } from "../../support/derived";

const run = (params: TriangleAtlas) =>
  runStability<"atlas">({ ...params, width: 48, height: 48, iterations: 200 });
const lines = (params: TriangleAtlas) => linesOver(run(params));

describe("the words about lines", () => {
  it("say what is no line, and why", () => {
    expect(unseenWords(lines({ ...usual.triangleOfStarts, step: 0.2 }), OVERLAY_IDS)).toBe(
      "No line here at η = 0.2: entropy-aware (below η throughout), local threshold (2 everywhere).",
    );
    expect(unseenWords(lines(usual.triangleOfTargets), OVERLAY_IDS)).toBe(
      "No line here at η = 1.5: curvature bound (0.6667 everywhere), entropy-aware (0 everywhere), " +
        "certified (below η throughout), Fejér (above η throughout), local threshold (2 everywhere).",
    );
    expect(unseenWords(lines({ ...usual.triangleOfTargets, step: 0.01 }), ["measured", "certified"])).toBe(
      "No line here at η = 0.01: measured threshold (no run arrived), certified (above η throughout).",
    );
    expect(unseenWords(lines({ ...usual.triangleOfStarts, step: 0.2 }), ["bound", "certified"])).toBe("");
  });

  it("compare fractions of the bound with the first step", () => {
    const params: TriangleAtlas = { ...usual.triangleOfStarts, rule: { kind: "boundFraction" }, step: 0.5 };
    expect(unseenWords(lines(params), ["bound", "local"])).toBe(
      "No line here at the fraction = 0.5: curvature bound (1 everywhere), local threshold (70 everywhere).",
    );
    expect(levelStyle("certified", params).label).toBe("certified η_{cert} = first step, proved");
    expect(levelStyle("local", params).label).toBe("local threshold η_{local} = step at target, exact");
  });

  it("keep to what is proved for the projected step", () => {
    const params: TriangleAtlas = { ...usual.triangleOfTargets, update: "projected" };
    expect(levelStyle("fejer", params).label).toBe("Fejér η_{F} = η, for mirror steps");
    expect(levelStyle("measured", params).label).toBe("border of arrival, observed");
  });

  it("judge each promise by the runs that keep to it", () => {
    const trace = run({ ...usual.triangleOfStarts, step: 0.2 });
    const sentences = findings(trace, statisticsOf(trace)).map(sentenceOf);
    expect(sentences).toHaveLength(5);
    expect(sentences[1]).toMatch(
      /^Claimed.*up to it, none of \d+ runs collapsed and 100\u00a0% arrived; beyond it, /,
    );
    expect(sentences[2]).toMatch(/^Proved.*up to it, none of/);
    expect(sentences[4]).toMatch(/^Exact: up to the local threshold.*no run lies beyond it\.$/);
  });
});

describe("the words about a window", () => {
  const range = fc
    .tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true }))
    .map(([from, span]): [number, number] => [from, Math.min(1, from + span)]);

  it("hold every belief that it shows, and no more", () => {
    fc.assert(
      fc.property(range, range, (x, y) => {
        const shares = sharesShown({ x, y });
        const beliefs = Array.from({ length: 41 * 41 }, (_, k) => {
          const [right, up] = [
            x[0] + ((x[1] - x[0]) * (k % 41)) / 40,
            y[0] + ((y[1] - y[0]) * Math.floor(k / 41)) / 40,
          ];
          return [1 - right - up / 2, right - up / 2, up];
        }).filter((p) => p.every((share) => share >= 0));
        const extent = (i: number) => {
          const own = beliefs.map((p) => p[i] ?? NaN);
          return [Math.min(...own, Infinity), Math.max(...own, -Infinity)] as const;
        };
        const outside = beliefs.length > 0 && shares === null ? beliefs : [];
        expect(outside).toEqual([]);
        for (const [i, [from, to]] of (shares ?? []).entries()) {
          const [least, most] = extent(i);
          expect(least).toBeGreaterThanOrEqual(from - 1e-12);
          expect(most).toBeLessThanOrEqual(to + 1e-12);
          expect(beliefs.length > 200 ? least - from : 0).toBeLessThan(0.2);
        }
      }),
    );
  });

  it("are as short as must be", () => {
    expect(windowWords({ x: [0.5, 1], y: [0, 0.5] })).toEqual([
      "class 1: 0–0.5, class 2: 0.25–1, class 3: 0–0.5",
      "p_{1} 0–0.5, p_{2} 0.25–1, p_{3} 0–0.5",
      "p_{1} 0–0.5, p_{2} 0.25–1",
    ]);
    expect(windowWords({ x: [0, 0.1], y: [0.9, 1] })).toEqual(["no belief in this window"]);
  });
});

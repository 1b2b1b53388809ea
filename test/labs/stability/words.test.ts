import { sentenceOf } from "../../../src/scenario/statement";
import { describe, expect, it } from "vitest";
import { statisticsOf, summarizeAtlas } from "../../../src/labs/stability/run/atlas/summary";
import { summarizeOrbits } from "../../../src/labs/stability/run/orbits/summary";
import { type SliceOfTargets } from "../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS as usual } from "../../../src/labs/stability/run/tables";
import { summarizeThreshold } from "../../../src/labs/stability/run/threshold/summary";
import { beliefWords } from "../../../src/labs/stability/audit/beliefs";
import { auditFindings, pairWords, shareParts, shareWords } from "../../../src/labs/stability/audit/words";
import {
  findings,
  kernelNote,
  atlasWords,
  mapDescription,
  percent,
  setting,
  unseenWords,
} from "../../../src/labs/stability/map/words";
import { cellRun } from "../../../src/labs/stability/model/cell";
import { traceOrbit } from "../../../src/labs/stability/run/cell/orbit";
import { cellWords, endWords } from "../../../src/labs/stability/orbit/words";
import { orbitFindings, wordsAt } from "../../../src/labs/stability/orbits/events";
import { pairFindings } from "../../../src/labs/stability/pair/words";
import { thresholdCaption, thresholdFindings } from "../../../src/labs/stability/threshold/words";
import { presets } from "../../support/scenarios";
import { runStability } from "../../support/stabilityRun";
import { linesOver } from "../../support/derived";

const small = { width: 40, height: 40, iterations: 300 };
const KINDS = /^(Claimed|Proved|Exact|Observed|Searched)/;

const run = (target: number, step: number, change: Partial<SliceOfTargets> = {}) => {
  const log = Math.log10(step);
  const params = { ...usual.sliceOfTargets, ...change, width: 1, height: 1 };
  const narrow = {
    ...params,
    x: [target - 1e-9, target + 1e-9],
    logStep: [log - 1e-9, log + 1e-9],
  } satisfies SliceOfTargets;
  const found = cellRun(narrow, { column: 0, row: 0 });
  if (found === null) throw new Error("Every cell of the slice is a run.");
  return traceOrbit(found);
};

describe("what a map says", () => {
  const trace = runStability<"atlas">({ ...usual.sliceOfTargets, ...small });

  it("counts the run on screen and sorts every sentence", () => {
    const sentences = findings(trace, statisticsOf(trace)).map(sentenceOf);
    for (const sentence of sentences) expect(sentence).toMatch(KINDS);
    const { converged } = trace.counts;
    expect(sentences[0]).toContain(`${((100 * converged) / 1600).toPrecision(3)}\u00a0% converged`);
    expect(sentences[1]).toMatch(/up to it, none of [\d\u202f]+ runs collapsed/);
    expect(sentences.find((sentence) => sentence.startsWith("Proved"))).toContain("none of");
  });

  it("says what is proved for mirror steps only", () => {
    const projected = runStability<"atlas">({ ...usual.sliceOfTargets, ...small, update: "projected" });
    const sentences = findings(projected, statisticsOf(projected)).map(sentenceOf);
    expect(sentences.some((sentence) => sentence.startsWith("Proved for mirror steps only"))).toBe(true);
  });

  it("says where curves are that the window does not hold", () => {
    expect(unseenWords(linesOver(trace), ["bound", "local", "measured"])).toBe("");
    expect(unseenWords(linesOver(trace), ["bound", "entropyAware"])).toBe(
      "Not in this window: entropy-aware (0 throughout).",
    );
    const low = runStability<"atlas">({ ...usual.sliceOfTargets, ...small, logStep: [-3, -2.5] });
    expect(unseenWords(linesOver(low), ["bound", "local"])).toBe(
      "Not in this window: curvature bound (above it), local threshold (above it).",
    );
  });

  it("describes start, target, update and step in the caption", () => {
    expect(atlasWords(usual.sliceOfTargets).caption.text).toContain(
      "entropy mirror step, after each target, started at the centre",
    );
    expect(atlasWords({ ...usual.triangleOfStarts, update: "projected", step: 0.25 }).caption.text).toContain(
      "projected step, η = 0.25, from each start after the target (0.7, 0.2, 0.1)",
    );
    expect(setting({ ...usual.sliceOfTargets, start: "mirrored" })).toBe(
      "after each target q, started at 1 − q",
    );
    const corner = runStability<"atlas">({ ...usual.triangleOfTargets, width: 8, height: 8, iterations: 50 });
    expect(kernelNote(corner)).toContain("SIMD kernel is for two classes only");
    const { cells, converged, collapsed, wandering } = summarizeAtlas(corner);
    expect(cells, "runs, not cells outside").toBe(converged + collapsed + wandering);
    expect(mapDescription(null)).toBe("The map is being computed.");
    expect(mapDescription(trace)).toMatch(/% of the cells converged/);
  });
});

describe("what an orbit's words say", () => {
  it.each([
    [0.8, 1, /^converged at step \d+$/],
    [0.5, 1, /^starts on the target$/],
    [0.95, 3, /^collapsed at step \d+ and bounces between faces$/],
    [0.9, 0.001, /^is still on its way: .* off after 1000 steps$/],
    [0.9785, 0.0015, /^is still on its way: 0\.1\d* off after 1000 steps$/],
  ])("target %d, step %d", (target, step, words) => {
    expect(endWords(run(target, step))).toMatch(words);
  });

  it("does not say that there is no cycle where it looked for short ones", () => {
    const words = endWords(run(0.9, 0.5345, { update: "projected" }));
    expect(words).toMatch(
      /^wanders: its last 128 beliefs lie between 0\.\d\d? and 0\.\d\d, on no cycle of up to 32$/,
    );
  });

  it("names a cycle with its ends", () => {
    expect(endWords(run(0.9, 0.4, { update: "projected" }))).toMatch(
      /^wanders: a cycle of 2 between 0\.\d+ and 0\.\d+$/,
    );
  });

  it.each([
    [[0.8, 0.1, 0.1], 6, /^collapsed at step \d+ and bounces between faces$/],
    [[0.6, 0.3, 0.1], 1, /^converged at step \d+$/],
  ])("on the triangle, target %j, step %d", (target, value, words) => {
    const { floor, tolerance } = usual.triangleOfTargets;
    const start = [1 / 3, 1 / 3, 1 / 3];
    const common = { update: "mirror", rule: "fixed", iterations: 300, floor, tolerance } as const;
    expect(endWords(traceOrbit({ ...common, target, start, value }))).toMatch(words);
  });

  it("tells where the cell lies", () => {
    expect(cellWords(run(0.9, 0.4))).toMatch(/^target 0\.9\d*, start 0\.5, η = 0\.4\d*$/);
  });
});

describe("what thresholds and orbits say", () => {
  it("says that only rounding moves the run that starts on the target", () => {
    const params = {
      ...usual.threshold,
      target: 0.7,
      x: [0.4, 1] as [number, number],
      iterations: 300,
      scan: 8,
    };
    const say = (width: number) => {
      const trace = runStability<"threshold">({ ...params, width, logStep: [0, 2] });
      return thresholdFindings(trace, summarizeThreshold(trace)).map(sentenceOf)[0];
    };
    expect(say(1)).toContain("starts on the target, at 0.7, leaves it by rounding alone.");
    expect(say(2)).not.toContain("rounding");
  });

  it("prints of a threshold no more digits than its bisection has, and no factor as 1 that is none", () => {
    const params = { ...usual.threshold, width: 8, iterations: 200, scan: 4, precision: 0.1 };
    const trace = runStability<"threshold">(params);
    const summary = summarizeThreshold(trace);
    expect(thresholdFindings(trace, summary).map(sentenceOf)[0]).toMatch(/collapses is (\d|0\.\d|\d0),/);
    const finer = { ...trace, params: { ...params, precision: 1e-6 } };
    const [least, greatest] = [0.99996, 1.00004].map((ratio) => ({ ratio, x: 0.25 }));
    if (!least || !greatest) throw new Error("Two ratios.");
    const claimed = thresholdFindings(finer, { ...summary, overBound: { least, greatest } }).map(
      sentenceOf,
    )[1];
    expect(claimed).toContain("already at 0.99996 × it at start 0.25, elsewhere only at 1.00004 × it");
    expect([percent(65_535, 65_536), percent(65_536, 65_536)]).toEqual(["99.998\u00a0%", "100\u00a0%"]);
  });

  it("names the projected step's threshold below the claimed one", () => {
    const trace = runStability<"threshold">({
      ...usual.threshold,
      update: "projected",
      target: 0.9,
      width: 32,
      iterations: 300,
      scan: 16,
    });
    const sentences = thresholdFindings(trace, summarizeThreshold(trace)).map(sentenceOf);
    expect(sentences.join(" ")).toContain("Exact: at the target itself stability ends at η = 0.36");
    expect(sentences.find((sentence) => sentence.startsWith("Claimed"))).toContain("It is no threshold");
    expect(sentences.find((sentence) => sentence.startsWith("Proved"))).toContain("not a projected one");
    expect(thresholdCaption(trace)).toContain("(0.9, 0.1)");
  });

  it("tells the cascade in order", () => {
    const trace = runStability<"orbits">({
      ...usual.orbits,
      update: "projected",
      target: 0.9,
      logStep: [-0.6, 0],
      width: 256,
    });
    const sentences = orbitFindings(trace, summarizeOrbits(trace)).map(sentenceOf);
    for (const sentence of sentences) expect(sentence).toMatch(KINDS);
    expect(sentences[0]).toContain("below 1/5");
    expect(sentences[1]).toMatch(
      /settles on the target; .*cycle of 2; .*cycle of 4; .*chaotic.*bounces between the faces/,
    );
    expect(wordsAt(trace, 0.3)).toBe("settles");
    expect(wordsAt(trace, 0.4)).toBe("cycle of 2");
    expect(wordsAt(trace, 0.9)).toBe("bounces between faces");
  });
});

describe("what an audit says", () => {
  it("reports shares with their intervals, and r, C and η over the bound", () => {
    const trace = runStability<"audit">({ ...usual.audit, pairs: 4000 });
    const [claimed = "", observed = ""] = auditFindings(trace).map(sentenceOf);
    expect(claimed).toMatch(/^Claimed by the paper/);
    expect(observed).toContain("(r = 0.02), C = 3, at 0.99 × the paper’s bound");
    expect(observed).toContain(shareWords(trace.expanded, 4000));
    expect(shareWords(0, 0)).toBe("0\u00a0% (0–100\u00a0%)");
    expect(shareParts(3, 20_000)).toEqual({ share: "0.015\u00a0%", interval: "0.005–0.044\u00a0%" });
    expect(
      [
        [12, 100],
        [2516, 20_000],
        [1, 10_000_000],
        [9_999_999, 10_000_000],
        [4, 4],
      ].map(([hits = 0, of = 0]) => shareWords(hits, of).replaceAll("\u00a0", " ")),
    ).toEqual([
      "12 % (7–20 %)",
      "12.6 % (12.1–13.0 %)",
      "0.000010 % (0.000002–0.000057 %)",
      "99.999990 % (99.999943–99.999998 %)",
      "100 % (51–100 %)",
    ]);
    expect([1, 20_000].map(pairWords)).toEqual(["1 pair", "20\u202f000 pairs"]);
  });

  it("does not claim more than was sampled when nothing expanded", () => {
    const trace = runStability<"audit">({
      ...usual.audit,
      pairs: 4000,
      update: "mirror",
      certificate: "certified",
      fraction: 1,
    });
    const sentences = auditFindings(trace).map(sentenceOf);
    expect(sentences[0]).toMatch(/^Proved/);
    expect(sentences[1]).toMatch(/D_KL expanded on none, so on at most 0\.0\d+\u00a0%/);
  });

  it("names a vertex, and shows of many classes the one in which a pair differs", () => {
    const row = {
      target: [0, 0, 0, 0, 1],
      first: [0.2, 0.3001, 0.1, 0.2, 0.19999],
      second: [0.2, 0.3, 0.1, 0.2, 0.2],
    };
    expect(beliefWords(row)).toEqual({
      target: "e_5",
      first: "[2] 0.3001, …",
      second: "[2] 0.3, …",
    });
    const few = { target: [0.7, 0.2, 0.1], first: [0.5, 0.3, 0.2], second: [0, 1, 0] };
    expect(beliefWords(few)).toEqual({ target: "0.7, 0.2, 0.1", first: "0.5, 0.3, 0.2", second: "e_2" });
  });

  it("counts one thing as one, and does not say that a search goes on", () => {
    const trace = runStability<"audit">({ ...usual.audit, pairs: 1 });
    expect(auditFindings(trace).map(sentenceOf)[1]).toContain("on 1 local pair (r = 0.02)");
    const begun = { ...trace, params: { ...trace.params, climbs: 2000 }, climbs: 0 };
    expect(auditFindings(begun).map(sentenceOf).at(-1)).toBe("Searched: 0 of 2\u202f000 climbs.");
  });

  it("says what the search reached", () => {
    const trace = runStability<"audit">({ ...usual.audit, pairs: 100, climbs: 2 });
    expect(auditFindings(trace).map(sentenceOf).at(-1)).toMatch(
      /^Searched: 2 climbs reached a ratio of [\d.]+ at most: a counterexample\.$/,
    );
  });

  it("says that the pair with eight classes refutes the claim", () => {
    const preset = presets.find(({ id }) => id === "eight-classes")?.scenario.params;
    if (preset === undefined || !("part" in preset) || preset.part !== "pair")
      throw new Error("The preset is a pair.");
    const { result } = runStability<"pair">(preset);
    if (result === null) throw new Error("The pair was finished.");
    const sentences = pairFindings(preset, result).map(sentenceOf);
    expect(sentences[0]).toContain("expands D_KL from 7.184 × 10⁻⁶ to 8.597 × 10⁻⁶");
    expect(sentences[1]).toMatch(/refutes it\.$/);
    expect(sentences[2]).toContain("nothing here");
    const half = pairFindings(
      { ...preset, step: 0.1 },
      { ...result, after: result.before / 2, ratio: 0.5 },
    ).map(sentenceOf);
    expect(half[1]).not.toContain("refutes");
    expect(half[2]).toMatch(/^Proved: η is .* so D_KL shrinks at least by 0\.909/);
  });
});

/** @file What control runs, shows and says. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { drain } from "../../../src/experiments/drain";
import { controlFindings } from "../../../src/labs/training/control/findings";
import { lettersOf, movedStart, painted, resized } from "../../../src/labs/training/control/edit";
import { presets } from "../../../src/labs/training/control/presets";
import { controlProgram } from "../../../src/labs/training/control/python";
import { parts } from "../../../src/labs/training/parts";
import type { ControlParams } from "../../../src/labs/training/run/params";
import { part } from "../../../src/labs/training/run/control/run";
import { usualOfPart } from "../../../src/labs/training/run/tables";
import { sentenceOf } from "../../../src/scenario/statement";
import { formatNumber } from "../../../src/ui/number";
import { decodeLink, encodeLink, makeScenario } from "../../support/scenarios";

const usual = usualOfPart("control");

function traceOf(own: Partial<ControlParams>) {
  const params = { ...usual, ...own };
  return part.merge(params, [])(part.plan(params, []).map((task) => drain(part.run(task))));
}
const summaryOf = (own: Partial<ControlParams>) => part.summarize(traceOf(own));

/** All sentences, with their numbers put in. */
const said = (own: Partial<ControlParams>): string =>
  controlFindings(traceOf(own))
    .map((each) =>
      sentenceOf(each).replaceAll(/#(\d)/g, (_, k: string) => {
        const number = each.numbers?.[Number(k)];
        return formatNumber(number?.value ?? NaN, number?.digits ?? 4);
      }),
    )
    .join("\n");

const preset = (id: string): Partial<ControlParams> => {
  const found = presets.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no preset ${id}.`);
  return found.params;
};

describe("what is proved of an actor", () => {
  const proved = (own: Partial<ControlParams>) =>
    /^Proved: .*$/m.exec(said({ iterations: 2, beside: [], ...own }))?.[0];
  const neverLower = "with an exact critic no step lowers the value of any state, however long it is";

  it("is its own: a softmax gradient never lowers a value, but an endless step of it is not greedy", () => {
    expect(proved({ actor: "entropic" })).toContain(`${neverLower}, and an endless one is policy iteration`);
    expect(proved({ actor: "softmax" })).toBe(`Proved: ${neverLower}.`);
    const both = proved({ actor: "entropic", beside: [{ kind: "softmax", step: 1 }] });
    expect(both).toContain(`${neverLower}, and an endless one of entropic is policy iteration`);
  });

  it("holds for a part of a projected step, which is never greedy, and not beyond it", () => {
    expect(proved({ actor: "euclidean", relaxation: 0.5 })).toBe(`Proved: ${neverLower}.`);
    expect(proved({ actor: "euclidean", relaxation: 1 })).toContain("is policy iteration");
    expect(proved({ actor: "euclidean", relaxation: 1.5 })).toBeUndefined();
  });
});

describe("presets", () => {
  it("remembers a bad first critic, and says what was written into the log-odds", () => {
    const own = preset("first-critic-remembered");
    const trace = traceOf(own);
    expect(trace.courses.map((course) => course?.values[400]?.toFixed(6))).toEqual([
      "-15.000000",
      "-13.000000",
    ]);
    const words = said(own);
    expect(words).toContain("entropic: from iteration 13 to 492 the value stands at −15.0.");
    expect(words).toContain(
      "put 139 between the two moves, which is in the log-odds, and each later one takes back 2.00",
    );
    expect(words).toContain(
      "Euclidean: after 600 iterations the value is −13, the optimum, within 1 % from iteration 8 on.",
    );
    expect(words).toContain("Here it does not apply");
    expect(words).toContain("no step lowers the value of any state");
  });

  it("is seven per cent short with a small step, and there with a large one", () => {
    const words = said(preset("seven-percent-short"));
    expect(words).toContain(
      "entropic 1: after 400 iterations the value is 0.385671, 7.0\u00a0% short of the optimum.",
    );
    expect(words).toContain("entropic 100: after 400 iterations the value is 0.414640, the optimum");
  });

  it("compares sampled critics by intervals, and proves nothing of them", () => {
    const own = { ...preset("actors-in-doubt"), iterations: 60, seeds: 4 };
    const words = said(own);
    expect(words).toMatch(/regret over 4 runs with 95 % intervals: entropic [\d.]+ \[[\d.]+, [\d.]+\]/);
    expect(words).toContain("the intervals of");
    expect(words).not.toContain("no step lowers");
    const [head, ...lines] = part.rows({ ...usual, ...own }, []);
    expect(head).toBe("t,value,low,high,value2,low2,high2,value3,low3,high3");
    expect(lines).toHaveLength(61);
    // Other seeds, other runs; the same seed, the same bits.
    expect(summaryOf(own)).toEqual(summaryOf(own));
    expect(summaryOf({ ...own, seed: 2 }).value).not.toBe(summaryOf(own).value);
  });
});

it("says in numbers from where on a value is near the optimum, as the sentence does", () => {
  const { nearFrom, beside } = summaryOf({});
  const froms = [nearFrom, ...beside.map((one) => one.nearFrom)].filter((from) => from !== null);
  expect(froms).not.toEqual([]);
  const words = said({});
  for (const from of froms) expect(words).toContain(`within 1 % from iteration ${from} on`);
});

it("says of one actor what the contract names", () => {
  const { optimalValue, value, monotone, regret, shareBeyondBound, shareBeyondCertified } = summaryOf({
    beside: [],
  });
  expect([optimalValue, value].map((each) => each.toFixed(10))).toEqual(["0.5420259320", "0.5396937257"]);
  expect(monotone).toBe(true);
  expect([regret.toFixed(4), shareBeyondBound?.toFixed(4), shareBeyondCertified]).toEqual([
    "48.5618",
    "0.7209",
    0,
  ]);
  const rows = [...part.rows({ ...usual, beside: [], iterations: 2 }, [])];
  expect(rows[0]).toBe("t,value");
  expect(rows[2]).toMatch(/^1,0\.0136856882/);
});

const map = (text: string, reward: "arriving" | "moving" = "arriving"): Partial<ControlParams> => ({
  world: { kind: "painted", reward, map: text },
  iterations: 10,
});

describe("a painted grid", () => {
  it("without a goal has sentences, and no number that is none", () => {
    for (const own of [map("SFW.FWG"), map("SFH"), map("SF", "moving"), map("SFC", "moving")]) {
      const trace = traceOf(own);
      expect(JSON.stringify(part.summarize(trace))).not.toMatch(/NaN|Infinity/);
      expect(said(own)).toContain("no goal can be reached from the start");
      expect(said(own)).not.toMatch(/NaN|undefined|∞/);
    }
  });

  it("is refused where no policy would have a value", () => {
    const clash = (own: Partial<ControlParams>) =>
      parts.control.clash?.({ ...usual, ...own })?.message ?? null;
    expect(clash({ ...map("SFW.FWG"), discount: 1 })).toContain("must lead to a goal or a hole");
    expect(clash({ ...map("SFG"), discount: 1 })).toBeNull();
    expect(clash({ discount: 1, critic: { kind: "sampled", episodes: 1, alpha: 1 } })).toContain(
      "sampled critic",
    );
    expect(clash({ critic: { kind: "sampled", episodes: 200, alpha: 1 }, seeds: 100 })).toContain(
      "at most 400000 are watched; ask for 5 runs",
    );
  });

  it("is one text of a link", () => {
    const params = { ...usual, ...map("SFH.WCG", "moving") };
    const link = encodeLink(makeScenario("training", params));
    expect(link).toContain("world=painted:moving:SFH.WCG");
    expect(decodeLink(link).scenario.params).toEqual(params);
    for (const [text, why] of [
      ["SFX.WCG", "has the letter"],
      ["SFF.FG", "row 2 of the map has 2 cells, row 1 has 3"],
      ["FFF.FFG", "has 0 starts"],
      ["SFF.SFG", "has 2 starts"],
      ["SFFFFFFFFFFFF", "1 to 12"],
    ] as const) {
      const { notices } = decodeLink(`#/training?v=1&part=control&world=painted:arriving:${text}`);
      expect(notices.map(({ message }) => message).join()).toContain(why);
    }
  });

  it("begins as the world that was there, and keeps its start", () => {
    const first = painted(usual, [0, 1, 6], "W");
    expect(lettersOf(first)).toBe("SWFFFHWHFFFHHFFG");
    const moved = movedStart(first, 2);
    expect(lettersOf(moved)).toBe("FWSFFHWHFFFHHFFG");
    expect(lettersOf(resized(moved, 2, 2))).toBe("SWFH");
    expect(lettersOf(resized(moved, 4, 1))).toBe("FWSF");
  });
});

const hasNumPy = spawnSync("python3", ["-c", "import numpy"]).status === 0;
it.runIf(hasNumPy)("is what NumPy prints", () => {
  const own = { ...map("SFFC.FWHF.FFFG"), relaxation: 0.7, slippery: true };
  const { stdout } = spawnSync("python3", ["-c", controlProgram({ ...usual, ...own }, "test")], {
    encoding: "utf8",
  });
  const { courses } = traceOf(own);
  const lines = stdout.trim().split("\n");
  expect(lines).toHaveLength(9);
  lines.forEach((line, i) => {
    const [t, value] = [Number(/ t (\d+)/.exec(line)?.[1]), Number(/value (\S+)/.exec(line)?.[1])];
    expect(Math.abs(value / (courses[Math.floor(i / 3)]?.values[t] ?? NaN) - 1)).toBeLessThan(1e-9);
  });
});

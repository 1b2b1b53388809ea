/** @file What the words of "Mirror descent in one hour" claim without a number of their own, held to their runs. */
import { describe, expect, it, test } from "vitest";
import { valueAtPath } from "../../src/lectures/values";
import type { Facts } from "../../src/lectures/facts";
import { lecture } from "../../src/lectures/mirror-descent/lecture";
import { minutesOf } from "../../src/lectures/mirror-descent/notes";
import { factsOf } from "../support/facts";

const at = (facts: Facts, path: string): unknown => valueAtPath(facts, path.split("."));
const num = (facts: Facts, path: string): number => {
  const value = at(facts, path);
  if (typeof value !== "number") throw new Error(`${path} is ${JSON.stringify(value)}.`);
  return value;
};
const list = (facts: Facts, path: string): readonly number[] => {
  const value = at(facts, path);
  if (!Array.isArray(value)) throw new Error(`${path} is ${JSON.stringify(value)}.`);
  return value as number[];
};

const linkOf = (id: string): string => {
  const link = lecture.steps.find((step) => step.id === id)?.figures?.[0];
  if (link === undefined) throw new Error(`There is no step ${id} with a figure.`);
  return link;
};
const run = (id: string) => factsOf(linkOf(id));

function expectClose(found: readonly number[], wanted: readonly number[], digits = 12) {
  expect(found).toHaveLength(wanted.length);
  found.forEach((value, i) => expect(value).toBeCloseTo(wanted[i] ?? Number.NaN, digits));
}

test("it lasts as long as its notes say, and asks three to five questions of three kinds", () => {
  const { steps, minutes } = lecture;
  expect(steps.reduce((sum, { notes = "" }) => sum + minutesOf(notes), 0)).toBe(minutes);
  const kinds = steps.flatMap(({ question }) => (question === undefined ? [] : [question.kind]));
  expect(kinds.length).toBeGreaterThanOrEqual(3);
  expect(kinds.length).toBeLessThanOrEqual(5);
  expect(new Set(kinds).size).toBeGreaterThanOrEqual(3);
});

describe("one step", () => {
  it("ends on a face for Euclid, inside for the entropy", async () => {
    const facts = await run("two-steps");
    expect(Math.min(...list(facts, "beside.0.next"))).toBe(0);
    expect(Math.min(...list(facts, "next"))).toBeGreaterThan(0);
  });

  it("moves the dual by −ηg, and by the same in every entry", async () => {
    const facts = await run("mirror-map");
    const [step, nu, g] = [num(facts, "params.step"), num(facts, "nu"), list(facts, "params.gradient")];
    const wanted = list(facts, "gradientAtPoint").map((own, i) => own - step * (g[i] ?? 0) - nu);
    expectClose(list(facts, "gradientAtNext"), wanted);
  });

  it("obeys the three-point identity", async () => {
    const facts = await run("three-points");
    const [x, z] = [list(facts, "params.point"), list(facts, "params.reference")];
    const gain = list(facts, "next").reduce(
      (sum, next, i) => sum + (-(z[i] ?? 0) / (x[i] ?? 1)) * ((z[i] ?? 0) - next),
      0,
    );
    const after =
      num(facts, "toReference.before") - num(facts, "divergence") + num(facts, "params.step") * gain;
    expect(num(facts, "toReference.after")).toBeCloseTo(after, 12);
  });

  it("keeps ratios of equal losses for the entropy, differences for Euclid, and halves before it divides", async () => {
    const facts = await run("multiplicative");
    const [, x1 = 0, x2 = 0] = list(facts, "params.point");
    const [first = 0, a = 0, b = 0] = list(facts, "next");
    const [, c = 0, d = 0] = list(facts, "beside.0.next");
    expectClose([first, a / b, c - d], [1 / 3, x1 / x2, x1 - x2]);
  });

  it("stays under equal losses, and does not if Euclid's is divided by its sum", async () => {
    const facts = await run("equal-losses");
    expectClose(list(facts, "next"), list(facts, "params.point"));
    expect(num(facts, "renormalisedGap")).toBeGreaterThan(0.05);
    expect(num(facts, "beside.0.renormalisedGap")).toBeLessThan(1e-12);
  });
});

describe("choosing", () => {
  it("divided by the sum, rests at the root of the target in Euclid's geometry, at the target in the entropy's", async () => {
    const facts = await run("wrong-end");
    expectClose(list(facts, "runs.1.end"), [1 / 2, 1 / 3, 1 / 6], 6);
    expectClose(list(facts, "runs.0.end"), [9 / 14, 4 / 14, 1 / 14], 6);
    expect(list(facts, "runs.2.end")[0]).toBeGreaterThan(0.99);
  });

  it("has Burg arrive without a rise where the others are lost", async () => {
    const facts = await run("burg-needs-no-bound");
    expect([at(facts, "runs.0.outcome"), at(facts, "runs.0.fejerRises")]).toEqual(["arrives", 0]);
    expect([at(facts, "runs.1.outcome"), at(facts, "runs.2.outcome")]).not.toContain("arrives");
  });

  it("has all three steps recover, the one that looks first no later than Burg's largest", async () => {
    const facts = await run("price");
    const link = lecture.steps.find(({ id }) => id === "price")?.runs?.["entropy"] ?? "";
    const certified = num(await factsOf(link), "rules.0.recoveredIn");
    expect(num(facts, "rules.0.recoveredIn")).toBeGreaterThan(num(facts, "rules.1.recoveredIn"));
    expect(certified).toBeLessThanOrEqual(num(facts, "rules.1.recoveredIn"));
  });
});

describe("rounds and noise", () => {
  it("keeps what is proved of the regret, and the promise is G√(2TD)", async () => {
    const facts = await run("regret");
    for (const who of ["", "beside.0."]) {
      const [regret, bound] = [num(facts, `${who}regret`), num(facts, `${who}bound`)];
      expect(regret).toBeLessThan(bound);
      const promise =
        num(facts, `${who}dualNorm`) *
        Math.sqrt(2 * num(facts, "rounds") * num(facts, `${who}maxDivergence`));
      expect(bound).toBeCloseTo(promise, 9);
    }
    expect(num(facts, "maxDivergence")).toBeCloseTo(Math.log(num(facts, "experts")), 12);
  });

  it("has a regret of mirror descent that grows with the rounds, and of dual averaging that does not", async () => {
    const short = await run("dual-averaging");
    const long = await factsOf(linkOf("dual-averaging").replace("shift:100", "shift:1000"));
    expect(num(long, "regret") / num(short, "regret")).toBeGreaterThan(9);
    expect(num(long, "beside.0.regret") - num(short, "beside.0.regret")).toBeLessThan(0.2);
  });

  it("allows the whole gradient a longer step than one example", async () => {
    const facts = await run("fejer-in-the-mean");
    expect(num(facts, "exactStep")).toBeGreaterThan(num(facts, "noisyStep"));
  });

  it("arrives although the sum of Y is infinite", async () => {
    const facts = await run("two-sums");
    expect([at(facts, "sumY"), at(facts, "outcome")]).toEqual([Infinity, "vanishes"]);
  });
});

describe("relaxation and games", () => {
  it.each([
    ["euclidean", 2],
    ["tsallis:0.5", 1 + 3 ** -0.5],
  ])("has the second zero of %s where the words say", async (geometry, zero) => {
    const link = linkOf("what-replaces-two")
      .replace("geometry=entropy", `geometry=${geometry}`)
      .replace(/beside=[^&]*&/g, "");
    expect(num(await factsOf(link), "step0.secondZero")).toBeCloseTo(zero, 9);
  });

  it("arrives at 1.8 although the first step rises", async () => {
    const facts = await run("beyond-the-projection");
    expect(num(facts, "oneStepRises")).toBeGreaterThan(0);
    expect(num(facts, "meanDivergenceEnd")).toBeLessThan(num(facts, "meanDivergenceStart") / 1000);
  });

  it("has a mean that stays and a median that vanishes", async () => {
    const facts = await run("mean-nobody-sees");
    expect(num(facts, "exactMeanDistanceEnd")).toBeCloseTo(num(facts, "meanDivergenceStart"), 9);
    expect(num(facts, "medianDivergenceEnd")).toBeLessThan(1e-6);
    expect(num(facts, "medianDivergenceEnd")).toBeGreaterThan(1e-15);
  });

  it("has one coin grow on large residuals and shrink on small ones", async () => {
    const facts = await run("coupled-coin");
    const start = num(facts, "meanDivergenceStart");
    const [large, any, small] = [0, 1, 2].map((i) => num(facts, `couplings.${i}.exactMeanDistanceEnd`));
    expect(large).toBeGreaterThan(start);
    expect(any).toBeLessThan(start);
    expect(small).toBeLessThan(any ?? 0);
  });

  it("spirals out, around and in, and only averages arrive", async () => {
    const facts = await run("three-spirals");
    expect(at(facts, "rises")).toBe(at(facts, "params.steps"));
    expect(num(facts, "beside.0.rises") * num(facts, "beside.0.falls")).toBeGreaterThan(0);
    expect(at(facts, "beside.1.falls")).toBe(at(facts, "params.steps"));
    const gaps = await run("only-averages");
    expect(num(gaps, "averageGap")).toBeLessThan(num(gaps, "gapEnd") / 10);
  });

  it("makes a textbook method and its row one to rounding", async () => {
    expect(num(await run("one-method"), "largestDifference")).toBeLessThan(1e-14);
  });
});

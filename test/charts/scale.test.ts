import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { linearScale, logitOfTail, logitScale, logScale } from "../../src/charts/scale/scale";
import { plainText } from "../../src/charts/text/measure";

const labels = (ticks: readonly { label: Parameters<typeof plainText>[0] }[]) =>
  ticks.map(({ label }) => plainText(label));

describe("ticks", () => {
  it("are round numbers without trailing zeros on a linear axis", () => {
    expect(labels(linearScale([0, 1], [0, 500]).ticks(5))).toEqual(["0", "0.2", "0.4", "0.6", "0.8", "1"]);
    expect(labels(linearScale([-1, 1], [0, 500]).ticks(2))).toEqual(["−1", "0", "1"]);
  });

  it("are powers of ten on a logarithmic axis, the small ones with a raised exponent", () => {
    const ticks = logScale([1e-5, 2], [300, 0]).ticks(6);
    expect(labels(ticks)).toEqual(["10−5", "10−4", "10−3", "0.01", "0.1", "1"]);
    expect(ticks[0]?.label).toEqual([{ text: "10" }, { text: "−5", shift: "sup" }]);
  });

  it("are probabilities on a log-odds axis, symmetric about one half", () => {
    const reach = -logitOfTail(1e-4, "low");
    expect(labels(logitScale([-reach, reach], [0, 900]).ticks(9))).toEqual([
      "10−4",
      "0.001",
      "0.01",
      "0.1",
      "0.5",
      "0.9",
      "0.99",
      "0.999",
      "1 − 10−4",
    ]);
  });

  it("thin out with less room and keep the middle", () => {
    const reach = -logitOfTail(1e-12, "low");
    const ticks = labels(logitScale([-reach, reach], [0, 300]).ticks(5));
    expect(ticks.length).toBeLessThanOrEqual(7);
    expect(ticks).toContain("0.5");
  });
});

describe("every scale", () => {
  const kinds = [
    { name: "linear", scale: linearScale([0, 2], [20, 420]) },
    { name: "logarithmic", scale: logScale([1e-8, 2], [420, 20]) },
    { name: "log-odds", scale: logitScale([-9, 9], [20, 420]) },
  ];
  it.each(kinds)("$name: value → pixel → value is the identity inside the domain", ({ scale }) => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const pixel = scale.range[0] + share * (scale.range[1] - scale.range[0]);
        expect(scale.at(scale.invert(pixel))).toBeCloseTo(pixel, 6);
      }),
    );
  });

  it.each(kinds)("$name: never gives NaN, also for 0 and infinities", ({ scale }) => {
    for (const value of [0, Infinity, 1e-300, 1]) expect(scale.at(value)).not.toBeNaN();
  });

  it.each(kinds)("$name: a pixel outside gives the nearest end", ({ scale }) => {
    const [from, to] = [...scale.domain];
    expect(scale.invert(-1e6)).toBeCloseTo(scale.range[0] < scale.range[1] ? from : to, 9);
  });
});

it("tells masses of 1e-300 and 1 − 1e-300 apart", () => {
  expect(logitOfTail(1e-300, "low")).toBeCloseTo(-690.776, 2);
  expect(logitOfTail(1e-300, "high")).toBeCloseTo(690.776, 2);
});

it("gives back from a pixel what no engine's own logarithm has touched: it may become a number of the run", () => {
  const back = () => [logScale([3e-5, 1.25], [300, 0]).invert(101), logitOfTail(0.0137, "low")];
  const before = back();
  for (const name of ["log", "log10", "log1p", "exp", "pow"] as const) {
    const own: (...numbers: number[]) => number = Math[name];
    vi.spyOn(Math, name).mockImplementation((...numbers: number[]) => own(...numbers) * (1 + 1e-12));
  }
  const after = back();
  vi.restoreAllMocks();
  expect(after).toEqual(before);
});

/** @file Matrix games: the numbers and the laws of the four ways to move, and equilibria. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drain } from "../../../../src/experiments/drain";
import { log } from "../../../../src/core/elementary";
import type { GamesParams } from "../../../../src/labs/geometry/run/params";
import { usualOfPart } from "../../../../src/labs/geometry/run/tables";
import { equilibriumOf, gameOf } from "../../../../src/labs/geometry/run/games/equilibrium";
import { part } from "../../../../src/labs/geometry/run/games/run";
import type { GamesTrace } from "../../../../src/labs/geometry/run/games/types";
import { at, normalized } from "../../../support/beliefs";

const usual = usualOfPart("games");

function traceOf(own: Partial<GamesParams>): GamesTrace {
  const params: GamesParams = { ...usual, beside: [], ...own };
  return part.merge(params, [])(part.plan(params, []).map((task) => drain(part.run(task))));
}

/** The run of the method itself, with what all have. */
function play(own: Partial<GamesParams>) {
  const trace = traceOf(own);
  const [run] = trace.runs;
  if (!run || !trace.equilibrium) throw new Error("There is no run.");
  return { ...run, equilibrium: trace.equilibrium, summary: part.summarize(trace) };
}

/** Whether a number has the digits that were printed: half a unit of the last is allowed, and what a thousand steps round. */
function isShownAs(actual: number, digits: string): boolean {
  const [mantissa = "", exponent = "0"] = digits.split("e");
  const unit = Number(`1e${Number(exponent) - (mantissa.split(".")[1]?.length ?? 0)}`);
  return Math.abs(actual - Number(digits)) <= 0.5 * unit + 1e-14 * Math.abs(actual);
}

/** Rock–paper–scissors: D after 100 and 1000 steps; least and largest D; rises; gap of the averages (GEOMETRY (f)). */
const TABLE = [
  ["simultaneous", 0.1, ["0.191477589065404", "1.951228055287371"], null, 1000, ["0.0592", "0.0298"]],
  ["simultaneous", 1, ["15.35518907793207", "55.35397745569986"], null, 1000, ["0.166", "0.0576"]],
  [
    "alternating",
    0.1,
    ["0.136017901869559", "0.136887337000148"],
    ["0.13305", "0.14114"],
    487,
    ["0.0417", "0.0073"],
  ],
  [
    "alternating",
    1,
    ["0.099686579323986", "0.141215333117971"],
    ["0.0826", "0.1480"],
    501,
    ["0.0095", "0.0015"],
  ],
  ["mirrorProx", 0.1, ["0.102552566844036", "0.005358478769680"], null, 0, ["0.0352", "0.0083"]],
  ["mirrorProx", 1, ["1.836e-12", "0.000"], null, 0, ["0.0088", "0.0009"]],
  ["optimistic", 0.5, ["1.1595e-5", "0.000"], null, 1, ["0.0195", "0.0020"]],
] as const;

it.each(TABLE)("%s, η = %d: the numbers known", (method, step, divergences, band, rises, gaps) => {
  const trace = play({ method, step, report: [100, 1000] });
  const { summary } = trace;
  // The table's averages are of what was played, and of the half steps of mirror-prox.
  const averages = method === "mirrorProx" ? trace.averageGap : trace.playedGap;
  const claims: (readonly [number, string])[] = [
    [summary.divergenceStart, "0.140480687543768"],
    ...divergences.map((digits, k) => [summary.report[k]?.divergence ?? NaN, digits] as const),
    ...(band ?? []).map((digits, k) => [at(summary.divergenceBand, k), digits] as const),
    ...gaps.map((digits, k) => [at(averages, [100, 1000][k] ?? 0), digits] as const),
  ];
  expect(claims.filter(([actual, digits]) => !isShownAs(actual, digits))).toEqual([]);
  expect(summary.rises).toBe(rises);
});

/** D to the equilibrium in 60 digits where the table stops at "0" and "1.5e-35", which are rounding. */
it("keeps the digits of a divergence that vanishes", () => {
  const { divergence } = play({ method: "optimistic", step: 0.5 });
  expect(at(divergence, 1000) / 2.80619453486767e-43).toBeCloseTo(1, 10);
  // Near the centre mirror-prox multiplies D by 1 − η²/3 + η⁴/9.
  const { divergence: prox } = play({ method: "mirrorProx", step: 1 });
  expect(at(prox, 1000) / at(prox, 100) / (7 / 9) ** 900).toBeCloseTo(1, 5);
});

const TOP = 4;
const share = fc.double({ min: 0.1, max: 1, noNaN: true });
const vectorOf = (length: number, entry = share) => fc.array(entry, { minLength: length, maxLength: length });
const payoffs = (rows: number, columns: number) =>
  vectorOf(rows * columns, fc.double({ min: -1, max: 1, noNaN: true })).map((flat) =>
    Array.from({ length: rows }, (_, i) => flat.slice(i * columns, (i + 1) * columns)),
  );
const sizes = fc.tuple(fc.integer({ min: 2, max: TOP }), fc.integer({ min: 2, max: TOP }));

const dot = (a: readonly number[], b: ArrayLike<number>) => a.reduce((sum, x, i) => sum + x * at(b, i), 0);
const columnOf = (matrix: readonly (readonly number[])[], j: number) => matrix.map((row) => at(row, j));
const transposed = (matrix: readonly (readonly number[])[]) =>
  (matrix[0] ?? []).map((_, j) => columnOf(matrix, j));

/** (I − 1xᵀ) A (I − y1ᵀ): x and y are optimal, with every strategy in play, and the value is 0. */
function withEquilibrium(matrix: readonly number[][], x: Float64Array, y: Float64Array): number[][] {
  const level = matrix.map((row) => dot(row, y));
  const rows = matrix.map((row, i) => row.map((entry) => entry - at(level, i)));
  const means = transposed(rows).map((column) => dot(column, x));
  return rows.map((row) => row.map((entry, j) => entry - at(means, j)));
}

const interiorGames = sizes.chain(([rows, columns]) =>
  fc
    .record({
      matrix: payoffs(rows, columns),
      z: fc.tuple(vectorOf(rows), vectorOf(columns)),
      start: fc.tuple(vectorOf(rows), vectorOf(columns)),
      step: fc.double({ min: 0.01, max: 1, noNaN: true }),
    })
    .map(({ matrix, z, start, step }) => {
      const [x, y] = [normalized(z[0]), normalized(z[1])];
      const payoff = withEquilibrium(matrix, x, y);
      const largest = Math.max(...payoff.flat().map(Math.abs));
      return {
        payoff: payoff.map((row) => row.map((entry) => entry / largest)),
        start: { row: [...normalized(start[0])], column: [...normalized(start[1])] },
        step,
        steps: 200,
      };
    }),
);

describe("laws of the entropy's geometry, the equilibrium interior", () => {
  it("simultaneous play never comes closer", () => {
    fc.assert(
      fc.property(interiorGames, (own) => {
        const { falls, divergence } = play({ ...own, method: "simultaneous" });
        expect(falls).toBe(0);
        for (let t = 1; t < divergence.length; t++)
          expect(at(divergence, t)).toBeGreaterThanOrEqual(at(divergence, t - 1) * (1 - 1e-12) - 1e-15);
      }),
      { numRuns: 20 },
    );
  });

  it("mirror-prox never goes away up to the proved step, 1/max|A|", () => {
    fc.assert(
      fc.property(interiorGames, (own) => {
        const { rises, divergence } = play({ ...own, method: "mirrorProx" });
        expect(rises).toBe(0);
        expect(at(divergence, own.steps)).toBeLessThanOrEqual(at(divergence, 0));
      }),
      { numRuns: 20 },
    );
  });

  it("ηT times the gap of the averages is what both players' log-ratios moved at most", () => {
    const methods = fc.constantFrom("simultaneous" as const, "alternating" as const, "mirrorProx" as const);
    fc.assert(
      fc.property(interiorGames, methods, (own, method) => {
        const trace = play({ ...own, method });
        const { row, column } = trace.equilibrium;
        const furthest = (values: Float64Array, z: readonly number[]) => {
          const moved = z.map((_, i) => log(at(values, own.steps * z.length + i)) - log(at(values, i)));
          return Math.max(...moved) - dot(moved, z);
        };
        const theta = furthest(trace.row, row) + furthest(trace.column, column);
        const gap = at(trace.averageGap, own.steps) * own.step * own.steps;
        expect(Math.abs(gap - theta)).toBeLessThanOrEqual(1e-11 * (1 + theta));
      }),
      { numRuns: 20 },
    );
  });
});

describe("an equilibrium", () => {
  it("leaves nobody a better reply, in any game", () => {
    fc.assert(
      fc.property(
        fc
          .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }))
          .chain(([m, n]) => payoffs(m, n)),
        (payoff) => {
          const { row, column, value } = equilibriumOf(gameOf(payoff));
          expect(Math.max(...payoff.map((each) => dot(each, column)))).toBeLessThanOrEqual(value + 1e-9);
          expect(Math.min(...transposed(payoff).map((each) => dot(each, row)))).toBeGreaterThanOrEqual(
            value - 1e-9,
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  /** Payoff, strategies of both, value, how many extreme ones each has. */
  const GAMES = [
    [
      [
        [1, -1],
        [-1, 1],
      ],
      [0.5, 0.5],
      [0.5, 0.5],
      0,
      1,
      1,
    ],
    [
      [
        [3, 1],
        [0, 2],
      ],
      [0.5, 0.5],
      [0.25, 0.75],
      1.5,
      1,
      1,
    ],
    [
      [
        [2, 1],
        [1, 0],
      ],
      [1, 0],
      [0, 1],
      1,
      1,
      1,
    ],
    [
      [
        [0, 0],
        [0, 0],
      ],
      [0.5, 0.5],
      [0.5, 0.5],
      0,
      2,
      2,
    ],
    [
      [
        [1, 1],
        [1, 0],
      ],
      [1, 0],
      [0.5, 0.5],
      1,
      1,
      2,
    ],
  ] as const;
  it.each(GAMES)("of %j", (payoff, row, column, value, extremeRows, extremeColumns) => {
    const found = equilibriumOf(gameOf(payoff));
    expect(found).toMatchObject({ extremeRows, extremeColumns });
    row.forEach((entry, i) => expect(at(found.row, i)).toBeCloseTo(entry, 12));
    expect(found.value).toBeCloseTo(value, 12);
    column.forEach((entry, j) => expect(at(found.column, j)).toBeCloseTo(entry, 12));
  });
});

describe("beliefs beyond the doubles", () => {
  it("are kept as logarithms: no clamp, and the divergence goes on", () => {
    const { divergenceEnd, leastExponent, falls } = play({ step: 20, steps: 20_000 }).summary;
    expect(leastExponent).toBeLessThan(-1000);
    expect(divergenceEnd).toBeLessThan(Infinity);
    expect([falls, divergenceEnd > 1000]).toEqual([0, true]);
  });
  it("come to a face at once where the geometry lets them", () => {
    const payoff = [
      [2, 1],
      [1, 0],
    ];
    const start = { row: [0.5, 0.5], column: [0.5, 0.5] };
    const { summary } = play({ payoff, start, geometry: "euclidean" });
    expect(summary).toMatchObject({ divergenceEnd: 0, gapEnd: 0, leastExponent: -Infinity, rises: 0 });
  });
});

it("a run that is looked at half-way has the numbers of a shorter one", () => {
  const params: GamesParams = { ...usual, steps: 2500 };
  const tasks = part.plan(params, []);
  const firsts = tasks.map((task) => part.run(task).next());
  const seen = part.merge(
    params,
    [],
  )(firsts.map(({ done, value }) => (done === true ? null : value.snapshot())));
  expect([tasks.length, seen.complete, seen.runs[2]?.done]).toEqual([3, false, 1000]);
  expect(part.summarize(seen)).toEqual(part.summarize(traceOf({ beside: usual.beside, steps: 1000 })));
});

it("the CSV has a line for each method and time, with every number of the run", () => {
  const lines = [...part.rows({ ...usual, beside: ["optimistic", "simultaneous"], steps: 3 }, [])];
  expect(lines[0]).toBe(
    "method,t,row1,row2,row3,column1,column2,column3,divergence,gap,averageGap,playedGap",
  );
  expect(lines).toHaveLength(1 + 2 * 4);
  expect(lines[1]?.startsWith("simultaneous,0,0.5,0.3,0.2,0.2,0.5,0.3,0.1404806")).toBe(true);
});

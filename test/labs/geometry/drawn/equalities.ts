/** @file What the programs of textbook methods and their rows must agree with. */
import type { EqualitiesTrace } from "../../../../src/labs/geometry/run/equalities/types";
import { lineOf, sharedWith, type Case, type Check, type Pair } from "../../../support/python/cases";

/** An entry of rows. */
const entry = (rows: ArrayLike<number>, n: number, i: number): number[] =>
  Array.from({ length: rows.length / n }, (_, t) => rows[n * t + i] ?? NaN);

function resultOf(trace: object) {
  // The case is one of this part.
  const { result } = trace as EqualitiesTrace;
  if (result === null) throw new Error("The runs are missing.");
  return result;
}

const textbook: Check = (drawn, { table }) => [
  sharedWith(lineOf(drawn, "$x_2$"), table, ["step", "textbook, entry 2"], 11),
  sharedWith(lineOf(drawn, "template, $x_1$"), table, ["step", "template, entry 1"], 11),
];

/** What rounding makes of the template is another in each program. */
const difference: Check = (drawn, { trace }) => {
  const { dimension: n, textbook: wanted, variants } = resultOf(trace);
  return [
    ...variants.map(({ name, x }): Pair => {
      const gap = (t: number) =>
        Math.max(
          ...entry(x, n, 0).map((_, i) =>
            i < n ? Math.abs((x[n * t + i] ?? 0) - (wanted[n * t + i] ?? 0)) : 0,
          ),
        );
      const { y } = lineOf(drawn, name.slice(0, 15));
      return [name, y.slice(1), Array.from({ length: x.length / n }, (_, t) => gap(t)).slice(1)];
    }),
    [
      "template",
      lineOf(drawn, "template").y.map((y) => (y < 1e-14 ? 0 : y || 0)),
      entry(wanted, n, 0).map(() => 0),
    ],
  ];
};

const metric: Check = (drawn, { trace }) => {
  const { dimension, metric: wanted } = resultOf(trace);
  return [0, 1].map((i) => [
    `h ${i + 1}`,
    lineOf(drawn, `$h_${i + 1}$`).y.slice(1),
    entry(wanted, dimension, i).slice(1),
  ]);
};

const figures = { textbook, difference, metric };

export const equalities: readonly Case[] = [
  { link: "#/geometry?v=1&part=equalities&pair=adam&steps=10", figures },
  { link: "#/geometry?v=1&part=equalities&pair=hedge&steps=10", figures: { difference } },
  { link: "#/geometry?v=1&part=equalities&steps=10", figures: { difference, metric } },
];

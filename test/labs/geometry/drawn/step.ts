/** @file What the programs of one step must agree with. */
import { wrongEnd } from "../../../../src/labs/geometry/step/sum";
import type { StepParams } from "../../../../src/labs/geometry/run/params";
import type { StepTrace } from "../../../../src/labs/geometry/run/step/types";
import { linesOf, onFlat, type Case, type Check, type Pair } from "../../../support/python/cases";

// The cases are of this part.
const waysOf = (trace: object) => (trace as StepTrace).steps?.ways ?? [];
const named = (drawn: Parameters<Check>[0]) =>
  linesOf(drawn, "").filter(({ label }) => !label.startsWith("_"));

const triangle: Check = (drawn, { trace }) => {
  const divided = linesOf(drawn, "_divided").filter(({ x }) => x.length > 1);
  return waysOf(trace).flatMap(({ points, divided: wrong }, i): Pair[] => [
    ...onFlat(`way ${i + 1}`, named(drawn)[i], points),
    ...onFlat(`divided ${i + 1}`, divided[i], wrong),
  ]);
};

const dual: Check = ({ axes }, { trace }) =>
  waysOf(trace).flatMap(({ duals, dividedDuals }, k): Pair[] =>
    [dividedDuals, duals].map((rows, i) => {
      const line = (axes[k]?.lines ?? []).filter(({ label }) => label === "_way")[i];
      const across = Array.from(
        duals.filter((_, j) => j % 3 === 0),
        (_, row) => (rows[3 * row + 1] ?? NaN) - (rows[3 * row] ?? NaN),
      );
      return [`dual ${k + 1}`, line?.x ?? [], across];
    }),
  );

/** Near the target it is a difference of near numbers. */
const edge: Check = (drawn, { trace }) =>
  ((trace as StepTrace).edge?.edges ?? []).map((wanted, i): Pair => {
    const found = named(drawn)[i]?.y ?? [];
    const shares = Array.from(wanted, (value, k) => {
      const share = value === found[k] ? 1 : (found[k] ?? NaN) / value;
      return Math.abs(share - 1) < 1e-6 ? 1 : share;
    });
    return [`curve ${i + 1}`, shares, shares.map(() => 1)];
  });

const sum: Check = (drawn, { params }) => {
  const { reference } = params as StepParams;
  const q = reference === "none" ? [] : reference;
  const ends = Array.from({ length: 161 }, (_, k) => wrongEnd(q, 2 * (k / 160) ** 2));
  return onFlat("ends", linesOf(drawn, "_ends")[0], Float64Array.from(ends.flat()));
};

const classes: Check = (drawn, { table: { columns, rows } }) =>
  ["point", "entropy", "Burg"].map((label, i): Pair => [
    label,
    linesOf(drawn, label)[0]?.x ?? [],
    rows.map((row) => Number(row[columns.indexOf(["before", "entropy", "Burg"][i] ?? "")])),
  ]);

export const step: readonly Case[] = [
  {
    link: "#/geometry?v=1&geometry=burg&beside=entropy&beside=euclidean&point=0.2,0.3,0.5&gradient=crossEntropy&reference=0.64,0.29,0.07&step=0.1",
    figures: { step: triangle, edge },
  },
  {
    link: "#/geometry?v=1&geometry=entropy&beside=euclidean&point=0.2,0.3,0.5&gradient=crossEntropy&reference=0.64,0.29,0.07&step=0.1",
    figures: { dual, sum },
  },
  {
    link: "#/geometry?v=1&geometry=entropy&beside=burg&set=space&point=0.2,0.3,0.5,0.7&gradient=1,-0.5,0.25,0",
    figures: { step: classes },
  },
];

/** @file What the programs of the forward pass must agree with. */
import { join } from "node:path";
import type { ForwardTrace, Reading } from "../../../../src/labs/training/run/forward/types";
import {
  column,
  lineOf,
  linesOf,
  onFlat,
  type Case,
  type Check,
  type Pair,
} from "../../../support/python/cases";

function resultOf(trace: object) {
  // The case is one of this part.
  const { result } = trace as ForwardTrace;
  if (result === null) throw new Error("The run is missing.");
  return result;
}

const passes: Check = ({ axes }, { trace }) => {
  const { before, after } = resultOf(trace);
  const { params, data } = trace as ForwardTrace;
  const size = (params.depth + 1) * (data?.classes.length ?? 0);
  return [before, after].flatMap(({ beliefs }, panel) =>
    onFlat(
      "the example that is pointed at",
      axes[panel]?.lines.find(({ label }) => label === "_pointed"),
      beliefs.subarray((params.example - 1) * size, params.example * size),
    ),
  );
};

const layers =
  (of: "before" | "after"): Check =>
  (drawn, { trace }) => {
    const reading = resultOf(trace)[of];
    return (["bound", "certified", "step"] as const).map((name, i): Pair => {
      const wanted = Array.from(reading[name]).filter((_, k) => k % 3 === 1);
      return [name, linesOf(drawn, "_medians")[i]?.y ?? [], wanted.map((value) => (value > 0 ? value : NaN))];
    });
  };

const SHARES = {
  "beyond the bound": "beyondBound",
  "beyond the certified step": "beyondCertified",
  "away from the label": "away",
} as const satisfies Readonly<Record<string, keyof Reading>>;

const beyond: Check = (drawn, { trace }) =>
  Object.entries(SHARES).map(([label, name]): Pair => [
    label,
    lineOf(drawn, label).y,
    resultOf(trace).after[name],
  ]);

const lens: Check = (drawn, { table }) => [
  ["told right", lineOf(drawn, "told right").y, column(table, "told right")],
  ["before", lineOf(drawn, "before training").y, column(table, "told right, before")],
];

const learned: Check = (drawn, { trace }) => [
  ["objective", lineOf(drawn, "_objective").y, resultOf(trace).objective],
];

const data = (file: string) => join(import.meta.dirname, "../../../../public/data/uci", file);

export const forward: readonly Case[] = [
  {
    link: "#/training?v=1&part=forward&data=iris&steps=10",
    arguments: [data("iris.csv")],
    figures: { passes, untrained: layers("before"), trained: layers("after"), beyond, lens, learned },
  },
];

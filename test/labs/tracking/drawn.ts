/** @file What the programs of the tracking lab must agree with. */
import type { Table } from "../../../src/charts/picture/table";
import type { TrackingTrace } from "../../../src/labs/tracking/run/types";
import { ruleStyles } from "../../../src/labs/tracking/ruleStyles";
import { colorOf, rgbOf } from "../../../src/ui/palette";
import {
  column,
  fieldOf,
  lineOf,
  linesOf,
  sharedWith,
  type Case,
  type Check,
} from "../../support/python/cases";

/** Every figure's case is one of this lab. */
const rulesIn = (trace: object) => (trace as TrackingTrace).rules.flatMap((rule) => rule ?? []);
const labelsIn = (trace: object) => rulesIn(trace).map(({ summary }) => summary.label);

const printed: Check = (_, { trace }, { lines }) =>
  rulesIn(trace).map(({ summary: { label, finalKl, settledAt } }, i) => {
    const found = JSON.parse(lines[i] ?? "{}") as Readonly<Record<string, number | null>>;
    return [label, [found["finalKl"] ?? NaN, found["settledAt"] ?? -1], [finalKl, settledAt ?? -1]];
  });

const belief =
  (names: readonly string[], shown: readonly string[]): Check =>
  (drawn, seen, ran) => [
    ...printed(drawn, seen, ran),
    ...shown.map((label, i) => sharedWith(lineOf(drawn, label), seen.all, ["t", names[i] ?? ""], 30)),
  ];

const steps: Check = (drawn, { trace, all }) => {
  const bounds = [...linesOf(drawn, "_bound"), lineOf(drawn, "η$")];
  return labelsIn(trace).flatMap((label, i) => [
    sharedWith(lineOf(drawn, label), all, ["t", `${label}: step`], 30),
    sharedWith({ ...lineOf(drawn, label), ...bounds[i] }, all, ["t", `${label}: bound`], 30),
  ]);
};

const divergence: Check = (drawn, { trace, all }) =>
  labelsIn(trace).map((label) => sharedWith(lineOf(drawn, label), all, ["t", label], 30));

const anchored: Check = (drawn, { all, trace }) => [
  sharedWith(lineOf(drawn, labelsIn(trace)[0] ?? ""), all, ["t", "D_KL"], 30),
  ...["claimed", "proved", "exact"].map((kind) => sharedWith(lineOf(drawn, kind), all, ["t", kind], 10)),
];

const onSlice: Check = (drawn, { trace, all }) =>
  labelsIn(trace).map((label) => sharedWith(lineOf(drawn, label), all, ["t", `${label}: p1`], 30));

const onTriangle: Check = (drawn, { trace, all }) =>
  labelsIn(trace).flatMap((label) => {
    const { x, y } = lineOf(drawn, label);
    const [second, third] = [2, 3].map((i) => column(all, `${label}: p${i}`));
    return [
      [`${label}, across`, x, (second ?? []).map((p, row) => p + (third?.[row] ?? NaN) / 2)] as const,
      [`${label}, up`, y, (third ?? []).map((p) => (p * Math.sqrt(3)) / 2)] as const,
    ];
  });

/** The largest share of each step, read from how dark its strip is. */
const darkest = (strip: readonly (readonly (readonly number[])[])[], ink: number) =>
  (strip[0] ?? []).map((_, t) =>
    Math.max(...strip.map((row) => ((1 - (row[t]?.[0] ?? NaN)) / (1 - ink / 255)) ** 2)),
  );
const largest = (table: Table, label: string) => {
  const shares = table.columns
    .filter((name) => name.startsWith(`${label}: `))
    .map((name) => column(table, name));
  return table.rows.map((_, t) => Math.max(...shares.map((share) => share[t] ?? NaN)));
};

const strips: Check = (drawn, { params, trace, all }) =>
  labelsIn(trace).map((label, i) => {
    const { rules } = params as TrackingTrace["params"];
    const [ink] = rgbOf(colorOf(ruleStyles(rules)[i]?.color ?? "ink", "print"));
    const [strip = []] = fieldOf({ ...drawn, axes: drawn.axes.slice(i + 1) }, "imshow");
    return [label, darkest(strip as unknown as number[][][], ink), largest(all, label)];
  });

const CLASSES = ["p1", "p2", "p3"];
const RULES = "&rule=fixed:0.02:Low&rule=certified&rule=fejer:0.5";

export const drawn: readonly Case[] = [
  {
    link: `#/tracking?v=1&steps=60&at=30${RULES}`,
    figures: { "rule-1": belief(CLASSES, ["p$_{1", "p$_{2", "p$_{3"]), steps, divergence, paths: onTriangle },
  },
  { link: `#/tracking?v=1&steps=250&at=20&anchor=1&rule=fixed:0.02:Low`, figures: { divergence: anchored } },
  {
    link: `#/tracking?v=1&target=drift&from=0.3,0.7&to=0.6,0.4&between=10,30&steps=50${RULES}`,
    figures: { paths: onSlice },
  },
  {
    link: `#/tracking?v=1&target=stream&steps=40${RULES}`,
    figures: { "rule-2": belief(["rain", "snow"], ["rain", "snow"]), paths: strips },
  },
];

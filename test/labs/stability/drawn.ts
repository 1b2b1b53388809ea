/** @file What the programs of the stability lab must agree with. */
import type { AtlasTrace } from "../../../src/labs/stability/run/atlas/types";
import { CELL_CONVERGED } from "../../../src/labs/stability/run/atlas/types";
import type { AuditTrace } from "../../../src/labs/stability/run/audit/types";
import { traceOrbit } from "../../../src/labs/stability/run/cell/orbit";
import { runAt, stepPointed } from "../../../src/labs/stability/orbits/step";
import { stability } from "../../../src/labs/stability/lab";
import type { OrbitsParams } from "../../../src/labs/stability/run/params";
import type { PairTrace } from "../../../src/labs/stability/run/pair/types";
import {
  column,
  fieldOf,
  lineOf,
  printedAfter,
  sharedWith,
  type Case,
  type Check,
  type Pair,
} from "../../support/python/cases";

/** The cells of the figure are the cells of the run; nothing where one did not converge. */
const cells: Check = (drawn, { trace }, ran) => {
  const { ends, times, counts } = trace as AtlasTrace;
  const [, , values = []] = fieldOf(drawn, "pcolormesh");
  const wanted = Array.from(ends, (end, i) => (end === CELL_CONVERGED ? (times[i] ?? 0) + 1 : NaN));
  const kinds = ["converged", "collapsed", "wandering"] as const;
  const counted = kinds.map((kind): Pair => [kind, [printedAfter(ran, kind)], [counts[kind]]]);
  return [...counted, ["cells", (values as unknown as number[][]).flat(), wanted]];
};

const over: Check = (drawn, { table }) =>
  Object.entries({
    "curvature bound": "bound",
    "certified η": "certified",
    Fejér: "Fejér",
    collapse: "collapse",
  }).map(([label, name]) => {
    const [across, up, wanted, found] = [
      column(table, "start"),
      column(table, name),
      [] as number[],
      [] as number[],
    ];
    const { x, y } = lineOf(drawn, label);
    across.forEach((start, row) => {
      const k = x.findIndex((one) => Math.abs(one - start) < 1e-9);
      wanted.push(up[row] ?? NaN);
      found.push(y[k] ?? NaN);
    });
    return [label, found, wanted] as const;
  });

const ratios: Check = (drawn, { table }) =>
  (["bound", "certified"] as const).map((name, i) => {
    const promised = column(table, name);
    const wanted = column(table, "collapse").map((step, row) => step / (promised[row] ?? NaN));
    const { y } = lineOf(drawn, i === 0 ? "collapse / η$_{\\mathrm{max" : "collapse / η$_{\\mathrm{cert");
    return [name, y, wanted] as const;
  });

const HEIGHTS = 240;

/** The exponent, and in which row of the diagram the lowest and the highest state of each step lie. */
const diagram: Check = (drawn, { all }) => {
  const [, , rows = []] = fieldOf(drawn, "pcolormesh") as unknown as readonly number[][][];
  const filled = column(all, "lowest").map((_, at) =>
    rows.flatMap((row, k) => (Number.isNaN(row[at]) ? [] : [k])),
  );
  const rowOf = (state: number) => Math.min(HEIGHTS - 1, Math.floor(state * HEIGHTS));
  return [
    sharedWith(lineOf(drawn, "_exponent"), all, ["step η", "Lyapunov"], 8),
    ["lowest", filled.map((of) => of[0] ?? NaN), column(all, "lowest").map(rowOf)],
    ["highest", filled.map((of) => of.at(-1) ?? NaN), column(all, "highest").map(rowOf)],
  ];
};

const series: Check = (drawn, { all }) => [sharedWith(lineOf(drawn, "class 1"), all, ["step", "class 1"], 8)];

/** Each state stands twice in the stairs: where one goes up from it, and where one came over to it. */
const stairs: Check = (drawn, { params }) => {
  const run = runAt(params as OrbitsParams, stepPointed(params as OrbitsParams, stability.view.usual));
  const { beliefs, steps } = traceOrbit(run);
  const states = Array.from({ length: 49 }, (_, i) => beliefs[2 * (steps - 48 + i)] ?? NaN);
  return [["stairs", lineOf(drawn, "_stairs").x.filter((_, i) => i % 2 === 0), states]];
};

/** Twice the standard error on either side, three times over: both are samples. */
const shares: Check = (_, { trace }, { lines }) => {
  const { expanded, pairs } = trace as AuditTrace;
  const share = expanded / pairs;
  const found = Number(/expanded +(\S+)/.exec(lines[0] ?? "")?.[1]);
  const far = 6 * Math.sqrt((share * (1 - share)) / pairs);
  return [["expanded", [Math.abs(found - share) < far ? share : found], [share]]];
};

const bars: Check = (drawn, { trace }, ran) => {
  const { result } = trace as PairTrace;
  const [before, after] = drawn.axes.flatMap((one) => one.shapes).filter(({ what }) => what === "bar");
  return [
    ["bound", [printedAfter(ran, "the paper's bound for the pair")], [result?.bound ?? NaN]],
    ["before", (before?.args[1] ?? []) as number[], result?.sharesBefore ?? []],
    ["after", (after?.args[1] ?? []) as number[], result?.sharesAfter ?? []],
  ];
};

const SMALL = "width=20&height=16&iterations=100";
const CURVE = "part=threshold&width=12&iterations=100&scan=4";
const ORBITS = "part=orbits&update=projected&target=0.89&logStep=-1,-0.33&width=12&kept=16&transient=1000";

export const drawn: readonly Case[] = [
  { link: `#/stability?v=1&${SMALL}`, figures: { atlas: cells, orbit: series } },
  { link: `#/stability?v=1&${SMALL}&axis=start&rule=boundFraction&logStep=-1,1`, figures: { atlas: cells } },
  {
    link: `#/stability?v=1&${SMALL}&classes=3&update=projected&step=0.05`,
    figures: { atlas: cells, orbit: series },
  },
  { link: `#/stability?v=1&${CURVE}`, figures: { threshold: over, ratio: ratios } },
  { link: `#/stability?v=1&${ORBITS}`, figures: { orbits: diagram, cobweb: stairs } },
  { link: "#/stability?v=1&part=audit&pairs=4000", figures: { audit: shares }, ownAxes: true },
  { link: "#/stability?v=1&part=pair", figures: { pair: bars } },
];

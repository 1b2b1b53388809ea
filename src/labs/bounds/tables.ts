/** @file The numbers behind the figures, at round beliefs and at the present one. Pure. */
import type { Table } from "../../charts/picture/table";
import { readBelief, readTarget } from "../../experiments/readings";
import { CURVE_STYLES } from "./curves";
import type { BoundsParams, CurveId } from "./run/params";
import { runSlice } from "./run/slice";
import { runTriangle } from "./run/triangle";
import { targetOf } from "./defaults";
import type { FigureId } from "./figures";
import { moveAlong } from "./moves";
import { msePoints } from "./mse/points";
import { massOf, type Mass } from "./slice/domain";

const NEAR_FACES = [0.001, 0.01];
const ROUND_SHARES = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);

function masses(params: BoundsParams): readonly Mass[] {
  const xs = [...NEAR_FACES, ...ROUND_SHARES, ...NEAR_FACES.map((x) => 1 - x)].map((x) => ({
    x,
    rest: 1 - x,
  }));
  const here = massOf(params.p, params.along);
  return [...xs.filter(({ x }) => Math.abs(x - here.x) > 1e-9), here].toSorted((a, b) => a.x - b.x);
}

/** All points that were computed. */
function wholeSlice(params: BoundsParams): Pick<Table, "columns" | "rows"> {
  const { x, curves } = runSlice(params);
  const computed = Object.entries(curves);
  return {
    columns: [`class ${params.along}`, ...computed.map(([id]) => CURVE_STYLES[id as CurveId].name)],
    rows: Array.from(x, (mass, k) => [mass, ...computed.map(([, values]) => values[k] ?? null)]),
  };
}

function roundSlice(params: BoundsParams): Pick<Table, "columns" | "rows"> {
  const target = targetOf(params);
  const rows = masses(params).map((mass) => {
    const p = moveAlong(params.p, params.along, mass);
    const { etaMax, etaEntropyAware, etaMse } = readBelief(p);
    const { etaCertified, etaFejer } = readTarget(p, target);
    return [mass.x, etaMax, etaEntropyAware, etaMse, etaCertified, etaFejer];
  });
  const columns = [`class ${params.along}`, "bound", "entropy-aware", "MSE", "certified", "Fejér"];
  return { columns, rows };
}

const sliceTable = (params: BoundsParams, most?: number): Table => ({
  caption: "Admissible steps over the slice, rounded; the CSV has every point and digit.",
  ...(most === Infinity ? wholeSlice(params) : roundSlice(params)),
});

const LATTICE_PARTS = 8;
const LATTICE = Array.from({ length: LATTICE_PARTS - 1 }, (_, i) => i + 1).flatMap((first) =>
  Array.from({ length: LATTICE_PARTS - first - 1 }, (_, j) =>
    [first, j + 1, LATTICE_PARTS - first - j - 1].map((n) => n / LATTICE_PARTS),
  ),
);

/** The inner points of the lattice of the surface that is shown. */
function wholeTriangle(params: BoundsParams): Pick<Table, "columns" | "rows"> {
  const { resolution: n, values } = runTriangle(params);
  const { surface } = params;
  const inner = Array.from({ length: n - 1 }, (_, k) => k + 1);
  return {
    columns: ["class 1", "class 2", "class 3", CURVE_STYLES[surface].name],
    rows: inner.flatMap((i) =>
      inner.slice(0, n - i - 1).map((j) => [(n - i - j) / n, i / n, j / n, values[i * (n + 1) + j] ?? null]),
    ),
  };
}

function roundTriangle(): Pick<Table, "columns" | "rows"> {
  const rows = LATTICE.map((p) => {
    const { etaMax, etaEntropyAware } = readBelief(p);
    return [...p, etaMax, etaEntropyAware];
  });
  const columns = ["class 1", "class 2", "class 3", "bound", "entropy-aware"];
  return { columns, rows };
}

const triangleTable = (params: BoundsParams, most?: number): Table => ({
  caption: "The two bounds at eighths of the triangle, rounded; the CSV has all points of the one shown.",
  ...(most === Infinity ? wholeTriangle(params) : roundTriangle()),
});

/** The number of points of the path in a table to read, and in a file. */
const [FEW_POINTS, MANY_POINTS] = [20, 200];

function mseTable(params: BoundsParams, most?: number): Table {
  const rows = msePoints(params.p, targetOf(params), most === Infinity ? MANY_POINTS : FEW_POINTS).map(
    ({ eta, residual, p }) => [eta, residual, ...p],
  );
  const columns = ["step η", "error left", ...params.p.map((_, i) => `class ${i + 1}`)];
  return {
    caption: "The path from the belief to the target at η = 1 and beyond, and the braked step; rounded.",
    columns,
    rows,
  };
}

/** For each figure. */
export const tables: Readonly<Record<FigureId, (params: BoundsParams, most?: number) => Table>> = {
  slice: sliceTable,
  triangle: triangleTable,
  mse: mseTable,
};

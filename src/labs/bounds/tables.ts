/** @file The numbers behind the figures, at round beliefs and at the one that is shown. Pure. */
import type { Table } from "../../charts/picture/table";
import { readBelief, readTarget } from "../../experiments/readings";
import type { BoundsParams } from "./run/params";
import { targetOf } from "./defaults";
import type { FigureId } from "./figures";
import { moveAlong } from "./moves";
import { msePoints } from "./mse/points";
import { massOf, type Mass } from "./slice/domain";

const NEAR_FACES = [0.001, 0.01];
const ROUND = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);

function masses(params: BoundsParams): readonly Mass[] {
  const xs = [...NEAR_FACES, ...ROUND, ...NEAR_FACES.map((x) => 1 - x)].map((x) => ({ x, rest: 1 - x }));
  const here = massOf(params.p, params.along);
  return [...xs.filter(({ x }) => Math.abs(x - here.x) > 1e-9), here].toSorted((a, b) => a.x - b.x);
}

function sliceTable(params: BoundsParams): Table {
  const target = targetOf(params);
  const rows = masses(params).map((mass) => {
    const p = moveAlong(params.p, params.along, mass);
    const { etaMax, etaEntropyAware, etaMse } = readBelief(p);
    const { etaCertified, etaFejer } = readTarget(p, target);
    return [mass.x, etaMax, etaEntropyAware, etaMse, etaCertified, etaFejer];
  });
  const columns = [`class ${params.along}`, "bound", "entropy-aware", "MSE", "certified", "Fejér"];
  return { caption: "Admissible steps over the slice, rounded; the CSV has every digit.", columns, rows };
}

const PARTS = 8;
const LATTICE = Array.from({ length: PARTS - 1 }, (_, i) => i + 1).flatMap((first) =>
  Array.from({ length: PARTS - first - 1 }, (_, j) =>
    [first, j + 1, PARTS - first - j - 1].map((n) => n / PARTS),
  ),
);

function triangleTable(): Table {
  const rows = LATTICE.map((p) => {
    const { etaMax, etaEntropyAware } = readBelief(p);
    return [...p, etaMax, etaEntropyAware];
  });
  const columns = ["class 1", "class 2", "class 3", "bound", "entropy-aware"];
  return { caption: "The two bounds at eighths of the triangle, rounded.", columns, rows };
}

function mseTable(params: BoundsParams): Table {
  const rows = msePoints(params.p, targetOf(params), 20).map(({ eta, residual, p }) => [eta, residual, ...p]);
  const columns = ["step η", "error left", ...params.p.map((_, i) => `class ${i + 1}`)];
  return {
    caption: "The path from the belief to the target at η = 1 and beyond, and the braked step; rounded.",
    columns,
    rows,
  };
}

/** Of each figure. */
export const tables: Readonly<Record<FigureId, (params: BoundsParams) => Table>> = {
  slice: sliceTable,
  triangle: triangleTable,
  mse: mseTable,
};

/** @file The numbers behind the figures, at round beliefs and at the one that is shown. */
import { readBelief, readTarget } from "../../experiments/readings";
import type { BoundsParams } from "./run/params";
import { DataTable } from "../../ui/DataTable";
import { Dialog } from "../../ui/Dialog";
import { targetOf } from "./defaults";
import { FIGURES, type FigureId } from "./figures";
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

function SliceTable({ params }: { params: BoundsParams }) {
  const target = targetOf(params);
  const rows = masses(params).map((mass) => {
    const p = moveAlong(params.p, params.along, mass);
    const { etaMax, etaEntropyAware, etaMse } = readBelief(p);
    const { etaCertified, etaFejer } = readTarget(p, target);
    return [mass.x, etaMax, etaEntropyAware, etaMse, etaCertified, etaFejer];
  });
  const columns = [`class ${params.along}`, "bound", "entropy-aware", "MSE", "certified", "Fejér"];
  return (
    <DataTable
      caption="Admissible steps over the slice, rounded; the CSV has every digit."
      columns={columns}
      rows={rows}
    />
  );
}

const PARTS = 8;
const LATTICE = Array.from({ length: PARTS - 1 }, (_, i) => i + 1).flatMap((first) =>
  Array.from({ length: PARTS - first - 1 }, (_, j) =>
    [first, j + 1, PARTS - first - j - 1].map((n) => n / PARTS),
  ),
);

function TriangleTable() {
  const rows = LATTICE.map((p) => {
    const { etaMax, etaEntropyAware } = readBelief(p);
    return [...p, etaMax, etaEntropyAware];
  });
  const columns = ["class 1", "class 2", "class 3", "bound", "entropy-aware"];
  return (
    <DataTable caption="The two bounds at eighths of the triangle, rounded." columns={columns} rows={rows} />
  );
}

function MseTable({ params }: { params: BoundsParams }) {
  const rows = msePoints(params.p, targetOf(params), 20).map(({ eta, residual, p }) => [eta, residual, ...p]);
  const columns = ["step η", "error left", ...params.p.map((_, i) => `class ${i + 1}`)];
  return (
    <DataTable
      caption="The path from the belief to the target at η = 1 and beyond, and the braked step; rounded."
      columns={columns}
      rows={rows}
    />
  );
}

const TABLES = { slice: SliceTable, triangle: TriangleTable, mse: MseTable };

export default function BoundsTable(props: { figure: FigureId; params: BoundsParams; onClose: () => void }) {
  const Table = TABLES[props.figure];
  return (
    <Dialog title={`Figure ${FIGURES.indexOf(props.figure) + 1} in numbers`} onClose={props.onClose}>
      <Table params={props.params} />
    </Dialog>
  );
}

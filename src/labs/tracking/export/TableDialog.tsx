/** @file The numbers behind a figure. */
import type { TrackingTrace } from "../run/types";
import { DataTable } from "../../../ui/DataTable";
import { Dialog } from "../../../ui/Dialog";
import { figureTable } from "./table";

interface TableDialogProps {
  readonly trace: TrackingTrace;
  readonly figure: string;
  readonly span: readonly [number, number];
  /** The index of the rule whose error is compared with ρⁿ. */
  readonly anchor: number | null;
  readonly onClose: () => void;
}

export default function TableDialog({ trace, figure, span, anchor, onClose }: TableDialogProps) {
  const { columns, rows } = figureTable(trace, figure, span, anchor);
  return (
    <Dialog title="The figure in numbers" onClose={onClose}>
      <DataTable
        caption={`Steps ${span[0]} to ${span[1]}: evenly spread, and every step around events; rounded. The CSV has every step and digit.`}
        columns={columns}
        rows={rows}
      />
    </Dialog>
  );
}

/** @file The numbers behind the figures of a part. */
import type { StabilityTrace } from "../../../experiments/stability/types";
import { DataTable } from "../../../ui/DataTable";
import { Dialog } from "../../../ui/Dialog";
import { tableOf } from "./table";

export default function TableDialog({ trace, onClose }: { trace: StabilityTrace; onClose: () => void }) {
  return (
    <Dialog title="In numbers" onClose={onClose}>
      <DataTable {...tableOf(trace)} />
    </Dialog>
  );
}

/** @file The numbers behind the figures of a part. */
import type { StabilityTrace } from "../run/types";
import { DataTable } from "../../../ui/DataTable";
import { Dialog } from "../../../ui/Dialog";
import { pageOf } from "../pages";

export default function TableDialog({ trace, onClose }: { trace: StabilityTrace; onClose: () => void }) {
  return (
    <Dialog title="In numbers" onClose={onClose}>
      <DataTable {...pageOf(trace).table(trace)} />
    </Dialog>
  );
}

/** @file The numbers behind the figures of a part. */
import { DataTable } from "../../../ui/DataTable";
import { Dialog } from "../../../ui/Dialog";
import type { Table } from "./table";

export default function TableDialog({ table, onClose }: { table: Table; onClose: () => void }) {
  return (
    <Dialog title="In numbers" onClose={onClose}>
      <DataTable {...table} />
    </Dialog>
  );
}

/** @file Opens a dialog with the numbers of a picture. */
import { DataTable } from "../../ui/DataTable";
import { Dialog } from "../../ui/Dialog";
import { openDialog } from "../../ui/openDialog";
import type { Tabled } from "../picture/types";

export function showTable({ number, table }: Tabled): void {
  const content = table();
  openDialog((close) => (
    <Dialog title={`${number} in numbers`} onClose={close}>
      <DataTable {...content} />
    </Dialog>
  ));
}

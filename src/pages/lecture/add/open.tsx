/** @file Opens the dialog that adds a figure to a lecture. */
import { Dialog } from "../../../ui/Dialog";
import { openDialog } from "../../../ui/openDialog";
import { AddForm } from "./AddForm";

export const openAdd = (link: string): void =>
  openDialog((close) => (
    <Dialog title="Add to a lecture" onClose={close}>
      <AddForm link={link} onLeave={close} />
    </Dialog>
  ));

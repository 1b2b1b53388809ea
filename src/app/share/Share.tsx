/** @file Opens the dialog for sharing what the lab shows. */
import { useState } from "react";
import type { LabStore, LabTypes } from "../../store/labStore";
import { lazyDialog } from "../../ui/lazyPart";

const ShareDialog = lazyDialog(
  "What there is to share",
  async () => (await import("./ShareDialog")).ShareDialog,
);

export function Share({ store }: { store: LabStore<LabTypes> }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Share
      </button>
      {open ? <ShareDialog store={store} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** @file The beliefs of an orbit, step by step. */
import { DataTable } from "../../../ui/DataTable";
import { Dialog } from "../../../ui/Dialog";
import type { Orbit } from "../run/cell/orbit";
import { orbitTable } from "./orbitTable";

export default function OrbitTableDialog({ orbit, onClose }: { orbit: Orbit; onClose: () => void }) {
  return (
    <Dialog title="In numbers" onClose={onClose}>
      <DataTable {...orbitTable(orbit)} />
    </Dialog>
  );
}

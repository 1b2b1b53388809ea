/** @file Below an embedded figure: a link that opens it in the whole app, in a new tab. */
import { useStore } from "zustand";
import { linkNow, type LabStore, type LabTypes } from "../../store/labStore";
import { addressOf } from "../../store/location";
import "./wayBack.css";

export function WayBack({ store }: { store: LabStore<LabTypes> }) {
  const link = useStore(store, (state) => linkNow(state, { embed: false, figure: null }));
  return (
    <p className="way-back no-print">
      <a href={addressOf(link)} target="_blank" rel="noopener">
        Open in Mirrorstep
      </a>
    </p>
  );
}

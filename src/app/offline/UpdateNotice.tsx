/** @file Asks before a new version replaces the one that is open. */
import { useState, useSyncExternalStore } from "react";
import { isHeld, onHeld } from "../../ui/holdUpdates";
import "./updateNotice.css";

export function UpdateNotice({ onReload }: { onReload: () => void }) {
  const held = useSyncExternalStore(onHeld, isHeld);
  const [later, setLater] = useState(false);
  if (held || later) return null;
  return (
    <p className="update-notice no-print">
      A new version is there.
      <button type="button" onClick={onReload}>
        Reload
      </button>
      <button type="button" onClick={() => setLater(true)}>
        Later
      </button>
    </p>
  );
}

/**
 * @file The status of a run as it is shown. Runs that end within a moment are not shown as running, because
 * that would flicker during a drag.
 */
import { useEffect, useState } from "react";
import type { Status } from "../../store/labStore";

const BLINK_MS = 150;
const READY_STATUS: Status = { kind: "ready" };

export function useTold(status: Status, now: () => number): Status {
  const since = status.kind === "running" ? status.startedAt : null;
  const [lasting, setLasting] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return undefined;
    const timer = setTimeout(() => setLasting(since), BLINK_MS);
    return () => clearTimeout(timer);
  }, [since]);
  return since === null || since === lasting || now() - since >= BLINK_MS ? status : READY_STATUS;
}

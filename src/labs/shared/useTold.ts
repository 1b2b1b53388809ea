/** @file How a run stands, as it is told: one that ends within a blink is not, or it would flicker under a hand that moves something. */
import { useEffect, useState } from "react";
import type { Status } from "../../store/labStore";

const BLINK_MS = 150;
const READY: Status = { kind: "ready" };

export function useTold(status: Status, now: () => number): Status {
  const since = status.kind === "running" ? status.startedAt : null;
  const [lasting, setLasting] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return undefined;
    const timer = setTimeout(() => setLasting(since), BLINK_MS);
    return () => clearTimeout(timer);
  }, [since]);
  return since === null || since === lasting || now() - since >= BLINK_MS ? status : READY;
}

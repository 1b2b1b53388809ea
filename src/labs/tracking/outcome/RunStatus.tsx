/** @file How far a long run has come, how long it will take, and how to end it. */
import type { Status } from "../../../store/labStore";
import type { TrackingTrace } from "../../../experiments/tracking/types";
import { secondsLeft } from "../words/progress";

interface RunStatusProps {
  readonly status: Status;
  readonly trace: TrackingTrace | null;
  readonly now: () => number;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

function Running({
  status,
  now,
  onCancel,
}: Pick<RunStatusProps, "now" | "onCancel"> & { status: Extract<Status, { kind: "running" }> }) {
  const percent = Math.floor(status.fraction * 100);
  const left = secondsLeft(status.fraction, now() - status.startedAt);
  return (
    <div className="run-status">
      <progress max={100} value={percent} aria-label="Progress of the run" />
      <span className="tabular">
        {percent} % computed{left === null ? "" : `, about ${left} left`}
      </span>
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

export function RunStatus({ status, trace, now, onCancel, onAgain }: RunStatusProps) {
  if (status.kind === "running") return <Running status={status} now={now} onCancel={onCancel} />;
  if (status.kind === "cancelled")
    return (
      <div className="run-status" role="status">
        <span>
          {trace && !trace.complete ? "Cancelled: the picture shows what was computed." : "Cancelled."}
        </span>
        <button type="button" onClick={onAgain}>
          Run it again
        </button>
      </div>
    );
  if (status.kind === "failed")
    return (
      <div className="run-status run-status--failed" role="alert">
        <span>{status.message}</span>
        <button type="button" onClick={onAgain}>
          Try again
        </button>
      </div>
    );
  return null;
}

/** @file Shows how far a run has come and how long it will take, with buttons to end it. */
import type { Status } from "../../store/labStore";
import { inOurWords } from "../../ui/inOurWords";
import { timeLeft } from "./timeLeft";
import { useTold } from "./useTold";
import "./runStatus.css";

export interface RunStatusProps {
  readonly status: Status;
  readonly now: () => number;
  /** Whether a part of the run is shown already. */
  readonly pictured: boolean;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
  /** Absent if runs cannot be paused. */
  readonly onPause?: () => void;
}

export function RunStatus({ now, pictured, onCancel, onAgain, onPause, ...props }: RunStatusProps) {
  const status = useTold(props.status, now);
  if (status.kind === "running") {
    const percent = Math.floor(status.fraction * 100);
    const left = timeLeft(status.fraction, now() - status.startedAt, status.from);
    return (
      <div className="run-status over-frame">
        <progress max={100} value={percent} aria-label="Progress of the run" />
        <span className="tabular">
          {percent} % computed{left === null ? "" : `, about ${left} left`}
        </span>
        {status.canPause === true && onPause ? (
          <button type="button" onClick={onPause}>
            Pause
          </button>
        ) : null}
        {status.canPause === true ? <a href="#/runs">Queue …</a> : null}
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    );
  }
  if (status.kind === "paused")
    return (
      <div className="run-status over-frame" role="status">
        <span>Paused at {Math.floor(status.fraction * 100)} %: what was computed is kept.</span>
        <button type="button" onClick={onAgain}>
          Go on
        </button>
        <button type="button" onClick={onCancel}>
          Drop it
        </button>
      </div>
    );
  if (status.kind === "cancelled")
    return (
      <div className="run-status over-frame" role="status">
        <span>
          {pictured
            ? "Cancelled: the picture shows what was computed."
            : "Cancelled before anything was computed."}
        </span>
        <button type="button" onClick={onAgain}>
          Run it again
        </button>
      </div>
    );
  if (status.kind === "failed")
    return (
      <div className="run-status run-status--failed over-frame" role="alert">
        <span>{inOurWords(status.message)}</span>
        <button type="button" onClick={onAgain}>
          Try again
        </button>
      </div>
    );
  return null;
}

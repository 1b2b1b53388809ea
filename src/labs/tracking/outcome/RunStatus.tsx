/** @file How far a run has come; a whole picture is of the run before. */
import type { TrackingTrace } from "../../../experiments/tracking/types";
import { RunStatus as SharedRunStatus, type RunStatusProps } from "../../shared/RunStatus";

interface TrackingRunStatusProps extends Omit<RunStatusProps, "pictured"> {
  readonly trace: TrackingTrace | null;
}

export function RunStatus({ trace, ...rest }: TrackingRunStatusProps) {
  return <SharedRunStatus {...rest} pictured={trace !== null && !trace.complete} />;
}

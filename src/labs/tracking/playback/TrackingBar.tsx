/** @file The playback bar of the lab, with events, and controls for zooming into the time axis. */
import { memo } from "react";
import { usePlayback } from "../../shared/playback/context";
import { PlaybackBar } from "../../shared/playback/PlaybackBar";
import type { TrackingTrace } from "../run/types";
import type { RuleStyle } from "../ruleStyles";
import { useTimeView } from "../time/context";
import { zoomedAtClock } from "../time/span";
import { BarMarks } from "./BarMarks";

const Zoom = memo(function Zoom() {
  const { span, steps, setSpan, zoomed: isZoomed } = useTimeView();
  const playback = usePlayback();
  const zoom = (factor: number) => setSpan(zoomedAtClock(span, steps, factor, playback.getState().t));
  return (
    <div className="playback__zoom" role="group" aria-label="Time axis">
      <button type="button" aria-label="Show less time" disabled={!isZoomed} onClick={() => zoom(2)}>
        −
      </button>
      <button type="button" aria-label="Look closer at the time around the cursor" onClick={() => zoom(0.5)}>
        +
      </button>
      <button type="button" className="playback__whole" disabled={!isZoomed} onClick={() => setSpan(null)}>
        whole run
      </button>
    </div>
  );
});

interface BarProps {
  readonly trace: TrackingTrace;
  readonly styles: readonly RuleStyle[];
}

/** The range that is zoomed into, the target's jump or drift, and the marks of rules. */
function Marks({ trace, styles }: BarProps) {
  const { steps, span, zoomed: isZoomed } = useTimeView();
  const { target } = trace.params;
  const percent = (t: number) => `${(100 * t) / steps}%`;
  return (
    <>
      {isZoomed ? (
        <div
          className="playback__span"
          style={{ left: percent(span[0]), width: percent(span[1] - span[0]) }}
        />
      ) : null}
      {target.kind === "shift" ? (
        <div className="playback__shift" style={{ left: percent(target.at) }} />
      ) : null}
      {target.kind === "drift" ? (
        <div
          className="playback__drift"
          style={{ left: percent(target.start), width: percent(target.end - target.start) }}
        />
      ) : null}
      <BarMarks trace={trace} styles={styles} steps={steps} />
    </>
  );
}

export function TrackingBar(props: BarProps) {
  const { steps } = useTimeView();
  return <PlaybackBar steps={steps} marks={<Marks {...props} />} tools={<Zoom />} />;
}

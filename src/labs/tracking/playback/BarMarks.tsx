/** @file Marks on the playback bar: above it who reached a face, below it who first exceeded the bound. */
import { useMemo } from "react";
import { Marker } from "../../../charts/Marker";
import type { TrackingTrace } from "../../../experiments/tracking/types";
import type { RuleStyle } from "../ruleStyles";
import { barMarks } from "./marks";

interface BarMarksProps {
  readonly trace: TrackingTrace;
  readonly styles: readonly RuleStyle[];
  readonly steps: number;
}

const BOX = 12;

export function BarMarks({ trace, styles, steps }: BarMarksProps) {
  const marks = useMemo(() => barMarks(trace, styles), [trace, styles]);
  return marks.map(({ id, t, kind, shape, color, words }) => (
    <span
      key={id}
      className={`playback__mark playback__mark--${kind}`}
      style={{ left: `${(100 * t) / steps}%` }}
      title={words}
      role="img"
      aria-label={words}
    >
      <svg width={BOX} height={BOX} viewBox={`${-BOX / 2} ${-BOX / 2} ${BOX} ${BOX}`} aria-hidden="true">
        <Marker
          shape={shape}
          x={0}
          y={0}
          radius={kind === "collapse" ? 4 : 3.4}
          color={color}
          hollow={kind === "violation"}
        />
      </svg>
    </span>
  ));
}

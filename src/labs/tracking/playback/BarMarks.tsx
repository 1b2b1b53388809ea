/** @file Marks on the playback bar: above it the rules that reached a face, below it those that first exceeded the bound. */
import { useMemo } from "react";
import { marker } from "../../../charts/picture/marks";
import { Marks } from "../../../charts/picture/Marks";
import type { TrackingTrace } from "../run/types";
import type { RuleStyle } from "../ruleStyles";
import { barMarks, type BarMark } from "./marks";

interface BarMarksProps {
  readonly trace: TrackingTrace;
  readonly styles: readonly RuleStyle[];
  readonly steps: number;
}

const BOX_PX = 12;
const PITCH_PX = 9;
/** Marks closer than this share of the run stand side by side. */
const NEAR_SHARE = 0.015;

/** How many marks of its kind come directly before this one. */
function crowd(marks: readonly BarMark[], index: number, steps: number): number {
  const mark = marks[index];
  return marks
    .slice(0, index)
    .filter(({ kind, t }) => mark && kind === mark.kind && mark.t - t < NEAR_SHARE * steps).length;
}

export function BarMarks({ trace, styles, steps }: BarMarksProps) {
  const marks = useMemo(() => barMarks(trace, styles), [trace, styles]);
  return marks.map(({ id, t, kind, shape, color, words }, index) => (
    <span
      key={id}
      className={`playback__mark playback__mark--${kind}`}
      style={{
        left: `${(100 * t) / steps}%`,
        translate: `calc(${PITCH_PX * crowd(marks, index, steps)} * var(--px))`,
      }}
      title={words}
      role="img"
      aria-label={words}
    >
      <svg
        width={BOX_PX}
        height={BOX_PX}
        viewBox={`${-BOX_PX / 2} ${-BOX_PX / 2} ${BOX_PX} ${BOX_PX}`}
        aria-hidden="true"
      >
        <Marks marks={[marker(shape, [0, 0], kind === "collapse" ? 4 : 3.4, color, kind === "violation")]} />
      </svg>
    </span>
  ));
}

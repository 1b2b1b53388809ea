/** @file The rows for the run: update, length, start, floor, tolerance. */
import { memo, useRef, useState } from "react";
import { trackingTable, type TrackingParams } from "../run/params";
import { Section } from "../../../ui/Section";
import { movedBy, uniform, withStepsFrom, type OnEdit, type Shortened } from "../edit/params";
import { geometryOf, updateOf } from "../../../experiments/geometry/update";
import { GeometryRows } from "../../shared/geometry/GeometryRows";
import { rowsOf } from "../../shared/rail/rowsOf";
import { BeliefRow } from "../../shared/rail/rows";

type Run = Omit<TrackingParams, "target" | "rules">;

interface RunEditorProps extends Run {
  readonly onEdit: OnEdit;
  readonly classes: number;
  readonly names: readonly string[];
  readonly usualSteps: number;
}

/** Changes the length of the run, which also moves the times of the target, and says so. */
function useSteps(onEdit: OnEdit) {
  const [moved, setMoved] = useState<string | null>(null);
  const shortened = useRef<Shortened | null>(null);
  const setSteps = (steps: number) =>
    onEdit((now) => {
      const { patch, shortened: next } = withStepsFrom(now, steps, shortened.current);
      shortened.current = next;
      setMoved(movedBy(patch));
      return patch;
    });
  return { moved, setSteps };
}

export const RunEditor = memo(function RunEditor(props: RunEditorProps) {
  const { onEdit, classes, names, usualSteps, ...run } = props;
  const { moved, setSteps } = useSteps(onEdit);
  const { line, row } = rowsOf<Run>(trackingTable, run, (patch) => onEdit(() => patch));
  const start = line("start");
  const update = line("update");
  return (
    <Section title="Run">
      <GeometryRows
        line={{
          ...update,
          value: geometryOf(run.update),
          onChange: (geometry) => update.onChange(updateOf(geometry)),
        }}
        of={trackingTable.update}
        dimension={classes}
      />
      <BeliefRow {...start} value={run.start === "uniform" ? uniform(classes) : run.start} names={names} />
      {row("steps", { usual: usualSteps, onChange: setSteps })}
      <p className="rule__note" role="status">
        {moved}
      </p>
      {row("floor")}
      {row("tolerance")}
    </Section>
  );
});

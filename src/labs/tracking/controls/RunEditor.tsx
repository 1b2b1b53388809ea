/** @file How the run goes: update, length, start, floor, tolerance. */
import { memo, useRef, useState } from "react";
import { TRACKING_DEFAULTS, trackingTable, type TrackingParams } from "../../../experiments/tracking/params";
import { RadioRow } from "../../../ui/RadioRow";
import { ResetButton } from "../../../ui/ResetButton";
import { Section } from "../../../ui/Section";
import { movedBy, uniform, withEntry, withStepsFrom, type OnEdit, type Shortened } from "../edit/params";
import { updateOptions } from "../../shared/updates";
import { numberLine } from "../../shared/rail/ParamRow";
import { BeliefRow } from "./BeliefRow";
import { NumberRow } from "./NumberRow";

interface RunEditorProps extends Omit<TrackingParams, "target" | "rules"> {
  readonly onEdit: OnEdit;
  readonly classes: number;
  readonly names: readonly string[];
  readonly usualSteps: number;
}

const UPDATES = updateOptions("full");

const LINES = {
  steps: numberLine(trackingTable.steps),
  floor: numberLine(trackingTable.floor),
  tolerance: numberLine(trackingTable.tolerance),
};

export const RunEditor = memo(function RunEditor(props: RunEditorProps) {
  const { classes, names, usualSteps, onEdit } = props;
  const start = props.start === "uniform" ? uniform(classes) : props.start;
  const usual = TRACKING_DEFAULTS;
  const [moved, setMoved] = useState<string | null>(null);
  const shortened = useRef<Shortened | null>(null);
  const setSteps = (steps: number) =>
    onEdit((now) => {
      const { patch, shortened: next } = withStepsFrom(now, steps, shortened.current);
      shortened.current = next;
      setMoved(movedBy(patch));
      return patch;
    });
  return (
    <Section title="Run">
      <div className="number-row">
        <RadioRow
          legend="Update"
          options={UPDATES}
          value={props.update}
          onChange={(update) => onEdit(() => ({ update }))}
        />
        <ResetButton
          shown={props.update !== usual.update}
          label="update"
          onReset={() => onEdit(() => ({ update: usual.update }))}
        />
      </div>
      <BeliefRow
        label="start"
        p={start}
        names={names}
        onEntry={(reference, index, x) => onEdit((now) => withEntry(now, "start", reference, index, x))}
        reset={{ shown: props.start !== "uniform", onReset: () => onEdit(() => ({ start: "uniform" })) }}
      />
      <NumberRow {...LINES.steps} usual={usualSteps} value={props.steps} onChange={setSteps} />
      <p className="rule__note" role="status">
        {moved}
      </p>
      <NumberRow {...LINES.floor} value={props.floor} onChange={(floor) => onEdit(() => ({ floor }))} />
      <NumberRow
        {...LINES.tolerance}
        value={props.tolerance}
        onChange={(tolerance) => onEdit(() => ({ tolerance }))}
      />
    </Section>
  );
});

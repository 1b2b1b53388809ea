/** @file How the run goes: update, length, start, floor, tolerance. */
import { memo, useRef, useState } from "react";
import {
  FLOOR,
  STEPS,
  TOLERANCE,
  TRACKING_DEFAULTS,
  type TrackingParams,
} from "../../../experiments/tracking/params";
import { RadioRow } from "../../../ui/RadioRow";
import { ResetButton } from "../../../ui/ResetButton";
import { Section } from "../../../ui/Section";
import { movedBy, uniform, withEntry, withStepsFrom, type OnEdit, type Shortened } from "../edit/params";
import { updateOptions } from "../../shared/updates";
import { BeliefRow } from "./BeliefRow";
import { NumberRow } from "./NumberRow";

interface RunEditorProps extends Omit<TrackingParams, "target" | "rules"> {
  readonly onEdit: OnEdit;
  readonly classes: number;
  readonly names: readonly string[];
  readonly usualSteps: number;
}

const UPDATES = updateOptions("full");

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
      <NumberRow
        name="steps"
        noun="number of steps"
        label="number of steps"
        value={props.steps}
        limits={STEPS}
        usual={usualSteps}
        onChange={setSteps}
      />
      <p className="rule__note" role="status">
        {moved}
      </p>
      <NumberRow
        name="floor ε"
        noun="floor"
        label="floor ε of the beliefs"
        value={props.floor}
        limits={FLOOR}
        usual={usual.floor}
        onChange={(floor) => onEdit(() => ({ floor }))}
      />
      <NumberRow
        name="tolerance τ"
        noun="tolerance"
        label="tolerance τ of having settled"
        value={props.tolerance}
        limits={TOLERANCE}
        usual={usual.tolerance}
        onChange={(tolerance) => onEdit(() => ({ tolerance }))}
      />
    </Section>
  );
});

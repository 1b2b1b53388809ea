/** @file The rail of the tracking lab. */
import { useCallback, useMemo } from "react";
import { TRACKING_DEFAULTS } from "../run/params";
import { MAX_CLASSES } from "../../../experiments/data/source";
import type { TrackingTrace } from "../run/types";
import { withView, type LabState } from "../../../store/labStore";
import { Section } from "../../../ui/Section";
import { DataSource } from "../data/DataSource";
import type { OwnData } from "../data/useOwnData";
import type { OnEdit } from "../edit/params";
import { Highlights } from "../outcome/Highlights";
import { ruleStyles } from "../ruleStyles";
import { Rail } from "../../shared/rail/Rail";
import { AnchorEditor } from "./AnchorEditor";
import { PinRows } from "../../shared/pinned/PinRows";
import { RuleList } from "./RuleList";
import { RunEditor } from "./RunEditor";
import { TargetEditor } from "./TargetEditor";
import "./controls.css";
import type { TrackingLook } from "../look";
import type { TrackingTypes } from "../state";
import { rowsIn } from "../../../experiments/rows";

interface TrackingRailProps {
  readonly state: Pick<LabState<TrackingTypes>, "params" | "view" | "trace" | "resources" | "edit">;
  /** The trace that words are about; it lags behind during a drag. */
  readonly said: TrackingTrace | null;
  readonly own: OwnData;
  readonly onEdit: OnEdit;
}

const none: readonly never[] = [];

/** Names for classes that have none; always the same array. */
const NUMBERED_CLASSES = Array.from({ length: MAX_CLASSES }, (_, i) => `class ${i + 1}`);
const numbered = Array.from({ length: MAX_CLASSES + 1 }, (_, n) => NUMBERED_CLASSES.slice(0, n));

export function TrackingRail({ state, said, own, onEdit }: TrackingRailProps) {
  const { params, trace, edit } = state;
  const dataset = rowsIn(state.resources);
  const { target, rules, ...run } = params;
  const { steps } = params;
  const shown = trace?.params.rules ?? none;
  const styles = useMemo(() => ruleStyles(shown), [shown]);
  const targetParams = useMemo(() => ({ target, steps }), [target, steps]);
  const classes = trace?.classes ?? 3;
  const names = trace?.names ?? numbered[classes] ?? none;
  const usualSteps = target.kind === "stream" && dataset ? dataset.length - 1 : TRACKING_DEFAULTS.steps;
  const look = useCallback((patch: Partial<TrackingLook>) => edit(withView(patch)), [edit]);
  return (
    <Rail>
      <TargetEditor params={targetParams} onEdit={onEdit}>
        {target.kind === "stream" ? (
          <DataSource params={params} dataset={dataset} own={own} onEdit={onEdit} />
        ) : null}
      </TargetEditor>
      <RuleList rules={rules} update={params.update} onEdit={onEdit} />
      {said?.complete === true ? (
        <Section title="What happened">
          <div className="highlights">
            <Highlights trace={said} styles={styles} onEdit={onEdit} />
          </div>
        </Section>
      ) : null}
      <AnchorEditor params={params} view={state.view} edit={state.edit} />
      <PinRows view={state.view} params={params} canBehind onLook={look} />
      <RunEditor {...run} onEdit={onEdit} classes={classes} names={names} usualSteps={usualSteps} />
    </Rail>
  );
}

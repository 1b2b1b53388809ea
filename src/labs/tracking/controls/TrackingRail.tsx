/** @file The rail of the tracking lab. */
import { useMemo } from "react";
import { TRACKING_DEFAULTS } from "../../../experiments/tracking/params";
import type { LabState } from "../../../store/labStore";
import { Section } from "../../../ui/Section";
import { DataSource } from "../data/DataSource";
import type { OwnData } from "../data/useOwnData";
import { Highlights } from "../outcome/Highlights";
import { ruleStyles } from "../ruleStyles";
import { RuleList } from "./RuleList";
import { RunEditor } from "./RunEditor";
import { TargetEditor } from "./TargetEditor";
import "./controls.css";

interface TrackingRailProps {
  readonly state: LabState<"tracking">;
  readonly own: OwnData;
  readonly onBackOff: (rule: number) => void;
}

const none: readonly never[] = [];

export function TrackingRail({ state, own, onBackOff }: TrackingRailProps) {
  const { params, trace, dataset, setParams } = state;
  const rules = trace?.params.rules ?? none;
  const styles = useMemo(() => ruleStyles(rules), [rules]);
  const classes = trace?.classes ?? 3;
  const names = trace?.names ?? Array.from({ length: classes }, (_, i) => `class ${i + 1}`);
  const usualSteps =
    params.target.kind === "stream" && dataset ? dataset.length - 1 : TRACKING_DEFAULTS.steps;
  return (
    <div className="tracking__rail">
      <TargetEditor params={params} onChange={setParams}>
        <DataSource params={params} dataset={dataset} own={own} onChange={setParams} />
      </TargetEditor>
      <RuleList params={params} onChange={setParams} />
      {trace?.complete === true ? (
        <Section title="What happened">
          <div className="highlights">
            <Highlights trace={trace} styles={styles} onBackOff={onBackOff} />
          </div>
        </Section>
      ) : null}
      <RunEditor
        params={params}
        onChange={setParams}
        classes={classes}
        names={names}
        usualSteps={usualSteps}
      />
    </div>
  );
}

/** @file The lab as one sees it: question, panels, playback, outcome, rail. */
import { useCallback, useMemo } from "react";
import { PROJECTOR, SCREEN } from "../../charts/ink";
import { TRACKING_DEFAULTS } from "../../experiments/tracking/params";
import type { LabState } from "../../store/labStore";
import { Section } from "../../ui/Section";
import { RuleList } from "./controls/RuleList";
import { RunEditor } from "./controls/RunEditor";
import { TargetEditor } from "./controls/TargetEditor";
import { ShiftGrip } from "./figure/ShiftGrip";
import { TriangleGrips } from "./figure/TriangleGrips";
import { withBackedOff, withShiftAt } from "./edit/params";
import { Highlights } from "./outcome/Highlights";
import { OutcomeTable } from "./outcome/OutcomeTable";
import { Panels } from "./panels/Panels";
import { PlaybackBar } from "./playback/PlaybackBar";
import { usePlayback } from "./playback/context";
import { ruleStyles } from "./ruleStyles";
import { INVITATION, question, story } from "./words/intro";
import "./controls/controls.css";
import "./tracking.css";

const none: readonly never[] = [];

export function TrackingView({ state }: { state: LabState<"tracking"> }) {
  const { params, view, trace, dataset, setParams } = state;
  const playback = usePlayback();
  const theme = view.theme === "projector" ? PROJECTOR : SCREEN;
  const rules = trace?.params.rules ?? none;
  const styles = useMemo(() => ruleStyles(rules), [rules]);
  const backOff = useCallback((rule: number) => setParams(withBackedOff(params, rule)), [params, setParams]);
  const classes = trace?.classes ?? 3;
  const names = trace?.names ?? Array.from({ length: classes }, (_, i) => `class ${i + 1}`);
  return (
    <div className="tracking">
      <div className="tracking__paper">
        <header className="tracking__intro">
          <h1>{question(params)}</h1>
          <p>
            {story(params, trace)} {INVITATION[params.target.kind]}
          </p>
        </header>
        {trace ? (
          <>
            <Panels
              trace={trace}
              styles={styles}
              theme={theme}
              onTime={(scene, first) =>
                params.target.kind === "shift" ? (
                  <ShiftGrip
                    scene={scene}
                    at={params.target.at}
                    steps={params.steps}
                    keys={first}
                    onShift={(at) => setParams(withShiftAt(params, at))}
                  />
                ) : null
              }
              onTriangle={(scene) => <TriangleGrips scene={scene} params={params} onChange={setParams} />}
            />
            {dataset && params.target.kind === "stream" ? (
              <p className="tracking__provenance">Data: {dataset.provenance}</p>
            ) : null}
            <PlaybackBar trace={trace} styles={styles} />
            <OutcomeTable trace={trace} styles={styles} onStep={playback.seek} />
          </>
        ) : null}
      </div>
      <div className="tracking__rail">
        <TargetEditor params={params} onChange={setParams} />
        <RuleList params={params} onChange={setParams} />
        {trace ? (
          <Section title="Outcome">
            <Highlights trace={trace} styles={styles} onBackOff={backOff} />
          </Section>
        ) : null}
        <RunEditor
          params={params}
          onChange={setParams}
          classes={classes}
          names={names}
          usualSteps={
            params.target.kind === "stream" && dataset ? dataset.length - 1 : TRACKING_DEFAULTS.steps
          }
        />
      </div>
    </div>
  );
}

/** @file All figures of the lab: a belief panel per rule, then step, divergence, paths. */
import { useMemo, type ReactNode } from "react";
import { Figure } from "../../../charts/Figure";
import type { FigureTheme } from "../../../charts/ink";
import { useWidth } from "../../../charts/useSize";
import type { TrackingTrace } from "../../../experiments/tracking/types";
import { Rich } from "../../../ui/Rich";
import { Strips } from "../figure/Strips";
import { TimePanel } from "../figure/TimePanel";
import { TrianglePanel } from "../figure/TrianglePanel";
import { readBelief, readDivergence, readSlice, readSteps } from "../read";
import type { RuleStyle } from "../ruleStyles";
import type { TriangleScene } from "../scene/triangle";
import type { TimeScene } from "../scene/types";
import { useTimeView } from "../time/context";
import { divergenceWords, pathsWords, stepsWords } from "../words/captions";
import { outcomeWords } from "../words/outcome";
import { columnsFor, GRID_GAP, panelSize, panelWidth } from "./grid";
import { describeRule, layoutPanels, type PanelScenes } from "./layout";

export interface PanelsProps {
  readonly trace: TrackingTrace;
  readonly styles: readonly RuleStyle[];
  readonly theme: FigureTheme;
  /** Grips over the panels on which something can be dragged. */
  readonly onTime?: (scene: TimeScene, first: boolean) => ReactNode;
  readonly onTriangle?: (scene: TriangleScene) => ReactNode;
}

const letter = (index: number) => String.fromCharCode(65 + index);

function PathsFigure({
  trace,
  styles,
  scenes,
  number,
  onTime,
  onTriangle,
}: PanelsProps & { scenes: PanelScenes; number: string }) {
  const { paths } = scenes;
  const words = pathsWords(trace, paths.kind === "strips" ? paths.scene.others : 0);
  const description = `${words.title}. ${words.caption}`;
  const slice = useMemo(() => readSlice(trace.rules, styles), [trace, styles]);
  const body =
    paths.kind === "triangle" ? (
      <TrianglePanel scene={paths.scene} description={description} rules={trace.rules} styles={styles}>
        {onTriangle?.(paths.scene)}
      </TrianglePanel>
    ) : (
      <TimePanel
        scene={paths.scene}
        description={description}
        read={paths.kind === "slice" ? slice : noReading}
        keys={false}
        backdrop={paths.kind === "strips" ? <Strips scene={paths.scene} /> : null}
      >
        {onTime?.(paths.scene, false)}
      </TimePanel>
    );
  return (
    <Figure id="paths" number={number} title={words.title} caption={<Rich text={words.caption} />}>
      {body}
    </Figure>
  );
}

const noReading = () => [];

function BeliefFigure({
  trace,
  styles,
  scenes,
  index,
  onTime,
}: PanelsProps & { scenes: PanelScenes; index: number }) {
  const rule = trace.rules[index] ?? null;
  const scene = scenes.beliefs[index];
  const style = styles[index];
  const { classes } = scenes;
  const read = useMemo(() => readBelief(rule, classes), [rule, classes]);
  if (!scene || !style) return null;
  const label = rule?.summary.label ?? "…";
  return (
    <Figure
      id={`rule-${index + 1}`}
      number={letter(index)}
      title={<Rich text={label} />}
      caption={<Rich text={rule ? outcomeWords(trace, rule).caption : "Computing …"} />}
    >
      <TimePanel scene={scene} description={describeRule(trace, index)} read={read} keys={index === 0}>
        {onTime?.(scene, index === 0)}
      </TimePanel>
    </Figure>
  );
}

function Figures(props: PanelsProps & { width: number }) {
  const { trace, styles, theme, width, onTime } = props;
  const { span } = useTimeView();
  const count = trace.rules.length + 3;
  const columns = columnsFor(count, width, theme);
  const size = useMemo(() => panelSize(panelWidth(columns, width), theme), [columns, width, theme]);
  const scenes = useMemo(
    () => layoutPanels({ trace, styles, size, theme, span }),
    [trace, styles, size, theme, span],
  );
  const steps = useMemo(() => readSteps(trace.rules, styles), [trace, styles]);
  const divergence = useMemo(() => readDivergence(trace.rules, styles), [trace, styles]);
  const after = trace.rules.length;
  const words = { steps: stepsWords(trace), divergence: divergenceWords(trace) };
  return (
    <div
      className="panels"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, columnGap: GRID_GAP }}
    >
      {trace.rules.map((_, index) => (
        <BeliefFigure key={index} {...props} scenes={scenes} index={index} />
      ))}
      <Figure
        id="steps"
        number={letter(after)}
        title={words.steps.title}
        caption={<Rich text={words.steps.caption} />}
      >
        <TimePanel
          scene={scenes.steps}
          description={`${words.steps.title}. ${words.steps.caption}`}
          read={steps}
          keys={false}
        >
          {onTime?.(scenes.steps, false)}
        </TimePanel>
      </Figure>
      <Figure
        id="divergence"
        number={letter(after + 1)}
        title={words.divergence.title}
        caption={<Rich text={words.divergence.caption} />}
      >
        <TimePanel
          scene={scenes.divergence}
          description={`${words.divergence.title}. ${words.divergence.caption}`}
          read={divergence}
          keys={false}
        >
          {onTime?.(scenes.divergence, false)}
        </TimePanel>
      </Figure>
      <PathsFigure {...props} scenes={scenes} number={letter(after + 2)} />
    </div>
  );
}

export function Panels(props: PanelsProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return <div ref={ref}>{width === null ? null : <Figures {...props} width={width} />}</div>;
}

/** @file All figures of the lab: a belief panel per rule, then step, divergence, paths; or one of them alone. */
import { useMemo } from "react";
import { useWidth } from "../../../charts/useSize";
import { useTimeView } from "../time/context";
import { BeliefFigure } from "./BeliefFigure";
import { columnsFor, GRID_GAP, panelSize, panelWidth, triangleSize } from "./grid";
import { classStyles } from "../scene/classes";
import { timeFrame } from "../scene/frame";
import { layoutPanels, rightMargin, type PanelScenes } from "./layout";
import { PathsFigure } from "./PathsFigure";
import { RulesFigure } from "./RulesFigure";
import { useRested } from "./useRested";
import { figureIds, type PanelsProps } from "./types";

const letter = (index: number) => String.fromCharCode(65 + index);

function useScenes({ trace, styles, theme }: PanelsProps, columns: number, width: number): PanelScenes {
  const { span } = useTimeView();
  const [from, to] = span;
  const { steps } = trace.params;
  const size = useMemo(() => panelSize(panelWidth(columns, width), theme), [columns, width, theme]);
  const classes = useMemo(() => classStyles(trace), [trace]);
  const right = rightMargin({ trace, styles, classes, size, theme });
  const ahead = useRested(`${from} ${to}`) ? 1 : 0;
  const base = useMemo(
    () => timeFrame({ size, theme, steps, span: [from, to], right, ahead }),
    [size, theme, steps, from, to, right, ahead],
  );
  const triangle = useMemo(() => (columns === 1 ? triangleSize(size, theme) : size), [columns, size, theme]);
  return useMemo(
    () => layoutPanels({ trace, styles, classes, base, triangle }),
    [trace, styles, classes, base, triangle],
  );
}

function Figures({ width, ...props }: PanelsProps & { width: number }) {
  const { trace, only, theme } = props;
  const ids = figureIds(trace);
  const shown = only !== null && ids.includes(only) ? [only] : ids;
  const columns = columnsFor(shown.length, width, theme);
  const scenes = useScenes(props, columns, width);
  const figure = (id: string) => {
    const index = ids.indexOf(id);
    const common = { ...props, scenes, number: letter(index), keys: id === shown[0] };
    if (id === "steps" || id === "divergence") return <RulesFigure key={id} {...common} id={id} />;
    return id === "paths" ? (
      <PathsFigure key={id} {...common} />
    ) : (
      <BeliefFigure key={id} {...common} index={index} />
    );
  };
  const grid = { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, columnGap: GRID_GAP };
  return (
    <div className="panels" style={grid}>
      {shown.map(figure)}
    </div>
  );
}

export function Panels(props: PanelsProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return <div ref={ref}>{width === null ? null : <Figures {...props} width={width} />}</div>;
}

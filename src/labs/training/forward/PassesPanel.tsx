/** @file Figure 1 on the page: the pointed example has a grip at the end of its path, and every path can be pressed. */

import { useDrawing } from "../../../charts/picture/useDrawing";
import { Handle } from "../../../charts/Handle";
import type { Point } from "../../../charts/geometry/polyline";

import { PictureFigure } from "../../../charts/PictureFigure";
import { useHeld } from "../../../charts/picture/useHeld";
import { useViewport } from "../../../charts/picture/useViewport";
import { usePress } from "../../../charts/usePress";
import type { ScreenProps } from "../page";
import { numberOf, pointedAt, type Drawn } from "../run/forward/paths";
import { drawPasses, endOf, nearestTo, panelAt, passesOn } from "./passes";
import { exampleWords, passesWords } from "./words";

type Props = Pick<ScreenProps<"forward">, "params" | "theme" | "exportsOf" | "onChange"> & {
  readonly trace: Drawn | null;
};

const heldIn = () => undefined;

export function PassesPanel({ params, trace, theme, exportsOf, onChange }: Props) {
  const [room, viewport] = useViewport(theme);
  const draw = useDrawing(trace, drawPasses);
  const picture = useHeld(viewport, draw, heldIn);
  const passes = trace && viewport ? passesOn(trace, viewport) : null;
  const pointTo = (place: number) => {
    if (!trace) return;
    const last = trace.labels.length - 1;
    const example = numberOf(trace, Math.min(last, Math.max(0, place)));
    if (example !== params.example) onChange({ ...params, example });
  };
  const pointAt = (to: Point) => {
    const panel = passes && panelAt(passes, to);
    if (trace && panel) pointTo(nearestTo(trace, panel, to));
  };
  const press = usePress({ takes: (at) => passes !== null && panelAt(passes, at) !== null, onMove: pointAt });
  const place = trace ? pointedAt(trace, params) : 0;
  const [x, y] = trace && passes ? endOf(passes, trace) : [0, 0];
  return (
    <PictureFigure
      id="passes"
      words={passesWords(trace)}
      exports={exportsOf("passes")}
      room={room}
      viewport={viewport}
      picture={picture}
      press={press}
    >
      {trace && passes ? (
        <Handle
          x={x}
          y={y}
          label="Example that is pointed at: arrow keys go to the next one"
          value={numberOf(trace, place)}
          min={1}
          max={numberOf(trace, trace.labels.length - 1)}
          valueText={exampleWords(trace)}
          direction="both"
          main
          onDrag={pointAt}
          onNudge={(right, up) => pointTo(place + right + up)}
          onEdge={(edge) => pointTo(edge === "start" ? 0 : trace.labels.length - 1)}
        />
      ) : null}
    </PictureFigure>
  );
}

/** @file Figure 1 on the page, with grips for start and target. */
import { useMemo } from "react";
import { PictureFigure } from "../../../charts/PictureFigure";
import { Handle } from "../../../charts/Handle";
import type { Picture, Viewport } from "../../../charts/picture/types";
import { useHeld } from "../../../charts/picture/useHeld";
import { useViewport } from "../../../charts/picture/useViewport";
import { usePress } from "../../../charts/usePress";
import type { CurvePlot } from "../../../charts/xy/curvePlot";
import { formatNumber } from "../../../ui/number";
import { inTriangle, setEntry } from "../../shared/moves";
import { isNearTriangle } from "../figure/onTriangle";
import { TriangleGrip } from "../figure/TriangleGrip";
import type { ScreenProps } from "../page";
import { startOf } from "../run/flow/flow";
import { flowProblem } from "../run/flow/problem";
import type { FlowTrace } from "../run/flow/types";
import type { FlowParams } from "../run/params";
import { withBehind } from "./behind";
import { targetIn, withTarget } from "./edit";
import { drawEntries, gripsOf, layoutSlice } from "./entries";
import { lookOf } from "./runs";
import { layoutTriangle, type DrawnTriangle } from "./triangle";
import { waysWords } from "./words";

type Props = Pick<ScreenProps<"flow">, "params" | "trace" | "theme" | "exportsOf" | "onChange"> & {
  /** The pinned run, drawn behind. */
  readonly pinned?: FlowTrace | null;
  /** The trace that the caption is about. */
  readonly said: FlowTrace | null;
};

/** What is drawn, and what the grips need of it. */
type Drawn =
  | ({ readonly look: "triangle" } & DrawnTriangle)
  | { readonly look: "slice"; readonly picture: Picture; readonly plot: CurvePlot }
  | { readonly look: "entries"; readonly picture: Picture };

function drawn(trace: FlowTrace, viewport: Viewport, pinned: FlowTrace | null): Drawn {
  const look = lookOf(trace.params);
  if (look === "triangle") return { look, ...layoutTriangle(trace, viewport, pinned) };
  return look === "slice"
    ? { look, ...layoutSlice(trace, viewport, pinned) }
    : { look, picture: drawEntries(trace, viewport, pinned) };
}

const heldIn = ({ picture }: Drawn) => picture.held;

interface Moves {
  readonly start: (point: number[]) => void;
  readonly target: (point: number[]) => void;
}

/** The changes that the grips make, if the problem allows them. */
function movesOf(params: FlowParams, onChange: Props["onChange"]): Moves {
  const offer = (next: FlowParams) => {
    if (flowProblem(next) === null) onChange(next);
  };
  return {
    start: (start) => offer({ ...params, start }),
    target: (target) => offer(withTarget(params, target)),
  };
}

interface GripsProps<Look extends Drawn["look"]> {
  readonly params: FlowParams;
  readonly drawn: Extract<Drawn, { look: Look }>;
  readonly moves: Moves;
}

function TriangleGrips({ params, drawn: { ternary }, moves }: GripsProps<"triangle">) {
  const target = targetIn(params, 3);
  const start = Array.from(startOf(params, 3));
  const { at, invert } = ternary;
  return (
    <>
      {target ? (
        <TriangleGrip
          at={at(target)}
          belief={target}
          label="Target z"
          invert={invert}
          onMove={moves.target}
        />
      ) : null}
      <TriangleGrip at={at(start)} belief={start} label="Start" main invert={invert} onMove={moves.start} />
    </>
  );
}

const LEAST_SHARE = 1e-3;
const within = (share: number) => Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, Number(share.toFixed(3))));

interface ShareGripProps {
  readonly at: readonly [number, number];
  readonly belief: readonly number[];
  readonly label: string;
  readonly main?: boolean;
  readonly plot: CurvePlot;
  readonly onMove: (p: number[]) => void;
}

function ShareGrip({ at, belief, label, main = false, plot, onMove }: ShareGripProps) {
  const share = belief[0] ?? NaN;
  const move = (to: number) => onMove(setEntry(belief, 0, within(to)));
  return (
    <Handle
      x={at[0]}
      y={at[1]}
      label={`${label}: belief in class 1`}
      value={share}
      min={0}
      max={1}
      valueText={formatNumber(share, 3)}
      direction="vertical"
      main={main}
      onDrag={([, y]) => move(plot.scales.y.invert(y))}
      onNudge={(_, up) => move(share + up / 100)}
      onEdge={(edge) => move(edge === "start" ? 0 : 1)}
    />
  );
}

function SliceGrips({ params, drawn: { plot }, moves }: GripsProps<"slice">) {
  const target = targetIn(params, 2);
  const start = Array.from(startOf(params, 2));
  const at = gripsOf(plot, start[0] ?? NaN, target?.[0] ?? null);
  return (
    <>
      {target && at.target ? (
        <ShareGrip at={at.target} belief={target} label="Target z" plot={plot} onMove={moves.target} />
      ) : null}
      <ShareGrip at={at.start} belief={start} label="Start" main plot={plot} onMove={moves.start} />
    </>
  );
}

export function WaysPanel({ params, trace, pinned = null, said, theme, exportsOf, onChange }: Props) {
  const [room, viewport] = useViewport(theme);
  const draw = useMemo(() => trace && ((on: Viewport) => drawn(trace, on, pinned)), [trace, pinned]);
  const shown = useHeld(viewport, draw, heldIn);
  const moves = movesOf(params, onChange);
  // While another problem is computed, the picture still shows the one before.
  const isOfNow = shown?.look === lookOf(params);
  const ternary = isOfNow && shown.look === "triangle" ? shown.ternary : null;
  const press = usePress({
    takes: (at) => ternary !== null && isNearTriangle(ternary, at),
    onMove: (to) => ternary && moves.start(inTriangle(ternary.invert(to))),
  });
  return (
    <PictureFigure
      id="ways"
      words={withBehind(waysWords(said), "ways", said, pinned)}
      exports={exportsOf("ways")}
      room={room}
      viewport={viewport}
      picture={shown && shown.picture}
      press={ternary ? press : undefined}
    >
      {isOfNow && shown.look === "triangle" ? (
        <TriangleGrips params={params} drawn={shown} moves={moves} />
      ) : null}
      {isOfNow && shown.look === "slice" ? <SliceGrips params={params} drawn={shown} moves={moves} /> : null}
    </PictureFigure>
  );
}

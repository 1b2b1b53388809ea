/** @file Draws each figure of the tracking lab. */
import type { Picture, Viewport } from "../../charts/picture/types";
import type { Draw, Seen } from "../../scenario/lab";
import { figureTable } from "./export/table";
import { besidePicture } from "../shared/pinned/compose";
import type { Beside as BesideRun } from "../shared/pinned/gather";
import type { TrackingParams } from "./run/params";
import type { TrackingTrace } from "./run/types";
import { anchorIndex, type TrackingLook } from "./look";
import { GRID_GAP, panelSize, triangleSize } from "./panels/grid";
import { layoutAlone, styledRun, type Together } from "./panels/layout";
import { othersIn, pictureOf } from "./panels/pictures";
import { ruleStyles } from "./ruleStyles";
import { spanOf } from "./time/span";
import { figureWords, pinnedWords } from "./words/figures";
import { partnerOf, pinnedFigure } from "./words/pinned";

type Beside = BesideRun<TrackingTrace>;
type SeenRun = Seen<TrackingParams, TrackingTrace, TrackingLook, Beside | null>;

interface Asked {
  readonly figure: string;
  readonly trace: TrackingTrace;
  readonly view: TrackingLook;
  /** The number of steps on the common time axis. */
  readonly steps: number;
  readonly together: Together | null;
  readonly anchor: number | null;
  readonly words: typeof figureWords;
}

function drawOne(
  { figure, trace, view, steps, together, anchor, words }: Asked,
  { width, height, theme }: Viewport,
): Picture | null {
  const { params, rules } = trace;
  const size = height === null ? panelSize(width, theme) : { width, height };
  const triangle = height === null ? triangleSize(size, theme) : size;
  const span = spanOf(view.span, steps);
  const scene = layoutAlone(
    trace,
    { theme, size, triangle, span, ahead: 1, anchor },
    figure,
    together,
    steps,
  );
  const beliefs = { rules, styles: ruleStyles(params.rules), t: view.t ?? steps, together };
  const behind = together?.behind === true ? together.run.trace : null;
  return scene && pictureOf(scene, words(trace, figure, othersIn(scene), { behind, anchor }), beliefs);
}

/** Both runs side by side on the same axes up to the end of the longer one, if the pinned run has this figure. */
function drawBeside(figure: string, { view, trace }: SeenRun, pinned: TrackingTrace, viewport: Viewport) {
  const steps = Math.max(trace.params.steps, pinned.params.steps);
  const half = { ...viewport, width: Math.floor((viewport.width - GRID_GAP) / 2) };
  const anchor = anchorIndex(view, trace.params);
  const drawn = (
    one: TrackingTrace,
    other: TrackingTrace,
    asked: Pick<Asked, "figure" | "anchor" | "words">,
  ) =>
    drawOne({ ...asked, trace: one, view, steps, together: { run: styledRun(other), behind: false } }, half);
  const shown = drawn(trace, pinned, { figure, anchor, words: figureWords });
  const other = pinnedFigure(trace, pinned, figure);
  if (shown === null || other === null) return shown;
  const partner = anchor === null ? null : partnerOf(trace.params.rules, pinned.params.rules, anchor);
  const beside = drawn(pinned, trace, { figure: other, anchor: partner, words: pinnedWords });
  return beside && besidePicture(shown, beside, GRID_GAP);
}

function pictureIn(figure: string, seen: SeenRun, viewport: Viewport): Picture | null {
  const { view, trace, beside } = seen;
  const pinned = beside?.pinned ?? null;
  if (pinned !== null && view.compare === "beside") return drawBeside(figure, seen, pinned, viewport);
  const together = pinned && { run: styledRun(pinned), behind: true };
  const { steps } = trace.params;
  const anchor = anchorIndex(view, trace.params);
  return drawOne({ figure, trace, view, steps, together, anchor, words: figureWords }, viewport);
}

export const draw: Draw<TrackingParams, TrackingTrace, TrackingLook, Beside | null> = (
  figure,
  seen,
  viewport,
) => {
  const { view, trace } = seen;
  const picture = pictureIn(figure, seen, viewport);
  const span = spanOf(view.span, trace.params.steps);
  return (
    picture && {
      ...picture,
      table: (most) => figureTable(trace, figure, span, anchorIndex(view, trace.params), most),
    }
  );
};

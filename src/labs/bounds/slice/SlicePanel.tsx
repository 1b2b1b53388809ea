/** @file Figure 1 alive: geometry for the room there is, grips, caption, menu. */
import { useMemo, useState } from "react";
import { Figure } from "../../../charts/Figure";
import { usePress } from "../../../charts/usePress";
import { PAPER, useRoom, type Room } from "../../../charts/useSize";
import { themeFor } from "../../../charts/ink";
import { MEASURED_CURVES, type BoundsParams } from "../../../experiments/bounds/params";
import type { BoundsSummary, MeasuredCurves } from "../../../experiments/bounds/types";
import { formatNumber } from "../../../ui/number";
import { lazyExtra } from "../../../ui/lazyPart";
import { moveAlong } from "../moves";
import { cutPeak, flatBound, type Mass } from "./domain";
import { belowFrame } from "./frame";
import { SliceFigure } from "./SliceFigure";
import type { SlicePanelProps } from "./props";
import { massAtPixel, SliceHandles } from "./SliceHandles";
import type { SliceNotesProps } from "./SliceNotes";
import { sliceHeight, useSliceScenes } from "./useSliceScenes";

const describe = ({ p, step, verdict, etaMax, etaEntropyAware }: BoundsSummary) =>
  `Admissible step over the slice. Belief ${p.map((x) => formatNumber(x)).join(", ")}: ` +
  `bound ${formatNumber(etaMax)}, entropy-aware step ${formatNumber(etaEntropyAware)}; ` +
  `the step ${formatNumber(step)} is ${verdict}.`;

/** What was there when a grip was taken: proportions stay as they were until it is let go. */
type Grabbed = Pick<SlicePanelProps, "target"> & Pick<BoundsParams, "p">;

function SlicePicture(props: SlicePanelProps & { room: Room }) {
  const { params, target, summary, room, dragged, onChange } = props;
  const { along } = params;
  const [grabbed, setGrabbed] = useState<Grabbed | null>(null);
  const theme = useMemo(() => themeFor(props.theme, room), [props.theme, room]);
  const hold = grabbed ? "window" : dragged ? "texts" : null;
  const scenes = useSliceScenes({
    ...props,
    theme,
    size: { width: room.width, height: room.height ?? sliceHeight(room.width, theme) },
    hold,
  });
  const { still, moving } = scenes;
  const onBelief = (mass: Mass) => onChange({ p: moveAlong(grabbed?.p ?? params.p, along, mass) });
  const onGrab = () => {
    setGrabbed({ p: params.p, target });
    props.onHighlight(null);
  };
  const onRelease = () => setGrabbed(null);
  const { frame } = still;
  const press = usePress({
    takes: ([x, y]) =>
      x >= frame.x0 && x <= frame.x1 && y >= frame.y0 && y <= frame.y1 + 2 * belowFrame(theme).grip,
    onStart: onGrab,
    onMove: ([x]) => onBelief(massAtPixel(still, x)),
    onEnd: onRelease,
  });
  return (
    <SliceFigure
      still={still}
      moving={moving}
      description={describe(summary)}
      highlight={props.highlight}
      onHighlight={hold ? undefined : props.onHighlight}
      press={press}
    >
      <SliceHandles
        still={still}
        moving={moving}
        belief={scenes.belief}
        target={scenes.target}
        step={params.step}
        along={along}
        verdict={summary.verdict}
        onBelief={onBelief}
        onTarget={(mass) => onChange({ target: moveAlong(grabbed?.target ?? target, along, mass) })}
        onStep={(step) => onChange({ step })}
        onGrab={onGrab}
        onRelease={onRelease}
      />
    </SliceFigure>
  );
}

/** Measuring comes when a measured curve is switched on. */
const SliceNotes = lazyExtra<SliceNotesProps>("What is measured", () => import("./SliceNotes"));

function caption({ p, along }: BoundsParams) {
  const slice =
    p.length === 2
      ? "Up to the green line the paper claims contraction, up to the blue one the entropy brake would allow it."
      : `The slice moves class ${along}; the other classes keep their proportions.`;
  return `${slice} Drag belief, step and target, or press where the belief should go.`;
}

export function SlicePanel(props: SlicePanelProps) {
  const [ref, room] = useRoom<HTMLDivElement>(PAPER);
  const [wasFlat, setWasFlat] = useState(false);
  const [measured, setMeasured] = useState<MeasuredCurves>();
  const { params, target } = props;
  const slice = useMemo(
    () => (measured ? { ...props.slice, curves: { ...props.slice.curves, ...measured } } : props.slice),
    [props.slice, measured],
  );
  if (!wasFlat && flatBound(slice, params, target) !== null) setWasFlat(true);
  const notes =
    wasFlat || cutPeak(slice, "fejer") > 0 || MEASURED_CURVES.some((id) => params.show.includes(id));
  const title =
    props.params.p.length === 2 ? "Admissible step on the binary slice" : "Admissible step on a slice";
  return (
    <Figure
      id="slice"
      number="Figure 1"
      title={title}
      caption={caption(props.params)}
      note={notes ? <SliceNotes {...props} onMeasured={setMeasured} /> : null}
      actions={props.actions}
      fills
    >
      <div ref={ref}>{room === null ? null : <SlicePicture {...props} slice={slice} room={room} />}</div>
    </Figure>
  );
}

/** @file Figure 1 alive: geometry for the room there is, grips, caption, menu. */
import { useMemo, useState } from "react";
import { Figure, type FigureActions } from "../../../charts/Figure";
import type { FigureTheme } from "../../../charts/ink";
import { PAPER, themeFor, useRoom, type Room } from "../../../charts/useSize";
import { usePress } from "../../../charts/usePress";
import type { BoundsParams, CurveId } from "../../../experiments/bounds/params";
import type { BoundsSummary, SliceResult } from "../../../experiments/bounds/types";
import { formatNumber } from "../../../ui/number";
import { moveAlong } from "../moves";
import { flatBound, type Mass } from "./domain";
import { belowFrame } from "./frame";
import { SliceFigure } from "./SliceFigure";
import { massAtPixel, SliceHandles } from "./SliceHandles";
import { sliceHeight, useSliceScenes } from "./useSliceScenes";

export interface SlicePanelProps {
  readonly params: BoundsParams;
  readonly target: readonly number[];
  readonly slice: SliceResult;
  readonly summary: BoundsSummary;
  readonly theme: FigureTheme;
  readonly highlight: CurveId | null;
  /** Whether the belief is being dragged in another figure. */
  readonly dragged: boolean;
  readonly actions: FigureActions;
  readonly onHighlight: (id: CurveId | null) => void;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
}

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

/** Said when the bound lies too low to be seen, with the way to the logarithmic axis. */
function Note({ slice, params, target, onChange }: SlicePanelProps) {
  const [followed, follow] = useState(false);
  const most = flatBound(slice, params, target);
  const [words, way, y] =
    most === null
      ? (["The step axis is logarithmic now.", "Back to the linear axis", "linear"] as const)
      : ([
          `On this slice the bound stays below ${formatNumber(most, 2)}, too low to see.`,
          "Look at it on the log axis",
          "log",
        ] as const);
  const set = () => {
    follow(most !== null);
    onChange({ y });
  };
  return (
    <p className="bounds__hint" role="status">
      {most !== null || (followed && params.y === "log") ? (
        <>
          {words}{" "}
          <button type="button" className="bounds__action" onClick={set}>
            {way}
          </button>
        </>
      ) : null}
    </p>
  );
}

function caption({ p, along }: BoundsParams) {
  const slice =
    p.length === 2
      ? "Up to the green line the paper claims contraction, up to the blue one the entropy brake would allow it."
      : `The slice moves class ${along}; the other classes keep their proportions.`;
  return `${slice} Drag belief, step and target, or press where the belief should go.`;
}

export function SlicePanel(props: SlicePanelProps) {
  const [ref, room] = useRoom<HTMLDivElement>(PAPER);
  const title =
    props.params.p.length === 2 ? "Admissible step on the binary slice" : "Admissible step on a slice";
  return (
    <Figure
      id="slice"
      number="Figure 1"
      title={title}
      caption={caption(props.params)}
      note={<Note {...props} />}
      actions={props.actions}
      fills
    >
      <div ref={ref} className="bounds__plot">
        {room === null ? null : <SlicePicture {...props} room={room} />}
      </div>
    </Figure>
  );
}

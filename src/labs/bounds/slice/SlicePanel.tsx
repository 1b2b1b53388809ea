/** @file Figure 1 on the page: picture, grips, caption, menu. */
import { useMemo, useState } from "react";
import { PictureFigure } from "../../../charts/PictureFigure";
import { useViewport } from "../../../charts/picture/useViewport";
import type { Viewport } from "../../../charts/picture/types";
import { usePress } from "../../../charts/usePress";
import { MEASURED_CURVES, type BoundsParams } from "../run/params";
import type { MeasuredCurves } from "../run/types";
import { lazyExtra } from "../../../ui/lazyPart";
import { fetchRest } from "../fetchRest";
import { moveAlong } from "../moves";
import { CurveHits } from "./CurveHits";
import { cutPeak, flatBound } from "./domain";
import { createSlicePictures, withHighlight } from "./draw";
import { belowFrame } from "./frame";
import type { SlicePanelProps } from "./props";
import { createSliceScenes, type Scenes } from "./scenes";
import { massAtPixel, SliceHandles, type SliceActions } from "./SliceHandles";
import type { SliceNotesProps } from "./SliceNotes";
import { sliceWords } from "./words";

/** The params when a grip was taken: proportions are taken from these until it is let go. */
type Grabbed = Pick<SlicePanelProps, "target"> & Pick<BoundsParams, "p">;

/** The actions of grips, and whether one is held. */
function useGrips({ params, target, onHighlight, onChange }: SlicePanelProps) {
  const [grabbed, setGrabbed] = useState<Grabbed | null>(null);
  const { p, along } = params;
  const actions: SliceActions = {
    onBelief: (mass) => onChange({ p: moveAlong(grabbed?.p ?? p, along, mass) }),
    onTarget: (mass) => onChange({ target: moveAlong(grabbed?.target ?? target, along, mass) }),
    onStep: (step) => onChange({ step }),
    onGrab: () => {
      setGrabbed({ p, target });
      onHighlight(null);
    },
    onRelease: () => setGrabbed(null),
  };
  return [grabbed !== null, actions] as const;
}

/** The scenes of one render after another, and their pictures. */
function useDrawn(props: SlicePanelProps, viewport: Viewport | null, held: boolean) {
  const [scenesOf] = useState(() => createSliceScenes());
  const [pictureOf] = useState(() => createSlicePictures());
  if (viewport === null) return null;
  const { params, summary, highlight, dragged, behind } = props;
  const hold = held ? "window" : dragged ? "texts" : null;
  const scenes = scenesOf({ ...props, viewport, hold });
  const picture = pictureOf(params, summary, scenes, behind);
  const highlighted = highlight === null ? null : withHighlight(picture, scenes, highlight);
  return { scenes, picture, highlighted, resting: hold === null };
}

function usePressOn(scenes: Scenes | undefined, { onBelief, onGrab, onRelease }: SliceActions) {
  return usePress({
    takes: ([x, y]) => {
      if (scenes === undefined) return false;
      const { frame, theme } = scenes.still;
      return x >= frame.x0 && x <= frame.x1 && y >= frame.y0 && y <= frame.y1 + 2 * belowFrame(theme).grip;
    },
    onStart: onGrab,
    onMove: ([x]) => scenes && onBelief(massAtPixel(scenes.still, x)),
    onEnd: onRelease,
  });
}

/** The code for measuring is loaded when a measured curve is switched on. */
const SliceNotes = lazyExtra<SliceNotesProps>("What is measured", async () => (await fetchRest()).SliceNotes);

/** The slice with its measured curves, and the notes that measure them. */
function useNotes({ slice: computed, ...props }: SlicePanelProps) {
  const [wasFlat, setWasFlat] = useState(false);
  const [measured, setMeasured] = useState<MeasuredCurves>();
  const { params, target } = props;
  const slice = useMemo(
    () => (measured ? { ...computed, curves: { ...computed.curves, ...measured } } : computed),
    [computed, measured],
  );
  if (!wasFlat && flatBound(slice, params, target) !== null) setWasFlat(true);
  const some =
    wasFlat || cutPeak(slice, "fejer") > 0 || MEASURED_CURVES.some((id) => params.show.includes(id));
  const note = some ? <SliceNotes {...props} slice={computed} onMeasured={setMeasured} /> : null;
  return { slice, note };
}

export function SlicePanel(props: SlicePanelProps) {
  const { params, theme, summary } = props;
  const [room, viewport] = useViewport(theme);
  const { slice, note } = useNotes(props);
  const [held, actions] = useGrips(props);
  const drawn = useDrawn({ ...props, slice }, viewport, held);
  const press = usePressOn(drawn?.scenes, actions);
  return (
    <PictureFigure
      id="slice"
      words={drawn?.picture ?? sliceWords(params)}
      exports={props.exports}
      note={note}
      room={room}
      viewport={viewport}
      picture={drawn && drawn.picture}
      highlighted={drawn && drawn.highlighted}
      press={press}
    >
      {drawn ? (
        <>
          {drawn.resting ? <CurveHits scene={drawn.scenes.still} onHighlight={props.onHighlight} /> : null}
          <SliceHandles
            {...drawn.scenes}
            {...actions}
            step={params.step}
            along={params.along}
            verdict={summary.verdict}
          />
        </>
      ) : null}
    </PictureFigure>
  );
}

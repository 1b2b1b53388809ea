/** @file Control: the grids with a clock, the values of policies, and what is lost. */
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useDrawing } from "../../../charts/picture/useDrawing";
import { PictureFigure } from "../../../charts/PictureFigure";
import type { DrawnPlot } from "../../../charts/curves";
import { useHeld } from "../../../charts/picture/useHeld";
import { useViewport } from "../../../charts/picture/useViewport";
import { ROOT } from "../../../ui/useRootEvent";
import { CompleteFindings } from "../../shared/parts/CompleteFindings";
import { PartFigure } from "../../shared/parts/PartFigure";
import { useBegun } from "../../shared/parts/useBegun";
import { PlaybackProvider, usePlaybackPart } from "../../shared/playback/context";
import { momentOf } from "../../shared/playback/moment";
import { shownStep } from "../../shared/playback/playback";
import { PlaybackBar } from "../../shared/playback/PlaybackBar";
import { usePlaybackKeys } from "../../shared/playback/useKeys";
import { useClock } from "../../shared/playback/useClock";
import type { ScreenProps } from "../page";
import { clockOf, shownAt } from "./clock";
import { isDrawn, type Drawn } from "./curves";
import { drawRegret, layoutValue, withMoment } from "./draw";
import { controlFindings } from "./findings";
import { WorldPanel } from "./grid/WorldPanel";
import { regretWords, valueWords } from "./words";
import "./control.css";

type Props = ScreenProps<"control">;

const heldIn = ({ picture }: DrawnPlot) => picture.held;

/** The clock of this part; a link may say where it stands. */
function usePartClock({ params, view, onLook, onMoment }: Props) {
  const { t, embed } = view;
  const steps = clockOf(params, view);
  const pause = useCallback((at: number | null) => onLook({ t: at }), [onLook]);
  const plays = t === null && !embed;
  const playback = useClock({ lab: "training", steps, t, plays, onPause: pause });
  useEffect(() => {
    onMoment?.(() => momentOf(playback, { t, steps }));
    return () => onMoment?.(null);
  }, [onMoment, playback, t, steps]);
  return { playback, steps };
}

function ValuePanel({
  trace,
  theme,
  exportsOf,
}: Pick<Props, "theme" | "exportsOf"> & { trace: Drawn | null }) {
  const [room, viewport] = useViewport(theme);
  const t = usePlaybackPart(shownStep);
  const draw = useDrawing(trace, layoutValue);
  const drawn = useHeld(viewport, draw, heldIn);
  const at = trace && shownAt(trace.params, t);
  const picture = useMemo(
    () => (trace && drawn && at !== null ? withMoment(trace, drawn, at) : null),
    [trace, drawn, at],
  );
  return (
    <PictureFigure
      id="value"
      words={valueWords(trace)}
      exports={exportsOf("value")}
      room={room}
      viewport={viewport}
      picture={picture}
    />
  );
}

export function ControlPart(props: Props) {
  const { params, trace: asked, running, view, theme, exportsOf, onChange } = props;
  const { playback, steps } = usePartClock(props);
  const root = useRef<HTMLDivElement>(null);
  usePlaybackKeys(root, playback);
  const begun = useBegun(asked, isDrawn);
  const trace = isDrawn(begun) ? begun : null;
  const alone = view.figure;
  return (
    <PlaybackProvider value={playback}>
      <div ref={root} {...ROOT}>
        <WorldPanel
          params={params}
          trace={trace}
          theme={theme}
          exportsOf={exportsOf}
          onChange={onChange}
          bare={alone !== null && alone !== "grid"}
        />
        {alone === null || alone !== "regret" ? <PlaybackBar steps={steps} /> : null}
        <div className="parts__pair parts__pair--even">
          <ValuePanel trace={trace} theme={theme} exportsOf={exportsOf} />
          <PartFigure
            id="regret"
            trace={trace}
            draw={drawRegret}
            words={regretWords}
            theme={theme}
            exportsOf={exportsOf}
          />
        </div>
        <CompleteFindings trace={asked} tell={controlFindings} pending={running} />
      </div>
    </PlaybackProvider>
  );
}

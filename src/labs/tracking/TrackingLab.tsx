/** @file The tracking lab on its store. */
import { useEffect, useMemo, useState } from "react";
import { PROJECTOR, SCREEN } from "../../charts/ink";
import { useLab } from "../../store/context";
import { Panels } from "./panels/Panels";
import { createPlayback } from "./playback/playback";
import { PlaybackProvider } from "./playback/context";
import { ruleStyles } from "./ruleStyles";
import { createCamera } from "./time/camera";
import { TimeContext } from "./time/context";
import { spanOf } from "./time/span";
import "./tracking.css";

export default function TrackingLab() {
  const { params, view, trace, setView } = useLab<"tracking">();
  const [playback] = useState(() => createPlayback(params.steps, view.t ?? params.steps));
  const [camera] = useState(createCamera);
  const theme = view.theme === "projector" ? PROJECTOR : SCREEN;
  const time = useMemo(() => {
    const span = spanOf(view.span, params.steps);
    return {
      steps: params.steps,
      span,
      zoomed: view.span !== null,
      camera,
      setSpan: (next: [number, number] | null) => setView({ span: next }),
    };
  }, [view.span, params.steps, camera, setView]);
  const styles = useMemo(() => ruleStyles(params.rules), [params.rules]);
  useEffect(() => playback.setRange(params.steps, ...time.span), [playback, params.steps, time.span]);
  return (
    <PlaybackProvider value={playback}>
      <TimeContext value={time}>
        <div className="tracking">
          <div className="tracking__paper">
            <header className="tracking__intro">
              <h1>When the world shifts, does the belief follow?</h1>
            </header>
            {trace ? <Panels trace={trace} styles={styles} theme={theme} /> : null}
          </div>
        </div>
      </TimeContext>
    </PlaybackProvider>
  );
}

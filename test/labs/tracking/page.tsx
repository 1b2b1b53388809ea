/** @file The figures of a Tracking scenario, when its run has ended. */
import { readFileSync } from "node:fs";
import { seattleDataset } from "../../../src/experiments/data/dataset";
import { Panels } from "../../../src/labs/tracking/panels/Panels";
import { PlaybackProvider } from "../../../src/labs/tracking/playback/context";
import { createPlayback } from "../../../src/labs/tracking/playback/playback";
import { ruleStyles } from "../../../src/labs/tracking/ruleStyles";
import { createCamera } from "../../../src/labs/tracking/time/camera";
import { TimeContext } from "../../../src/labs/tracking/time/context";
import { spanOf } from "../../../src/labs/tracking/time/span";
import { runTracking } from "../../support/drive";
import type { Page } from "../../support/figure/clearance";
import type { ScenarioOf } from "../../support/scenarios";

const nothing = () => undefined;
const none = () => [];

const weather = seattleDataset(
  readFileSync(new URL("../../../public/data/seattle-weather.csv", import.meta.url), "utf8"),
);

export function pageOf({ params, view }: ScenarioOf<"tracking">): Page {
  const { steps, target, rules } = params;
  const trace = runTracking(params, target.kind === "stream" ? weather : null);
  const playback = createPlayback(steps, view.t ?? steps);
  const span = spanOf(view.span, steps);
  const time = { steps, span, zoomed: span[1] - span[0] < steps, camera: createCamera(), setSpan: nothing };
  return (theme) => (
    <PlaybackProvider value={playback}>
      <TimeContext.Provider value={time}>
        <Panels
          {...{
            trace,
            said: trace,
            styles: ruleStyles(rules),
            only: view.figure,
            framed: false,
            actionsOf: none,
            theme,
          }}
        />
      </TimeContext.Provider>
    </PlaybackProvider>
  );
}

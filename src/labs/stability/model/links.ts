/** @file Links from this lab to others, and between its parts. */
import type { Counterexample } from "../run/audit/types";
import type { StabilityParams, Update } from "../run/params";
import { encodeLink, makeScenario } from "../../../scenario";
import type { Scenario, Theme } from "../../../scenario/types";
import { formatNumber } from "../../../ui/number";
import type { TrackingParams } from "../../tracking/run/params";
import { tracking } from "../../tracking/lab";
import type { TrackingLook } from "../../tracking/look";
import { stability } from "../lab";
import type { CellRun } from "../run/cell/orbit";

/** The same run in the tracking lab. */
export function trackingScenario(
  run: CellRun,
  theme: Theme = "auto",
): Scenario<TrackingParams, TrackingLook> {
  const target = [...run.target];
  const uniform = run.start.every((x) => x === 1 / run.start.length);
  return makeScenario(
    tracking,
    {
      target: { kind: "shift", before: target, after: [...target], at: 0 },
      steps: run.iterations,
      start: uniform ? "uniform" : [...run.start],
      update: run.update,
      floor: run.floor,
      tolerance: run.tolerance,
      rules: [
        run.rule === "fixed"
          ? { kind: "fixed", step: run.value, label: `η = ${formatNumber(run.value, 4)}` }
          : { kind: "boundFraction", fraction: run.value, label: `${formatNumber(run.value, 4)} × bound` },
      ],
    },
    { ...tracking.view.usual, theme },
  );
}

export const trackingLink = (run: CellRun, theme: Theme): string =>
  encodeLink(tracking, trackingScenario(run, theme));

const stabilityLink = (params: StabilityParams, theme: Theme): string =>
  encodeLink(stability, { params, view: { ...stability.view.usual, theme } });

/** The link of a counterexample in the part for single pairs. */
export function pairLink(
  example: Pick<Counterexample, "target" | "first" | "second" | "step">,
  update: Update,
  theme: Theme,
): string {
  const [target, first, second] = [[...example.target], [...example.first], [...example.second]];
  return stabilityLink({ part: "pair", update, target, first, second, step: example.step }, theme);
}

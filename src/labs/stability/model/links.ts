/** @file Links out of the lab and within it. */
import type { Counterexample } from "../../../experiments/stability/audit/types";
import type { Part, StabilityParams, Update } from "../../../experiments/stability/params";
import { encodeLink, makeScenario } from "../../../scenario";
import type { Scenario, View } from "../../../scenario/types";
import { formatNumber } from "../../../ui/number";
import type { TrackingParams } from "../../../experiments/tracking/params";
import { tracking } from "../../tracking/lab";
import { stability } from "../lab";
import type { CellRun } from "../../../experiments/stability/cell/orbit";
import { withPart } from "./edit";

const plainView = (theme: View["theme"]): View => ({
  t: null,
  span: null,
  figure: null,
  embed: false,
  theme,
});

/** The same run in the tracking lab. */
export function trackingScenario(run: CellRun, theme: View["theme"] = "auto"): Scenario<TrackingParams> {
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
    plainView(theme),
  );
}

export const trackingLink = (run: CellRun, theme: View["theme"]): string =>
  encodeLink(tracking, trackingScenario(run, theme));

const stabilityLink = (params: StabilityParams, theme: View["theme"]): string =>
  encodeLink(stability, { params, view: plainView(theme) });

export const partLink = (params: StabilityParams, part: Part, theme: View["theme"]): string =>
  stabilityLink(withPart(params, part), theme);

/** A counterexample as a picture of its own. */
export function pairLink(
  example: Pick<Counterexample, "target" | "first" | "second" | "step">,
  update: Update,
  theme: View["theme"],
): string {
  const [target, first, second] = [[...example.target], [...example.first], [...example.second]];
  return stabilityLink({ part: "pair", update, target, first, second, step: example.step }, theme);
}

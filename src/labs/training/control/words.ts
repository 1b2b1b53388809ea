/** @file The captions of the figures of control, and their descriptions for screen readers. */
import { captioned } from "../../../charts/picture/captioned";
import type { FigureWords } from "../../../charts/picture/types";
import { formatNumber } from "../../../ui/number";
import { gridOf } from "../run/control/world";
import { isExact, runsOf } from "../run/control/plan";
import type { ControlTrace } from "../run/control/types";
import { WORLD_LABELS } from "../run/control/table";
import { kindOf } from "../../../param/spelt";

const iterationsOf = (count: number) => `${count} ${count === 1 ? "iteration" : "iterations"}`;

const ofFirst = ({ params }: ControlTrace): string =>
  runsOf(params) > 1 ? ` Of ${runsOf(params)} runs the first is shown.` : "";

const gridTitleText = (t: number) => `Policies after ${iterationsOf(t)}`;
export const gridTitle = (t: number) => ({ number: "Figure 1", title: { text: gridTitleText(t) } });

const REGRET_TITLES = { exact: "What is still missing", sampled: "What was lost on the way" };
export const regretTitle = (exact: boolean) => ({
  number: "Figure 3",
  title: { text: REGRET_TITLES[exact ? "exact" : "sampled"] },
});

export function gridWords(trace: ControlTrace | null, t: number): FigureWords {
  const title = trace === null ? "The world" : gridTitleText(t);
  const caption =
    trace === null
      ? ""
      : `In each cell the belief in the four moves, ${trace.params.slippery ? "of which a slippery one goes astray in two cases of three" : "which go where they are meant to"}; the stronger its shade, the more a cell is worth under that policy. Paint walls, holes, cliffs and goals, and drag the start.${ofFirst(trace)}`;
  return captioned("Figure 1", title, caption);
}

export function gridDescription(trace: ControlTrace, t: number): string {
  const { map } = gridOf(trace.params.world);
  const size = `${WORLD_LABELS[kindOf(trace.params.world)]}, ${map[0]?.length ?? 0} columns and ${map.length} rows.`;
  const told = trace.courses.flatMap((course) =>
    course === null
      ? []
      : [`${course.label}: value ${formatNumber(course.values[Math.min(t, course.done)] ?? NaN, 4)}`],
  );
  return `${size} After ${iterationsOf(t)} ${told.join(", ")}.`;
}

const WHAT_IS_WORTH = { arriving: "1 for arriving", moving: "−1 for each move, −100 for a fall" };

export function valueWords(trace: ControlTrace | null): FigureWords {
  const title = "What the policies are worth";
  if (trace === null) return captioned("Figure 2", title, "");
  const pays = WHAT_IS_WORTH[gridOf(trace.params.world).rewards.goal > 0 ? "arriving" : "moving"];
  const band =
    runsOf(trace.params) > 1 ? ` Mean of ${runsOf(trace.params)} runs, with its 95 % interval.` : "";
  return captioned(
    "Figure 2",
    title,
    `Exact value at the start (${pays}; discount ${formatNumber(trace.params.discount, 4)}) of the policy after *t* iterations; dashed the optimum. Dots: the iteration of Figure 1.${band}`,
  );
}

export function regretWords(trace: ControlTrace | null): FigureWords {
  if (trace === null || isExact(trace))
    return captioned(
      "Figure 3",
      REGRET_TITLES.exact,
      trace === null
        ? ""
        : "Optimum minus value at the start, on an axis of powers. A curve that leaves through the foot has arrived, to rounding.",
    );
  return captioned(
    "Figure 3",
    REGRET_TITLES.sampled,
    `Regret: what the policies before *t* were worth less than the optimum, summed. Mean of ${runsOf(trace.params)} ${runsOf(trace.params) === 1 ? "run" : "runs"}${runsOf(trace.params) > 1 ? ", with its 95 % interval" : ""}.`,
  );
}

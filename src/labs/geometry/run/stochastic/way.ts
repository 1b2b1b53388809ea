/** @file The steps that would be Fejér along the first run: exactly, and in the mean. */
import { createExpected } from "./expected";
import { exactly, type Model } from "./model";
import { stepsOf } from "./schedule";
import type { Way } from "./types";
import { Walker } from "./walk";

const MOST_TIMES = 161;
/** This many first steps are all examined. */
const FIRST_STEPS = 16;

/** The steps of a run at which the figure shows values: the first ones, and others spread evenly over the run. */
export function wayTimes(steps: number): readonly number[] {
  const even = Array.from({ length: MOST_TIMES }, (_, k) => Math.round((k * steps) / (MOST_TIMES - 1)));
  const first = Array.from({ length: Math.min(steps, FIRST_STEPS) + 1 }, (_, t) => t);
  return [...new Set([...first, ...even])].toSorted((a, b) => a - b);
}

export function wayOf(model: Model): Way {
  const { params } = model;
  const wanted = wayTimes(params.steps);
  const eta = stepsOf(params.schedule, params.steps + 1);
  const whole = createExpected(exactly(model));
  const drawn = createExpected(model);
  const walker = new Walker(model);
  walker.start(0);
  const [exact, noisy] = [[], []] as number[][];
  let t = 0;
  for (const time of wanted) {
    for (; t < time && !walker.isOver; t++) walker.step(eta[t]);
    if (walker.isOver) break;
    exact.push(whole?.edge(walker.x) ?? 0);
    if (drawn !== null) noisy.push(drawn.edge(walker.x));
  }
  return {
    times: Float64Array.from(wanted),
    steps: Float64Array.from(wanted, (time) => eta[time]),
    exact: Float64Array.from(exact),
    noisy: drawn && Float64Array.from(noisy),
  };
}

/** @file A made-up lab, as short as a lab can be: how far a spring goes. One folder; its line is in the test's catalogue. */
import { anyExperiment, type Experiment } from "../../../src/experiments/types";
import * as kinds from "../../../src/param/kind";
import { param, paramsOf, type Table } from "../../../src/param/table";
import { timeView } from "../../../src/labs/shared/timeView";
import type { TimeView } from "../../../src/labs/shared/view";
import { bottomAxis, leftAxis } from "../../../src/charts/axis/axis";
import { path, texts } from "../../../src/charts/picture/marks";
import { linearScale } from "../../../src/charts/scale/scale";
import { axisLabels, axisLines } from "../../../src/charts/xy/marks";
import { tickStyle } from "../../../src/charts/xy/text";
import { frameIn, titleUp } from "../../../src/charts/xy/frame";
import {
  anyDraw,
  anyFindings,
  anyLab,
  declareLab,
  type Draw,
  type Findings,
} from "../../../src/scenario/lab";
import type { View } from "../../../src/scenario/types";

export interface Params {
  pull: number;
  steps: number;
}
interface Trace {
  readonly places: readonly number[];
}

export const table: Table<Params> = {
  pull: param(kinds.number({ above: 0, below: 2 }), 0.5, "The share of the way home that each step goes.", {
    row: { name: "pull" },
  }),
  steps: param(kinds.number({ whole: true, atLeast: 1, atMost: 100 }), 3, "Length of the run.", {
    row: { name: "steps", noun: "number of steps" },
  }),
};

const places = ({ pull, steps }: Params) =>
  Array.from({ length: steps + 1 }, (_, t) => Math.pow(1 - pull, t));

const experiment: Experiment<Params, Params, readonly number[], Trace, { lab: "spring"; end: number }> = {
  name: "spring",
  plan: (params) => [params],
  cost: () => 1,
  *run(task) {
    yield { done: 1, total: 1, snapshot: () => [] };
    return places(task);
  },
  merge:
    () =>
    ([found]) => ({ places: found ?? [] }),
  summarize: (trace) => ({ lab: "spring", end: trace.places.at(-1) ?? 1 }),
  *rows(params) {
    yield "t,place";
    for (const [t, place] of places(params).entries()) yield `${t},${place}`;
  },
};

const presets = [
  {
    id: "slow",
    title: "Slowly home",
    words: "It is half way after a step.",
    params: { pull: 0.5, steps: 9 },
  },
];

const draw: Draw<Params, Trace> = (_figure, { trace: { places: way } }, { width, height, theme }) => {
  const size = { width, height: height ?? width / 2 };
  const frame = frameIn(size, theme);
  const x = linearScale([0, way.length - 1], [frame.x0, frame.x1]);
  const y = linearScale([0, 1], [frame.y1, frame.y0]);
  const axes = [
    bottomAxis(x, frame, { x0: 0, y0: 0, x1: size.width, y1: size.height }, tickStyle(theme)),
    leftAxis(y, frame, tickStyle(theme)),
  ];
  const line = `M${way.map((place, t) => `${x.at(t)},${y.at(place)}`).join("L")}`;
  const marks = [
    ...axes.flatMap((axis) => [...axisLines(axis, frame), ...axisLabels(axis)]),
    ...path(line, { name: "place", stroke: "entropy", width: theme.stroke }),
    ...texts([titleUp("place", frame, theme)]),
  ];
  return {
    size,
    number: "Figure 1",
    title: { text: "A spring" },
    caption: { text: "Its way home." },
    description: `It ends at ${way.at(-1) ?? 1}.`,
    layers: [{ id: "way", marks }],
    table: () => ({ caption: "Its way.", columns: ["step", "place"], rows: way.map((at, t) => [t, at]) }),
  };
};

interface Look extends View, TimeView {
  unit: "metre" | "foot";
}

const findings: Findings<Params, Trace, Look> = ({ trace: { places: way } }) =>
  Promise.resolve([`Observed: it ends at ${way.at(-1) ?? 1}.`]);

const spring = declareLab<Params, Look>(
  paramsOf(table),
  (common) => ({
    ...timeView(({ steps }) => steps),
    unit: {
      ...param<Look["unit"]>(kinds.word(["metre", "foot"]), "metre", "What places are told in."),
      problem: (unit, { steps }) => (unit === "foot" && steps > 50 ? "feet are for short runs" : null),
    },
    ...common,
  }),
  {
    id: "spring",
    title: "Spring",
    about: "A spring that goes home.",
    scope: ({ steps }) => ({ steps, figures: ["places"] }),
    viewWords: { figure: "places" },
    experiment: () => Promise.resolve(anyExperiment(experiment)),
    draw: () => Promise.resolve(anyDraw(draw)),
    findings: () => Promise.resolve(anyFindings(findings)),
    program: () =>
      Promise.resolve((_figure, { params }, origin) =>
        Promise.resolve(`# A spring.\n# ${origin}\npull = ${params.pull}\n`),
      ),
    presets: () => Promise.resolve(presets),
  },
);

export const lab = anyLab(spring);

/** @file A made-up lab, as short as a lab can be: how far a spring goes. One folder; its line is in the test's catalogue. */
import { captioned, counted, drawPlot, linear, lineStyle, timesOf } from "../../../src/charts/curves";
import { csvRows, declareLab, kinds, oneTask, param, paramsOf, timeView } from "../../../src/labs/shared/lab";
import type { Draw, OneTrace, Table, TimeView, View } from "../../../src/labs/shared/lab";

export type Params = Record<"pull" | "steps", number>;
type Trace = OneTrace<Params, number[]>;
type Look = View & TimeView & { unit: "metre" | "foot" };

export const table: Table<Params> = {
  pull: param(kinds.number({ above: 0, below: 2 }), 0.5, "How much of the way a step goes.", "pull"),
  steps: param(kinds.number({ whole: true, atLeast: 1, atMost: 100 }), 3, "Length of the run.", {
    row: { name: "steps", noun: "number of steps" },
  }),
};

const experiment = oneTask({
  name: "spring",
  compute: ({ pull, steps }: Params) => Array.from({ length: steps + 1 }, (_, t) => Math.pow(1 - pull, t)),
  summarize: (places) => ({ lab: "spring", end: places.at(-1) }),
  rows: (places) => csvRows(["t", "place"], places.entries()),
});

const draw: Draw<Params, Trace> = (_, { params, trace: { result } }, viewport) => {
  const y = result ?? [];
  const words = captioned("Figure 1", "A spring", `Its way home; it ends at ${y.at(-1) ?? 1}.`);
  const data = [{ style: lineStyle("place", "its place", "entropy"), x: timesOf(y.length), y }];
  const axes = { x: counted([0, params.steps]), y: linear([0, 1]), up: "place", across: ["step"] };
  const told = { caption: "Its way.", columns: ["step", "place"], rows: y.map((at, t) => [t, at]) };
  return { ...drawPlot({ words, data, ...axes }, viewport), table: () => told };
};

export const spring = declareLab<Params, Look>({
  id: "spring",
  title: "Spring",
  about: "A spring that goes home.",
  params: paramsOf(table),
  view: (common) => ({
    ...timeView(({ steps }) => steps),
    unit: {
      ...param<Look["unit"]>(kinds.word(["metre", "foot"]), "metre", "What places are told in."),
      problem: (unit, { steps }) => (unit === "foot" && steps > 50 ? "feet are for short runs" : null),
    },
    ...common,
  }),
  figures: ["places"],
  steps: ({ steps }) => steps,
  experiment: () => Promise.resolve(experiment),
  draw: () => Promise.resolve(draw),
  findings: () => Promise.resolve(() => [{ status: "observed", text: "no step leads away." }]),
  program: ({ pull }) => Promise.resolve((_, __, origin) => `# A spring.\n# ${origin}\npull = ${pull}\n`),
  presets: () =>
    Promise.resolve([{ id: "slow", title: "Slowly", words: "It nears.", params: { pull: 0.5, steps: 9 } }]),
});

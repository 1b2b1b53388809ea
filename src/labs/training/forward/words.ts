/** @file The titles, captions and descriptions of the figures of the forward pass. */
import { captioned } from "../../../charts/picture/captioned";
import type { FigureWords } from "../../../charts/picture/types";
import { formatNumber } from "../../../ui/number";
import { METHOD_NAMES } from "../run/classification/labels";
import {
  beliefAt,
  drawnEvery,
  drawnPlaces,
  numberOf,
  pointedAt,
  sizesOf,
  type Drawn,
} from "../run/forward/paths";
import type { ForwardTrace, Reading } from "../run/forward/types";
import { counted, percent } from "../said";
import { MOST_CLASSES } from "./look";
import { FIGURES, type FigureName } from "./figures";

/** "example 84". */
export const exampleName = (trace: Drawn): string =>
  `example ${numberOf(trace, pointedAt(trace, trace.params))}`;

const labelOf = ({ labels, data }: Drawn, place: number): string => data.classes[labels[place] ?? NaN] ?? "";

/** "example 84 (Iris-versicolor)". */
export const pointedName = (trace: Drawn): string =>
  `${exampleName(trace)} (${labelOf(trace, pointedAt(trace, trace.params))})`;

const lastOf = (values: Float64Array): number => values[values.length - 1] ?? NaN;

/** "after 200 steps". */
export const trainedFor = ({ result }: Drawn): string => `after ${counted(result.taken, "step")} of training`;

/** The headings of the two panels of figure 1, each in longer and shorter versions. */
export function headingsOf(trace: Drawn): readonly [readonly string[], readonly string[]] {
  const { before, after, taken } = trace.result;
  const told = ({ accuracy }: Reading) => `${percent(lastOf(accuracy))} told right`;
  const steps = counted(taken, "step");
  return [
    [`before training: ${told(before)}`, `before: ${told(before)}`],
    [`${trainedFor(trace)}: ${told(after)}`, `after ${steps}: ${told(after)}`, `after ${steps}`],
  ];
}

const ORDINALS = ["", "", "second", "third"];

function drawnWords(trace: Drawn): string {
  const { result, data } = trace;
  const every = result.every * drawnEvery(trace);
  if (every === 1) return `all ${data.rows} examples`;
  return `every ${ORDINALS[every] ?? `${every}th`} example (${drawnPlaces(trace).length} of ${data.rows})`;
}

/** Explains the beginning and the end of a path in figure 1. */
const HOW_TO_READ = "Small dots: before the first layer and after each; large mark: after the last.";

function passesCaption(trace: Drawn): string {
  const { params, data } = trace;
  const where =
    data.classes.length === 3
      ? `on the triangle of ${data.classes.join(", ")}`
      : "as the belief in the label, layer by layer";
  const rest = data.classes.length > MOST_CLASSES ? " Classes beyond the sixth use its marks again." : "";
  return `What the head reads after each of ${counted(params.depth, "layer")}, of ${drawnWords(trace)}, ${where}. ${HOW_TO_READ} Bold, from the ring on: ${pointedName(trace)}; press a way, or use the arrow keys, to point at another.${rest}`;
}

const stepsCaption =
  (of: string) =>
  (trace: Drawn): string =>
    `${of}. At each layer medians over ${trace.data.rows} examples of the step in belief space towards the label, of the paper’s bound 2 (min *p*)²/max *p* and of the certified step *p*_{y} at the belief before it; bars hold the middle half. Rings: ${exampleName(trace)}. A step away from the label is below every axis of powers.`;

const CAPTIONS: {
  readonly [Name in FigureName]: {
    readonly title: string;
    readonly caption: (trace: Drawn) => string;
  };
} = {
  passes: { title: "Beliefs on their way through the layers", caption: passesCaption },
  untrained: {
    title: "Steps of the layers before training",
    caption: stepsCaption("With the first weights"),
  },
  trained: {
    title: "Steps of the layers after training",
    caption: (trace) => stepsCaption(`With the weights ${trainedFor(trace)}`)(trace),
  },
  beyond: {
    title: "Examples whose step is too long",
    caption: (trace) =>
      `Share of all ${trace.data.rows} examples that a layer moves farther than the paper’s bound, farther than the certified step, or away from the label, ${trainedFor(trace)}. Dotted, in the same colours: before training.`,
  },
  lens: {
    title: "Told right after each layer",
    caption: (trace) =>
      `Share of the ${trace.data.rows} examples whose label has the largest belief when the head reads the features themselves (0) or the state after a layer. All of them train; none are kept for testing. Dotted: before training.`,
  },
  learned: {
    title: "What training lowers",
    caption: ({ params, weights }) =>
      `Mean cross-entropy after the last layer and penalty, of ${counted(weights, "weight")}, by ${METHOD_NAMES[params.method]} with step ${formatNumber(params.step, 4)} on all examples at once: ${params.start === "fresh" ? "nothing is drawn but the first weights" : "nothing is drawn, and the first weights are those of a file"}.`,
  },
};

const isTold = (trace: ForwardTrace | null): trace is Drawn =>
  trace !== null && trace.result !== null && trace.data !== null;

/** @param trace null while nothing but the title is known */
export function figureWords(figure: FigureName, trace: ForwardTrace | null): FigureWords {
  const { title, caption } = CAPTIONS[figure];
  return captioned(`Figure ${FIGURES.indexOf(figure) + 1}`, title, isTold(trace) ? caption(trace) : "");
}

export const passesWords = (trace: ForwardTrace | null): FigureWords => figureWords("passes", trace);

/** The class with the largest share of a belief. */
function surest(belief: Float64Array): number {
  let best = 0;
  belief.forEach((share, c) => (best = share > (belief[best] ?? NaN) ? c : best));
  return best;
}

/** The pointed example's belief in its label along the path, and its class at the end. */
export function wayOf(trace: Drawn, reading: Reading, place: number) {
  const sizes = sizesOf(trace);
  const label = trace.labels[place] ?? NaN;
  const own = Array.from(
    { length: sizes[0] + 1 },
    (_, layer) => beliefAt(reading, sizes, place, layer)[label] ?? NaN,
  );
  const end = surest(beliefAt(reading, sizes, place, sizes[0]));
  return { own, end: trace.data.classes[end] ?? "", isRight: end === label };
}

/** Describes an example, for its grip. */
export function exampleWords(trace: Drawn): string {
  const { own, end } = wayOf(trace, trace.result.after, pointedAt(trace, trace.params));
  const shares = own.map((share) => formatNumber(share, 2)).join(", ");
  return `${pointedName(trace)}: belief in its label after training, layer by layer, ${shares}; told as ${end}`;
}

export function describePasses(trace: Drawn): string {
  const [[before], [after]] = headingsOf(trace);
  return `Two panels. Left, or above, ${before ?? ""}; right, or below, ${after ?? ""}. ${exampleWords(trace)}.`;
}

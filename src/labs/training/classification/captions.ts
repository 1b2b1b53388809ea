/** @file Titles and captions of the figures of classification. */
import { captioned } from "../../../charts/picture/captioned";
import type { FigureWords } from "../../../charts/picture/types";
import { pow } from "../../../core/elementary/pow";
import { formatNumber } from "../../../ui/number";
import { networkIn } from "../run/classification/model";
import type { ClassificationParams } from "../run/classification/params";
import { isExact } from "../run/classification/runs";
import { tuningSteps } from "../run/classification/summary";
import { strideOf } from "../run/classification/tune";
import type { ClassificationTrace } from "../run/classification/types";
import { counted, few, ordinal } from "../said";
import { figuresFor, type FigureName } from "./figures";
import { isFactor } from "./look";

const runsWords = ({ params }: ClassificationTrace): string =>
  isExact(params)
    ? "All examples at every step: nothing is drawn."
    : `Mean of ${counted(params.seeds, "run")}; the band holds all of them.`;

const firstLabel = ({ methods: [first] }: ClassificationTrace): string => first?.label ?? "the first method";

function sweepCaption(trace: ClassificationTrace): string {
  const { params, goal } = trace;
  const { tune, target, steps } = params;
  if (tune === undefined) return "";
  const drawn = isFactor(params)
    ? "The curves of all λ are one curve: λ is a factor of the step."
    : "λ is more than a factor of the step here, so that each has a curve of its own.";
  const reached =
    networkIn(params) === null
      ? `*f*^{*} + ${formatNumber(target, 3)} (*f*(0) − *f*^{*})`
      : `${formatNumber(target, 3)} ln *C*`;
  return `Mean steps until *f* ≤ ${reached} = ${formatNumber(goal, 4)}, with 95 % intervals, for ${counted(tune.count, "step")} *U* from ${few(tune.from)} upwards by the factor ${formatNumber(tune.factor, 4)}, ${counted(tune.seeds, "run")} each: ${tuningSteps(trace)} steps of training. ${drawn} Cross: not every run arrived within ${counted(steps, "step")}. Ring: the step that is taken.`;
}

function verdictCaption({ params }: ClassificationTrace): string {
  const { tune } = params;
  if (tune === undefined) return "";
  const stride = strideOf(tune.factor);
  const coarse =
    stride > 1
      ? `Coarse grid: every ${ordinal(stride)} of these steps alone, a factor of ${few(pow(tune.factor, stride))} between them.`
      : "This grid is a coarse one; with a smaller factor a fine one stands beside it.";
  return `Each method at its best step: its steps to the target over those of the first method, in runs that no step was chosen by. Geometric mean, run by run, with 95 % intervals. ${coarse} Dashed: no difference.`;
}

const NO_MINIMUM =
  "There is no *D*(*z*^{*}, θ) of a network: nothing makes its objective convex, and neither its least value nor a place of it is known.";

const lossCaption = (trace: ClassificationTrace): string =>
  networkIn(trace.params) === null
    ? `Objective over all examples above its minimum: mean cross-entropy and penalty. ${runsWords(trace)} Dashed: the target.`
    : `Objective over all examples: mean cross-entropy and penalty. ${runsWords(trace)} Dashed: the target. ${NO_MINIMUM}`;

const accuracyCaption = ({ data }: ClassificationTrace): string =>
  `Share of the ${data?.rows ?? 0} examples whose label has the largest belief. ${
    (data?.testRows ?? 0) > 0
      ? `Dotted: of the ${data?.testRows ?? 0} that are kept for testing.`
      : "None are kept for testing."
  }`;

const CAPTIONS: {
  readonly [Name in FigureName]: {
    readonly title: string;
    readonly caption: (trace: ClassificationTrace) => string;
  };
} = {
  sweep: { title: "Steps to the target over relaxation times step", caption: sweepCaption },
  verdict: { title: "The grid decides the verdict", caption: verdictCaption },
  loss: {
    title: "What is left of the loss",
    caption: lossCaption,
  },
  approach: {
    title: "The way to the minimum",
    caption: (trace) =>
      `*D*_{φ}(*z*^{*}, θ_{n}) in each method’s own geometry, *z*^{*} by Newton’s method. What Fejér says of one geometry is no statement about another, and none about momentum. ${runsWords(trace)}`,
  },
  shares: {
    title: "Steps in belief space, and the loss beside them",
    caption: (trace) =>
      `First run of ${firstLabel(trace)}: the share of examples whose belief each update of the weights moves farther than the paper’s bound, farther than the certified step, or away from the label. Dotted: the objective over its first value.`,
  },
  ratios: {
    title: "How far beyond",
    caption: (trace) =>
      `All updates of all examples towards their label, first run of ${firstLabel(trace)}: the step in belief space over the bound, and over the certified step. Right of the dashed line it is longer than that.`,
  },
  told: { title: "Examples told right", caption: accuracyCaption },
};

/** @param trace null while nothing but the title is known */
export function figureWords(
  figure: FigureName,
  params: ClassificationParams,
  trace: ClassificationTrace | null,
): FigureWords {
  const { title, caption } = CAPTIONS[figure];
  return captioned(
    `Figure ${figuresFor(params).indexOf(figure) + 1}`,
    title,
    trace?.data ? caption(trace) : "",
  );
}

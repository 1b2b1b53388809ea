/** @file The words of classification, computed from its runs. */
import type { Estimate } from "../../../core/student";
import { hasOwnUnit, type MethodKind } from "../../../core/training/methods";
import { networkPlaces } from "../../../core/training/network/shape";
import { formatNumber } from "../../../ui/number";
import { counted, few, leftOutWords, ordinal, percent } from "../said";
import { statement, type Statement } from "../../shared/statement";
import { summarizeClassification, tuningSteps } from "../run/classification/summary";
import { strideOf } from "../run/classification/tune";
import { tells, verdictsOf, type Fineness } from "../run/classification/verdict";
import { shapeFor } from "../run/classification/learner";
import { networkIn } from "../run/classification/model";
import type { ClassificationTrace, DataFacts, MethodSummary } from "../run/classification/types";
import { differInLambda, isFactor } from "./look";
import { there } from "./scene/scene";

const limits = ({ mean, low, high }: Estimate): string =>
  Number.isFinite(low) && low < high ? `${few(mean)} [${few(low)}, ${few(high)}]` : few(mean);

function sizeWords(params: ClassificationTrace["params"], { features, classes }: DataFacts): string {
  const network = networkIn(params);
  if (network === null) return "";
  const shape = shapeFor(network, features, classes.length);
  return `; ${counted(networkPlaces(shape).count, "weight")} in ${counted(shape.depth, "layer")} of width ${shape.width}`;
}

function minimumWords({ params, data, optimum }: ClassificationTrace): readonly Statement[] {
  if (optimum !== null)
    return [
      statement(
        "exact",
        `*f*^{*} = ${formatNumber(optimum.objective, 10)}, with ${percent(optimum.accuracy)} told right: Newton’s method ends with a gradient of ${formatNumber(optimum.gradientNorm, 2)}.`,
      ),
    ];
  const network = networkIn(params);
  if (data === null || network === null || network.width <= data.features) return [];
  return [
    statement(
      "proved",
      "a network that turns the sign of a hidden number beyond the features, with all its weights, computes the same: minima come in pairs, there is no one *z*^{*} and so no *D*(*z*^{*}, θ). Nobody knows *f*^{*} either: the target counts from 0, below which no objective is.",
    ),
  ];
}

function dataWords({ data, params }: ClassificationTrace): readonly Statement[] {
  if (data === null) return [];
  const { rows, features, classes } = data;
  return [
    statement(
      "observed",
      `${counted(rows, "example")}, ${counted(features, "feature")}, ${counted(classes.length, "class", "classes")} (${classes.slice(0, 6).join(", ")})${leftOutWords(data)}${sizeWords(params, data)}${params.start === "fresh" ? "" : "; all runs start from the weights of a file"}.`,
    ),
  ];
}

function unitWords({ params }: ClassificationTrace): readonly Statement[] {
  const kinds = new Set(params.methods.map(({ kind }) => kind));
  const own = [...kinds].filter(hasOwnUnit);
  const said: Statement[] = [];
  if (differInLambda(params) && isFactor(params))
    said.push(
      statement(
        "proved",
        "a constant λ of this method is a factor of its step: equal products λ*U* give equal weights, to the last bit.",
      ),
    );
  if (own.includes("polyak"))
    said.push(
      statement(
        "proved",
        "Polyak’s step has a unit: with *U* = 1, λ = 1 lands where the linear model of the batch reaches *f*^{*}, and λ = 2 is the reflection behind it. Here λ is a choice of its own.",
      ),
    );
  if (kinds.has("certified"))
    said.push(
      statement(
        "proved",
        "capped SGD takes no step that moves more than the named share of its batch beyond the certified step, whatever λ*U* is.",
      ),
    );
  if (own.includes("proximalPoint"))
    said.push(
      statement(
        "proved",
        "the proximal point has a unit: λ = 1 is the point that the batch and the way there weigh against each other; λ above 1 goes past it, which no other *U* does.",
      ),
    );
  return said;
}

/** Methods with a second name. */
const NAMESAKES: { readonly [Kind in MethodKind]?: string } = {
  hypentropy:
    "hypentropy is EG^{±}, not normalised: with θ = β sinh *u* its step takes λ*Ug* from *u*, which multiplies β*e*^{u}/2 by *e*^{−λUg} and β*e*^{−u}/2 by *e*^{λUg}; θ is what the one is more than the other.",
  naturalGradient:
    "the Fisher matrix of a batch and the penalty are the Hessian of softmax regression there: the natural gradient is Newton’s method on the batch, damped by λ*U*.",
};

const namesakeWords = ({ params }: ClassificationTrace): readonly Statement[] =>
  [...new Set(params.methods.map(({ kind }) => NAMESAKES[kind] ?? ""))]
    .filter((words) => words !== "")
    .map((words) => statement("proved", words));

/** The verdict of one grid about the methods after the first. */
function verdictOf(
  trace: ClassificationTrace,
  fineness: Fineness,
): { readonly best: string; readonly gains: number } | null {
  const verdicts = verdictsOf(there(trace), fineness);
  const ratios = verdicts.flatMap((verdict, place) =>
    place > 0 && verdict?.ratio ? [{ ratio: verdict.ratio, label: there(trace)[place]?.label ?? "" }] : [],
  );
  const [least] = ratios.toSorted((a, b) => a.ratio.mean - b.ratio.mean);
  if (least === undefined) return null;
  return {
    best: `${least.label} with ${limits(least.ratio)}`,
    gains: ratios.filter(({ ratio }) => tells(ratio) === "fewer").length,
  };
}

function gridWords(trace: ClassificationTrace): readonly Statement[] {
  const { tune } = trace.params;
  if (tune === undefined || there(trace).length < 2) return [];
  const stride = strideOf(tune.factor);
  const fine = verdictOf(trace, "fine");
  const coarse = verdictOf(trace, "coarse");
  const gains = (count: number) =>
    count === 0
      ? "no gain that an interval shows"
      : `${counted(count, "gain")} that ${count === 1 ? "its interval shows" : "their intervals show"}`;
  return [
    ...(coarse === null
      ? []
      : [
          statement(
            "observed",
            `tuned on every ${ordinal(stride)} step of the grid, the best looking is ${coarse.best} of the steps of the first method: ${gains(coarse.gains)}.`,
          ),
        ]),
    ...(fine === null
      ? []
      : [
          statement(
            "observed",
            `tuned on all ${tune.count} steps of the grid (${tuningSteps(trace)} steps of training), the best looking is ${fine.best}: ${gains(fine.gains)}.`,
          ),
        ]),
  ];
}

function arrival(one: MethodSummary, first: MethodSummary | undefined, runs: number): Statement {
  const at = `${one.label} at *U* = ${formatNumber(one.step, 4)}`;
  if (one.stepsToTarget === null)
    return statement(
      "observed",
      `${at}: ${one.reached} of ${counted(runs, "run")} arrive${one.diverged > 0 ? `, ${one.diverged} leave for good` : ""}.`,
    );
  const ratio =
    one.ratioToFirst === null || one === first
      ? ""
      : `, ${limits(one.ratioToFirst)} times those of the first method`;
  return statement("observed", `${at}: ${limits(one.stepsToTarget)} steps to the target${ratio}.`);
}

function monitorWords(trace: ClassificationTrace, [first]: readonly MethodSummary[]): readonly Statement[] {
  const monitor = first?.monitor ?? null;
  const end = first?.finalObjective ?? null;
  const start = trace.methods[0]?.objective.mean[0] ?? NaN;
  if (monitor === null || end === null) return [];
  const way = end.mean < start ? "fell" : "rose";
  return [
    statement(
      "observed",
      `while the objective ${way} from ${formatNumber(start, 3)} to ${formatNumber(end.mean, 3)}, ${percent(monitor.shareBeyondBound)} of all steps in belief space were beyond the paper’s bound, ${percent(monitor.shareBeyondCertified)} beyond the certified step, ${percent(monitor.shareAway)} away from the label.`,
    ),
  ];
}

export function classificationFindings(trace: ClassificationTrace): readonly Statement[] {
  if (!trace.complete) return [];
  const { methods } = summarizeClassification(trace);
  return [
    ...gridWords(trace),
    ...unitWords(trace),
    ...methods.map((one, place) => arrival(one, methods[0], there(trace)[place]?.runs ?? NaN)),
    ...monitorWords(trace, methods),
    ...namesakeWords(trace),
    ...dataWords(trace),
    ...minimumWords(trace),
  ];
}

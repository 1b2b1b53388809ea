/** @file The words of a single step, computed from it. */
import { METRIC_RADIUS } from "./metric";
import { isSymmetric } from "./symmetric";
import { describeFormula } from "../../../core/formula";
import { captioned } from "../../../charts/picture/captioned";
import type { FigureWords } from "../../../charts/picture/types";
import { formatNumber, formatShare } from "../../../ui/number";
import { statement, type Statement } from "../../shared/statement";
import { fullGeometry } from "../../../experiments/geometry/geometry";
import { DIVIDING_PROJECTS, trueKind, type Dividing } from "../../../experiments/geometry/proved";
import { geometryName } from "../../../experiments/geometry/potential";
import type { Geometry, StepParams } from "../run/params";
import { isSimplex } from "../run/step/step";
import type { EdgeResult, GeometryStep, StepTrace } from "../run/step/types";

const DIGITS = 4;
const share = (x: number): string => formatShare(x, 1 - x);
const number = (value: number): string => formatNumber(value, DIGITS);
const pointText = (x: readonly number[]): string => `(${x.map((each) => formatNumber(each, 3)).join(", ")})`;

const stepsIn = ({ steps }: StepTrace): readonly GeometryStep[] => steps?.steps ?? [];

/** A coordinate as people count, from 1. */
const classOf = (coordinate: number): string => `class ${coordinate + 1}`;

function ended({ geometry, next, leftDomain }: GeometryStep): string {
  const name = geometryName(geometry);
  if (next !== null) return `${name} ends at ${pointText(next)}`;
  if (leftDomain === null) return `${name} has no such step`;
  return `${name} left the domain: the dual of ${classOf(leftDomain.coordinate)} would be ${number(leftDomain.dual)}, where no point has it`;
}

function ballsCaption({ params: { geometry }, steps }: StepTrace): string {
  if (steps === null || steps.balls === null) return "";
  const radius = `r = ${number(steps.balls.radius)}`;
  const name = geometryName(geometry);
  const balls = isSymmetric(geometry)
    ? ` Around the point the ball of ${name} through the end of its step, D(y, x) = D(x, y) ≤ r, ${radius}.`
    : ` Around the point the balls of ${name} through the end of its step: D(y, x) ≤ r solid, D(x, y) ≤ r dashed, ${radius}.`;
  const metric =
    fullGeometry(geometry).kind === "mahalanobis"
      ? ` Fine dots: the metric’s own ellipse, D = ${METRIC_RADIUS}; drag the ends of its axes.`
      : "";
  return `${balls}${metric}`;
}

function stepCaption(trace: StepTrace): string {
  const { params } = trace;
  const [first] = stepsIn(trace);
  const from = `A step η = ${formatNumber(params.step)} from ${pointText(params.point)}.`;
  if (first === undefined) return from;
  const balls = ballsCaption(trace);
  const divided = isSimplex(params.set)
    ? " Dotted, to a hollow mark: the same step divided by its sum instead."
    : "";
  const field =
    trace.steps?.field === null || trace.steps === null
      ? ""
      : params.gradient === "crossEntropy"
        ? " Arrows: where its steps lead from other points."
        : " Arrows: where the same losses lead from other points.";
  return `${from}${divided}${balls}${field}`;
}

export const stepTitle = (params: StepParams | undefined) => ({
  number: "Figure 1",
  title: {
    text: params === undefined || isSimplex(params.set) ? "One step, seen from the simplex" : "One step",
  },
});

export const stepWords = (trace: StepTrace | null): FigureWords => ({
  ...stepTitle(trace?.params),
  caption: { text: trace === null ? "" : stepCaption(trace) },
});

export const describeStep = (trace: StepTrace): string => `${stepsIn(trace).map(ended).join("; ")}.`;

export const dualWords = (trace: StepTrace | null): FigureWords =>
  captioned(
    "Figure 2",
    "The same step in the dual",
    trace === null
      ? ""
      : "θ = ∇φ(x), seen across (1, 1, 1), the direction that the simplex adds: the exact step of a Legendre potential runs straight. " +
          "Where entries reach 0 it bends, and divided by the sum it leaves the line, but for the entropy.",
  );

/** Whether the step's path is straight in the dual, because nothing was cut. */
const isUncut = ({ next, support }: GeometryStep): boolean => next !== null && support.length === next.length;

export const describeDual = (trace: StepTrace): string =>
  stepsIn(trace)
    .map((step) =>
      isUncut(step)
        ? `${geometryName(step.geometry)}: a straight line in the dual.`
        : `${geometryName(step.geometry)}: a line that bends where an entry reaches 0.`,
    )
    .join(" ");

export const edgeWords = (trace: StepTrace | null): FigureWords =>
  captioned(
    "Figure 3",
    "How far a step is Fejér",
    trace === null
      ? ""
      : `Cross-entropy with target (${formatNumber(trace.params.slice)}, ${formatNumber(1 - trace.params.slice)}): by belief (x, 1 − x) the largest step η with ` +
          "D(q, p⁺) ≤ D(q, p), exact, each geometry measured by its own divergence.",
  );

/** The smallest edge of a curve, and its place. */
function leastOf({ x, edges }: EdgeResult, i: number): { readonly edge: number; readonly at: number } {
  const curve = edges[i] ?? new Float64Array();
  let k = 0;
  for (let j = 1; j < curve.length; j++) if ((curve[j] ?? NaN) < (curve[k] ?? NaN)) k = j;
  return { edge: curve[k] ?? NaN, at: x[k] ?? NaN };
}

const geometriesOf = ({ params }: StepTrace) => [params.geometry, ...params.beside];

export const describeEdge = (trace: StepTrace): string => {
  const { edge } = trace;
  if (edge === null) return "";
  return geometriesOf(trace)
    .map((geometry, i) => {
      const { edge: least, at } = leastOf(edge, i);
      if (Number.isNaN(least)) return `${geometryName(geometry)}: a metric of other classes.`;
      return `${geometryName(geometry)}: at least ${number(least)}, at belief ${share(at)}.`;
    })
    .join(" ");
};

export const sumWords = (trace: StepTrace | null): FigureWords =>
  captioned(
    "Figure 4",
    "Where dividing by the sum ends",
    trace === null
      ? ""
      : "Cross-entropy steps divided by their sum have the fixed point p ∝ q^{1/α}, whatever η (φ″ ∝ x^{α − 2}): the target q itself for the entropy alone, a vertex for Burg, " +
          "√q for Euclid. The exact steps all end at q.",
  );

export const SUM_DRAWN =
  "On the triangle, over α, the curve of these points runs from the vertex of the largest class through the target to its square root.";

function movedBy(step: GeometryStep): Statement {
  const { toReference } = step;
  const arrival = ended(step);
  if (toReference === null) return statement(step.next === null ? "observed" : "exact", `${arrival}.`);
  const { before, after } = toReference;
  const way = after > before ? "rises: the step is not Fejér" : after < before ? "falls" : "stays";
  return statement(
    "exact",
    `${arrival}; D(z, ·) goes from ${number(before)} to ${number(after)}: it ${way}.`,
  );
}

/** Larger gaps are not rounding. */
const VISIBLE_GAP = 1e-12;

const COINCIDENCES: { readonly [D in Dividing]: (names: string) => Statement } = {
  always: (names) =>
    statement(
      "proved",
      `for ${names} dividing by the sum is the projection: among separable potentials for the entropy alone.`,
    ),
  "not always": (names) => statement("observed", `for ${names} the two coincide here, but not everywhere.`),
  open: (names) => statement("observed", `for ${names} the two coincide here.`),
};

function coinciding(steps: readonly GeometryStep[]): readonly Statement[] {
  return (["always", "not always", "open"] as const).flatMap((known) => {
    const some = steps.filter(({ geometry }) => DIVIDING_PROJECTS[trueKind(geometry)] === known);
    return some.length === 0 ? [] : [COINCIDENCES[known](namesOf(some))];
  });
}

const namesOf = (some: readonly GeometryStep[]) =>
  some.map(({ geometry }) => geometryName(geometry)).join(", ");

function dividedSentence(steps: readonly GeometryStep[], isEqualLoss: boolean): readonly Statement[] {
  const off = steps.filter(
    ({ renormalisedGap }) => renormalisedGap !== null && renormalisedGap > VISIBLE_GAP,
  );
  const close = steps.filter(
    ({ renormalisedGap }) => renormalisedGap !== null && renormalisedGap <= VISIBLE_GAP,
  );
  const none = steps.filter(({ next, renormalised }) => next !== null && renormalised === null);
  const gaps = off
    .map(({ geometry, renormalisedGap }) => `${geometryName(geometry)} by ${number(renormalisedGap ?? NaN)}`)
    .join(", ");
  return [
    ...(off.length > 0
      ? [
          statement(
            "exact",
            isEqualLoss
              ? `equal losses move nothing, but divided by the sum they move ${gaps}.`
              : `divided by the sum the step ends elsewhere: ${gaps}.`,
          ),
        ]
      : []),
    ...coinciding(close),
    ...(none.length > 0
      ? [
          statement(
            "observed",
            `for ${namesOf(none)} there is nothing to divide: the step of the whole space left the domain, or the doubles.`,
          ),
        ]
      : []),
  ];
}

const BURG_FLOOR =
  "with any interior target Burg’s step is Fejér up to η = 4 from every belief, and 4 is sharp";

function edgeSentences(trace: StepTrace): readonly Statement[] {
  const { edge } = trace;
  if (edge === null) return [];
  const geometries = geometriesOf(trace);
  const others = geometries.flatMap((geometry, i) => {
    if (fullGeometry(geometry).kind === "burg") return [];
    const { edge: least, at } = leastOf(edge, i);
    if (Number.isNaN(least)) return [];
    return [`${geometryName(geometry)} ${formatNumber(least)} at x = ${share(at)}`];
  });
  const burg = geometries.findIndex((geometry) => fullGeometry(geometry).kind === "burg");
  return [
    ...(burg >= 0
      ? [
          statement(
            "proved",
            `${BURG_FLOOR}; least on this slice: ${formatNumber(leastOf(edge, burg).edge)}.`,
          ),
        ]
      : []),
    ...(others.length > 0
      ? [statement("exact", `the smallest of the largest Fejér steps drawn: ${others.join("; ")}.`)]
      : []),
  ];
}

/** What was found about a person's own formula: what is shown everywhere, and what only at points. */
function formulaSentences(geometry: Geometry): readonly Statement[] {
  const full = fullGeometry(geometry);
  if (full.kind !== "formula") return [];
  const { evidence, sentences, slope, bend } = describeFormula(full.phi);
  const [domain = "", face = "", bends = "", ...dual] = sentences;
  return [
    statement(
      evidence.proved ? "proved" : "observed",
      `φ = ${full.phi}, φ′ = ${slope}, φ″ = ${bend}: ${bends}`,
    ),
    statement("observed", [domain, face, ...dual].join(" ")),
  ];
}

/** The findings below the figures. */
export function stepFindings(trace: StepTrace): readonly Statement[] {
  const steps = stepsIn(trace);
  const { gradient } = trace.params;
  const isEqualLoss = gradient !== "crossEntropy" && gradient.every((each) => each === gradient[0]);
  return [
    ...steps.map(movedBy),
    ...geometriesOf(trace).flatMap(formulaSentences),
    ...dividedSentence(steps, isEqualLoss),
    ...edgeSentences(trace),
  ];
}

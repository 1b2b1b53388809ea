/** @file What each figure draws, beside what its caption says, for those who do not see it. */
import { curveWords } from "../../../charts/xy/curveWords";
import { formatNumber } from "../../../ui/number";
import { spokenWords } from "../../../ui/spokenWords";
import { anchorOf, KINDS } from "../run/anchor";
import { ruleLabel } from "../run/labels";
import type { RuleTrace, TrackingTrace } from "../run/types";
import { figuresOf } from "../figures";
import { named } from "./name";
import { areComparable, pinnedFigure } from "./pinned";

const rulesOf = ({ rules }: TrackingTrace): readonly RuleTrace[] => rules.filter((rule) => rule !== null);

const nameOf = ({ summary }: RuleTrace): string => named(summary.label);

/** Beliefs in more classes are not read out entry by entry. */
const MOST_ENTRIES = 4;

/** " from (0.7, 0.2, 0.1) to (0.1, 0.2, 0.7)". */
function wayOf({ belief, classes }: RuleTrace): string {
  if (classes > MOST_ENTRIES) return "";
  const near = (values: Float64Array) => `(${Array.from(values, (p) => formatNumber(p)).join(", ")})`;
  return ` from ${near(belief.subarray(0, classes))} to ${near(belief.subarray(-classes))}`;
}

function anchorCurves(trace: TrackingTrace, index: number) {
  const anchor = anchorOf(trace, index);
  if (anchor === null || anchor.last === null) return [];
  return [
    { style: { label: "observed" }, y: anchor.rule.kl },
    ...KINDS.map((kind) => ({ style: { label: kind }, y: anchor[kind].values })),
  ];
}

const OVER_STEPS = "step t";

const placeOf = ({ classes }: TrackingTrace): string =>
  classes === 3 ? "paths on the triangle" : `shares of ${classes} classes over ${OVER_STEPS}`;

function drawn(trace: TrackingTrace, figure: string, anchor: number | null): string | null {
  const rules = rulesOf(trace);
  const curves = (valuesOf: (rule: RuleTrace) => Float64Array) =>
    rules.map((rule) => ({ style: { label: nameOf(rule) }, y: valuesOf(rule) }));
  switch (figure) {
    case "steps":
      return curveWords(
        "step η",
        OVER_STEPS,
        curves(({ step }) => step),
      );
    case "divergence":
      return anchor === null
        ? curveWords(
            "D_KL",
            OVER_STEPS,
            curves(({ kl }) => kl),
          )
        : curveWords("D_KL", OVER_STEPS, anchorCurves(trace, anchor));
    case "paths":
      return `Drawn: ${placeOf(trace)}: ${["target", ...rules.map((rule) => nameOf(rule) + wayOf(rule))].join("; ")}.`;
    default:
      return null;
  }
}

interface Which {
  /** Of the rule whose figure it is. */
  readonly index: number;
  /** Of the rule whose error is compared with ρⁿ. */
  readonly anchor: number | null;
}

function figureDescription(trace: TrackingTrace, figure: string, { index, anchor }: Which): string {
  const shared = drawn(trace, figure, anchor);
  if (shared !== null) return spokenWords(shared);
  const params = trace.params.rules[index];
  const rule = trace.rules[index] ?? null;
  if (params === undefined || rule === null) return "Not computed yet.";
  return spokenWords(`Belief of ${named(ruleLabel(params))} over ${trace.params.steps} steps${wayOf(rule)}.`);
}

/** Whether the pinned run is drawn behind this figure, if it has such a figure. */
const isSeen = (trace: TrackingTrace, behind: TrackingTrace, figure: string): boolean =>
  figure === "steps" ||
  figure === "divergence" ||
  (areComparable(trace, behind) && !(figure === "paths" && trace.classes > 3));

/** Describes a figure with a pinned run behind it. */
export function bothDescribed(
  trace: TrackingTrace,
  behind: TrackingTrace | null,
  figure: string,
  which: Which,
): string {
  const own = figureDescription(trace, figure, which);
  const pinned = behind && isSeen(trace, behind, figure) ? pinnedFigure(trace, behind, figure) : null;
  if (behind === null || pinned === null) return own;
  const index = figuresOf(behind.params.rules.length).indexOf(pinned);
  return `${own} Pinned run: ${figureDescription(behind, pinned, { index, anchor: which.anchor })}`;
}

/** @file What became of every rule, in numbers that can be copied at full precision. */
import { memo, type ReactNode } from "react";
import type { RuleSummary, TrackingTrace } from "../run/types";
import { CopyNumber } from "../../../ui/CopyNumber";
import { Rich } from "../../../ui/Rich";
import { WideCell, WideTable } from "../../../ui/WideTable";
import { MARKER_SIGNS } from "../../../charts/markerSigns";
import type { RuleStyle } from "../ruleStyles";
import { digitsApart } from "../../shared/digitsApart";
import { aboutBound, boundName } from "../words/geometry";
import { named } from "../words/name";
import { outcomeWords } from "../words/outcome";
import "./outcome.css";

interface OutcomeTableProps {
  readonly trace: TrackingTrace;
  readonly styles: readonly RuleStyle[];
  /** Moves the clock to a step. */
  readonly onStep: (t: number) => void;
}

const COLUMNS = ["Rule", "Outcome", "At step", "Back in", "First over η_max", "At the shift", "Worst before"];
const LAST_COLUMN = { whole: "Final D_KL", begun: "D_KL so far" } as const;

/** Columns for targets that jump. */
const SHIFT_ONLY: ReadonlySet<number> = new Set([3, 5]);

function StepLink({ t, onStep }: { t: number; onStep: (t: number) => void }) {
  return (
    <button
      type="button"
      className="outcome__step tabular"
      onClick={() => onStep(t)}
      aria-label={`Go to step ${t}`}
    >
      {t}
    </button>
  );
}

/** A factor to the bound, with enough digits that it never reads as 1 unless it is. */
const factor = (value: number, label: string) => (
  <>
    <CopyNumber value={value} digits={digitsApart(value, 1)} label={label} />
    {" ×"}
  </>
);

/** The cells after the rule's name; null for those that do not apply. */
function cells({ summary, words, bound, onStep }: RowProps): readonly ReactNode[] {
  const { settledAt, collapsedAt, recoveredIn, firstViolation, violationAtShift, worstBeforeCollapse } =
    summary;
  const at = settledAt ?? collapsedAt;
  const about = (what: string) => `${summary.label}: ${what}`;
  return [
    <Rich key="outcome" text={words} />,
    at === null ? null : <StepLink key="at" t={at} onStep={onStep} />,
    recoveredIn === null ? null : (
      <>
        <CopyNumber value={recoveredIn} label={about("steps to recover")} /> steps
      </>
    ),
    firstViolation === null ? null : (
      <>
        {factor(firstViolation.factor, about(`first factor over ${bound}`))}
        {" at "}
        <StepLink t={firstViolation.t} onStep={onStep} />
      </>
    ),
    violationAtShift === null ? null : factor(violationAtShift, about(`factor over ${bound} at the shift`)),
    worstBeforeCollapse === null ? null : factor(worstBeforeCollapse, about(`worst factor over ${bound}`)),
    <CopyNumber key="kl" value={summary.finalKl} digits={3} label={about("final divergence")} />,
  ];
}

interface RowProps {
  readonly summary: RuleSummary;
  readonly words: string;
  /** The name of the bound that factors refer to. */
  readonly bound: string;
  readonly style: RuleStyle | undefined;
  readonly isShift: boolean;
  readonly complete: boolean;
  readonly onStep: (t: number) => void;
}

/** The names of columns; "" for those that are left out. */
const namesOf = ({ isShift, complete }: Pick<RowProps, "isShift" | "complete">): readonly string[] => [
  ...COLUMNS.map((name, k) => (!isShift && SHIFT_ONLY.has(k) ? "" : name)),
  LAST_COLUMN[complete ? "whole" : "begun"],
];

const sameRow = (a: RowProps, b: RowProps) =>
  a.words === b.words &&
  a.bound === b.bound &&
  a.style === b.style &&
  a.isShift === b.isShift &&
  a.complete === b.complete &&
  a.onStep === b.onStep &&
  JSON.stringify(a.summary) === JSON.stringify(b.summary);

/** Memoised: during a drag only rows that change are rendered. */
const Row = memo(function Row(props: RowProps) {
  const { summary, style } = props;
  const columns = namesOf(props);
  return (
    <tr>
      <th scope="row" style={{ color: `var(--${style?.color ?? "ink"})` }}>
        <span aria-hidden="true">{style && MARKER_SIGNS[style.marker]} </span>
        <Rich text={named(summary.label)} />
      </th>
      {cells(props).map((cell, k) =>
        columns[k + 1] === "" ? null : (
          <WideCell key={k} {...(k > 0 && { name: columns[k + 1] })}>
            {cell}
          </WideCell>
        ),
      )}
    </tr>
  );
}, sameRow);

export const OutcomeTable = memo(function OutcomeTable({ trace, styles, onStep }: OutcomeTableProps) {
  const kind = { isShift: trace.params.target.kind === "shift", complete: trace.complete };
  const note = aboutBound(trace.params.update);
  return (
    <>
      <WideTable
        label="Outcome of every rule"
        className="outcome no-frame"
        columns={namesOf(kind).filter((name) => name !== "")}
      >
        {trace.rules.map((rule, i) =>
          rule === null ? null : (
            <Row
              key={i}
              summary={rule.summary}
              words={outcomeWords(trace, rule).short}
              bound={boundName(trace.params.update)}
              style={styles[i]}
              {...kind}
              onStep={onStep}
            />
          ),
        )}
      </WideTable>
      {note === "" ? null : (
        <p className="outcome__note no-frame">
          <Rich text={note} />
        </p>
      )}
    </>
  );
});

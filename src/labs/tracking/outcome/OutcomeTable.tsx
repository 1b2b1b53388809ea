/** @file What became of every rule, in numbers that copy at full precision. */
import { memo, type ReactNode } from "react";
import type { RuleSummary, TrackingTrace } from "../../../experiments/tracking/types";
import { CopyNumber } from "../../../ui/CopyNumber";
import { Rich } from "../../../ui/Rich";
import type { RuleStyle } from "../ruleStyles";
import { outcomeWords } from "../words/outcome";
import "./outcome.css";

interface OutcomeTableProps {
  readonly trace: TrackingTrace;
  readonly styles: readonly RuleStyle[];
  /** Goes to a step. */
  readonly onStep: (t: number) => void;
}

const COLUMNS = [
  "Rule",
  "Outcome",
  "At step",
  "Back in",
  "First over η_max",
  "At the shift",
  "Worst before",
  "Final D_KL",
];

/** Columns that make sense for a jump only. */
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

const NONE = <span className="outcome__none">–</span>;

function Factor({ value, label }: { value: number | null; label: string }) {
  if (value === null) return NONE;
  return (
    <>
      <CopyNumber value={value} digits={3} label={label} />
      {" ×"}
    </>
  );
}

function cells(summary: RuleSummary, words: string, onStep: (t: number) => void): readonly ReactNode[] {
  const at = summary.settledAt ?? summary.collapsedAt;
  const about = (what: string) => `${summary.label}: ${what}`;
  return [
    <Rich key="outcome" text={words} />,
    at === null ? NONE : <StepLink key="at" t={at} onStep={onStep} />,
    summary.recoveredIn === null ? (
      NONE
    ) : (
      <>
        <CopyNumber value={summary.recoveredIn} label={about("steps to recover")} /> steps
      </>
    ),
    summary.firstViolation === null ? (
      NONE
    ) : (
      <>
        <StepLink t={summary.firstViolation.t} onStep={onStep} />
        {", "}
        <Factor value={summary.firstViolation.factor} label={about("first factor over the bound")} />
      </>
    ),
    <Factor
      key="shift"
      value={summary.violationAtShift}
      label={about("factor over the bound at the shift")}
    />,
    <Factor key="worst" value={summary.worstBeforeCollapse} label={about("worst factor over the bound")} />,
    <CopyNumber key="kl" value={summary.finalKl} digits={3} label={about("final divergence")} />,
  ];
}

interface RowProps {
  readonly summary: RuleSummary;
  readonly words: string;
  readonly style: RuleStyle | undefined;
  readonly isShift: boolean;
  readonly onStep: (t: number) => void;
}

const sameRow = (a: RowProps, b: RowProps) =>
  a.words === b.words &&
  a.style === b.style &&
  a.isShift === b.isShift &&
  a.onStep === b.onStep &&
  JSON.stringify(a.summary) === JSON.stringify(b.summary);

/** While something is dragged only the rows that say something new are drawn again. */
const Row = memo(function Row({ summary, words, style, isShift, onStep }: RowProps) {
  return (
    <tr>
      <th scope="row" style={{ color: `var(--${style?.color ?? "ink"})` }}>
        <span aria-hidden="true">{style?.sign} </span>
        <Rich text={summary.label} />
      </th>
      {cells(summary, words, onStep)
        .filter((_, k) => isShift || !SHIFT_ONLY.has(k + 1))
        .map((cell, k) => (
          <td key={k}>{cell}</td>
        ))}
    </tr>
  );
}, sameRow);

export const OutcomeTable = memo(function OutcomeTable({ trace, styles, onStep }: OutcomeTableProps) {
  const isShift = trace.params.target.kind === "shift";
  const columns = COLUMNS.filter((_, k) => isShift || !SHIFT_ONLY.has(k));
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="outcome" tabIndex={0} role="region" aria-label="Outcome of every rule">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                <Rich text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trace.rules.map((rule, i) =>
            rule === null ? null : (
              <Row
                key={i}
                summary={rule.summary}
                words={outcomeWords(trace, rule).short}
                style={styles[i]}
                isShift={isShift}
                onStep={onStep}
              />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
});

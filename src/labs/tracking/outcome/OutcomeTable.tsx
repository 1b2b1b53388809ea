/** @file What became of every rule, in numbers that copy at full precision. */
import type { ReactNode } from "react";
import type { RuleTrace, TrackingTrace } from "../../../experiments/tracking/types";
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

function cells(trace: TrackingTrace, rule: RuleTrace, onStep: (t: number) => void): readonly ReactNode[] {
  const { summary } = rule;
  const at = summary.settledAt ?? summary.collapsedAt;
  const about = (what: string) => `${summary.label}: ${what}`;
  return [
    <Rich key="outcome" text={outcomeWords(trace, rule).short} />,
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

export function OutcomeTable({ trace, styles, onStep }: OutcomeTableProps) {
  const columns = COLUMNS.filter((_, i) => trace.params.target.kind === "shift" || (i !== 3 && i !== 5));
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
              <tr key={i}>
                <th scope="row" style={{ color: `var(--${styles[i]?.color ?? "ink"})` }}>
                  <span aria-hidden="true">{styles[i]?.sign} </span>
                  <Rich text={rule.summary.label} />
                </th>
                {cells(trace, rule, onStep)
                  .filter((_, k) => trace.params.target.kind === "shift" || (k !== 2 && k !== 4))
                  .map((cell, k) => (
                    <td key={k}>{cell}</td>
                  ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

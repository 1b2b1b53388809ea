/** @file The sentences that stand out, with the way out where there is one. */
import type { TrackingTrace } from "../../../experiments/tracking/types";
import { Rich } from "../../../ui/Rich";
import type { RuleStyle } from "../ruleStyles";
import { highlights } from "../words/highlight";

interface HighlightsProps {
  readonly trace: TrackingTrace;
  readonly styles: readonly RuleStyle[];
  readonly onBackOff: (rule: number) => void;
}

export function Highlights({ trace, styles, onBackOff }: HighlightsProps) {
  if (!trace.complete) return null;
  return highlights(trace).map(({ rule, title, text, wrong }) => (
    <section
      key={rule}
      className="highlight"
      style={{ borderColor: `var(--${wrong ? (styles[rule]?.color ?? "violation") : "line"})` }}
    >
      <p>
        <b>
          <Rich text={title} />
        </b>{" "}
        <Rich text={text} />
      </p>
      {wrong && trace.params.rules[rule]?.kind === "fixed" ? (
        <button type="button" onClick={() => onBackOff(rule)}>
          Back off to η<sub>max</sub>
        </button>
      ) : null}
    </section>
  ));
}

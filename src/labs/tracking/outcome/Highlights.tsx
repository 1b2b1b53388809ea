/** @file The sentences that stand out, with a button if there is a way out. */
import { memo } from "react";
import type { TrackingTrace } from "../run/types";
import { Explained } from "../../../ui/Explained";
import { Rich } from "../../../ui/Rich";
import { unbroken } from "../../../ui/unbroken";
import { withBackedOff, type OnEdit } from "../edit/params";
import type { RuleStyle } from "../ruleStyles";
import { highlights, textOf } from "../words/highlight";

interface HighlightsProps {
  readonly trace: TrackingTrace;
  readonly styles: readonly RuleStyle[];
  readonly onEdit: OnEdit;
}

export const Highlights = memo(function Highlights({ trace, styles, onEdit }: HighlightsProps) {
  if (!trace.complete) return null;
  return highlights(trace).map((said) => {
    const { rule, title, wrong } = said;
    return (
      <section
        key={title}
        className="highlight"
        style={{ borderColor: `var(--${wrong ? (styles[rule]?.color ?? "violation") : "line"})` }}
      >
        <p>
          <b>
            <Rich text={title} />
          </b>{" "}
          <Explained text={unbroken(textOf(said))} />
        </p>
        {wrong && trace.params.rules[rule]?.kind === "fixed" ? (
          <button type="button" onClick={() => onEdit((now) => withBackedOff(now, rule))}>
            Back off to η<sub>max</sub>
          </button>
        ) : null}
      </section>
    );
  });
});

/** @file Tells screen readers the outcome. */
import type { TrackingTrace } from "../run/types";
import { Announced } from "../../shared/Announced";
import { highlights } from "../words/highlight";
import { spokenWords } from "../../../ui/spokenWords";
import { named } from "../words/name";
import { outcomeWords } from "../words/outcome";

/** One sentence about all rules. */
export function announcement(trace: TrackingTrace): string {
  const rules = trace.rules.flatMap((rule) =>
    rule ? [`${named(rule.summary.label)}: ${outcomeWords(trace, rule).short}.`] : [],
  );
  const [first] = highlights(trace);
  return spokenWords(
    [...(first?.wrong === true ? [`${first.title} ${first.text}`] : []), ...rules].join(" "),
  );
}

export function Announcer({ trace }: { trace: TrackingTrace | null }) {
  return <Announced of={trace?.complete === true ? trace : null} words={announcement} />;
}

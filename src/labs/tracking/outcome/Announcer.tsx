/** @file Says the outcome to those who do not see it, once editing pauses. */
import { useEffect, useState } from "react";
import type { TrackingTrace } from "../../../experiments/tracking/types";
import { highlights } from "../words/highlight";
import { spoken } from "../words/name";
import { outcomeWords } from "../words/outcome";

const PAUSE_MS = 900;

/** One line on all rules. */
export function announcement(trace: TrackingTrace): string {
  const rules = trace.rules.flatMap((rule) =>
    rule ? [`${rule.summary.label}: ${outcomeWords(trace, rule).short}.`] : [],
  );
  const [first] = highlights(trace);
  return spoken([...(first?.wrong === true ? [`${first.title} ${first.text}`] : []), ...rules].join(" "));
}

export function Announcer({ trace }: { trace: TrackingTrace | null }) {
  const [text, setText] = useState("");
  useEffect(() => {
    if (!trace?.complete) return undefined;
    const timer = setTimeout(() => setText(announcement(trace)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [trace]);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}

/** @file The verdict in words. */
import type { BoundsSummary } from "../../experiments/bounds/types";
import { Rich } from "../../ui/Rich";
import { VERDICT_MARKS } from "./slice/moving";
import { verdictWords } from "./verdict";

export function VerdictPanel({ summary }: { summary: BoundsSummary }) {
  const words = verdictWords(summary);
  const { color } = VERDICT_MARKS[summary.verdict];
  return (
    <section className="verdict" aria-label="Verdict" style={{ borderColor: `var(--${color})` }}>
      <p>
        <b>{words.title}</b> <Rich text={words.claimed} />
      </p>
      <p>
        <Rich text={`${words.observed} ${words.proved}`} />
      </p>
      <p>
        <Rich text={words.local} />
      </p>
      {words.brake === null ? null : (
        <p>
          <Rich text={words.brake} />
        </p>
      )}
    </section>
  );
}

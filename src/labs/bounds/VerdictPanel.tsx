/** @file The verdict in words. */
import type { ComponentProps } from "react";
import type { BoundsSummary } from "../../experiments/bounds/types";
import type { Theme } from "../../scenario/types";
import { CopyNumber } from "../../ui/CopyNumber";
import { lazyPart } from "../../ui/lazyPart";
import { Rich } from "../../ui/Rich";
import { isThere } from "../shared/registered";
import { VERDICT_MARKS } from "./slice/moving";
import { verdictWords, type VerdictLine } from "./verdict";

type LinkProps = ComponentProps<typeof import("./DeadlockLink").default>;
const DeadlockLink = lazyPart<LinkProps>(() => import("./DeadlockLink"), {
  waiting: null,
  failed: () => null,
});

/** So much barrier that a belief within 10⁻⁷ of the centre is as good as stuck. */
const STUCK = 30;

const Line = ({ text, numbers }: VerdictLine) => (
  <Rich
    text={text}
    slots={numbers.map((number) => (
      <CopyNumber key={number.label} {...number} />
    ))}
  />
);

export function VerdictPanel({ summary, theme }: { summary: BoundsSummary; theme: Theme }) {
  const { title, lines } = verdictWords(summary);
  const { color } = VERDICT_MARKS[summary.verdict];
  const linked = summary.barrier > STUCK && isThere("tracking");
  return (
    <section className="verdict" aria-label="Verdict" style={{ borderColor: `var(--${color})` }}>
      <p className="verdict__title">{title}</p>
      <dl>
        {lines.map((line) => (
          <div key={line.tag} className="verdict__line">
            <dt>{line.tag}</dt>
            <dd>
              <Line {...line} />
              {line.tag === "brake" && linked ? <DeadlockLink theme={theme} /> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

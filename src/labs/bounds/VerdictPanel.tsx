/** @file The verdict in words. */
import type { BoundsSummary } from "./run/types";
import type { Theme } from "../../scenario/types";
import { CopyGroup } from "../../ui/CopyGroup";
import { VERDICT_MARKS } from "./slice/moving";
import { Stated } from "../shared/Stated";
import { verdictWords } from "./verdict";

/** A preset in which a run starts at the centre. */
const DEADLOCK = "#/tracking?v=1&rule=entropyAware:0:No%20cap&rule=entropyAware:1e-6:Cap%201e-6";

/** With a barrier this large a belief (within 10⁻⁷ of the centre) practically never moves. */
const STUCK_BARRIER = 30;

export function VerdictPanel({ summary, theme }: { summary: BoundsSummary; theme: Theme }) {
  const { title, lines } = verdictWords(summary);
  const { color } = VERDICT_MARKS[summary.verdict];
  const linked = summary.barrier > STUCK_BARRIER;
  return (
    <section className="verdict" aria-label="Verdict" style={{ borderColor: `var(--${color})` }}>
      <p className="verdict__title">{title}</p>
      <CopyGroup label="Verdict">
        <dl>
          {lines.map(({ status, as: name = status, ...said }) => (
            <div key={name} className="verdict__line">
              <dt>{name}</dt>
              <dd>
                <Stated {...said} />{" "}
                {name === "brake" && linked ? (
                  <a className="no-print" href={theme === "auto" ? DEADLOCK : `${DEADLOCK}&theme=${theme}`}>
                    See it run: deadlock at the centre
                  </a>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      </CopyGroup>
    </section>
  );
}

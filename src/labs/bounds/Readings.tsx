/** @file The panel HERE: the numbers of this belief, each of which can be copied. */
import { memo } from "react";
import type { BoundsSummary } from "./run/types";
import { CopyGroup } from "../../ui/CopyGroup";
import { CopyNumber } from "../../ui/CopyNumber";
import { Explained } from "../../ui/Explained";

type Reading = readonly [name: string, spoken: string, value: (summary: BoundsSummary) => number];

const READINGS: readonly Reading[] = [
  ["*μ* = 1/max *p*", "μ", (summary) => summary.mu],
  ["*L* = 1/min *p*", "L", (summary) => summary.L],
  ["normalised entropy *B*", "normalised entropy B", (summary) => summary.normalizedEntropy],
  ["barrier *α* = −ln(1 − *B*)", "barrier α", (summary) => summary.barrier],
  ["bound *η*_max", "η max", (summary) => summary.etaMax],
  ["entropy-aware *η*_CE", "η CE", (summary) => summary.etaEntropyAware],
  ["gap 2*μ* − *ηL*^2", "gap", (summary) => summary.gap],
];

const Name = memo(({ text }: { text: string }) => (
  <dt>
    <Explained text={text} whole />
  </dt>
));

export function Readings({ summary }: { summary: BoundsSummary }) {
  return (
    <CopyGroup label="Here">
      <dl className="readings">
        {READINGS.map(([name, spoken, value]) => (
          <div key={spoken}>
            <Name text={name} />
            <dd>
              <CopyNumber value={value(summary)} label={spoken} />
            </dd>
          </div>
        ))}
      </dl>
    </CopyGroup>
  );
}

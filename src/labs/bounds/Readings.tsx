/** @file HERE: what this belief says, each number to copy. */
import type { ReactNode } from "react";
import type { BoundsSummary } from "../../experiments/bounds/types";
import { CopyNumber } from "../../ui/CopyNumber";

interface Reading {
  readonly name: ReactNode;
  readonly spoken: string;
  readonly value: (summary: BoundsSummary) => number;
}

const READINGS: readonly Reading[] = [
  {
    name: (
      <>
        <var>μ</var> = 1/max <var>p</var>
      </>
    ),
    spoken: "μ",
    value: ({ mu }) => mu,
  },
  {
    name: (
      <>
        <var>L</var> = 1/min <var>p</var>
      </>
    ),
    spoken: "L",
    value: ({ L }) => L,
  },
  {
    name: (
      <>
        normalised entropy <var>B</var>
      </>
    ),
    spoken: "normalised entropy B",
    value: (s) => s.normalizedEntropy,
  },
  {
    name: (
      <>
        barrier <var>α</var> = −ln(1 − <var>B</var>)
      </>
    ),
    spoken: "barrier α",
    value: ({ barrier }) => barrier,
  },
  {
    name: (
      <>
        bound <var>η</var>
        <sub>max</sub>
      </>
    ),
    spoken: "η max",
    value: ({ etaMax }) => etaMax,
  },
  {
    name: (
      <>
        entropy-aware <var>η</var>
        <sub>CE</sub>
      </>
    ),
    spoken: "η CE",
    value: (s) => s.etaEntropyAware,
  },
  {
    name: (
      <>
        gap 2<var>μ</var> − <var>ηL</var>
        <sup>2</sup>
      </>
    ),
    spoken: "gap",
    value: ({ gap }) => gap,
  },
];

export function Readings({ summary }: { summary: BoundsSummary }) {
  return (
    <dl className="readings">
      {READINGS.map(({ name, spoken, value }) => (
        <div key={spoken}>
          <dt>{name}</dt>
          <dd>
            <CopyNumber value={value(summary)} label={spoken} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

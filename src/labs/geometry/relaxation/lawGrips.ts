/** @file The values of a law of λ that can be dragged along an axis of λ. Pure. */
import type { Relaxation, RelaxationKind } from "../../../experiments/relaxation/relaxation";
import { fullRelaxation } from "../../../experiments/relaxation/law";

export interface LawGrip {
  /** In the notation of charts. */
  readonly symbol: string;
  readonly said: string;
  readonly value: number;
  readonly with: (value: number) => RelaxationKind;
}

const replaced = (values: readonly number[], at: number, value: number): number[] =>
  values.map((each, i) => (i === at ? value : each));

/** Empty if the law has no value that is a λ. */
export function lawGrips(relaxation: Relaxation): readonly LawGrip[] {
  const law = fullRelaxation(relaxation);
  switch (law.kind) {
    case "constant":
      return [{ symbol: "λ", said: "Relaxation λ", value: law.value, with: (value) => ({ ...law, value }) }];
    case "twoPoint":
    case "coupled":
      return law.values.map((value, i) => ({
        symbol: `λ_{${i + 1}}`,
        said: `${i === 0 ? "First" : "Second"} value of λ`,
        value,
        with: (to) => ({ ...law, values: replaced(law.values, i, to) }),
      }));
    case "uniform":
      return [
        { symbol: "from", said: "Least λ", value: law.from, with: (from) => ({ ...law, from }) },
        { symbol: "to", said: "Largest λ", value: law.to, with: (to) => ({ ...law, to }) },
      ];
    case "logNormal":
    case "residual":
      return [];
  }
}

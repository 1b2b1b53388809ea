/** @file λ of a step as a NumPy expression. */
import { fullRelaxation } from "../../../experiments/relaxation/law";
import type { Relaxation, RelaxationKind } from "../../../experiments/relaxation/relaxation";

type Of<Kind extends RelaxationKind["kind"]> = Extract<RelaxationKind, { readonly kind: Kind }>;

interface Seen {
  /** Uses the size of a residual or gradient where it is known; otherwise such a law is 1 throughout. */
  readonly residual?: (law: Of<"residual">) => string;
  /** Couples the coin to sizes where they are known; otherwise it is independent. */
  readonly coupled?: (law: Of<"coupled">) => string;
}

/** λ as an expression that draws with `rng`. */
export function pyLambda(relaxation: Relaxation, { residual = () => "1", coupled }: Seen = {}): string {
  const law = fullRelaxation(relaxation);
  switch (law.kind) {
    case "constant":
      return String(law.value);
    case "uniform":
      return `rng.uniform(${law.from}, ${law.to})`;
    case "logNormal":
      return `np.exp(rng.normal(${law.mu}, ${law.sigma}))`;
    case "residual":
      return residual(law);
    case "twoPoint":
    case "coupled":
      if (law.kind === "coupled" && law.coupling !== "independent" && coupled) return coupled(law);
      return `(${law.values[1]} if rng.random() < ${law.probability} else ${law.values[0]})`;
  }
}

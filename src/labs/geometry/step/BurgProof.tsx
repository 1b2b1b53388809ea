/** @file Why Burg's step needs no bound, in five lines. GEOMETRY §3 (ours) */
import { memo } from "react";
import { Rich } from "../../../ui/Rich";

const LINES = [
  "Cross-entropy with an interior target q, belief p, S = Σ q_{i}²/p_{i}. Burg’s step solves 1/p_{i}⁺ = 1/p_{i} − ηq_{i}/p_{i} + ν, so h(η) = D(q, p⁺) − D(q, p) = min_{ν} [ν − Σ ln(1 − ηq_{i} + νp_{i})] − ηS. It is convex, and h(0) = 0: what holds at η = 4 holds below.",
  "At η = 4 take ν = 4S: h(4) ≤ −ln Π f_{i} with f_{i} = 1 − 4q_{i} + 4S p_{i} = 1 − 4q_{i} + 4q_{i}²/m_{i}, m_{i} = q_{i}²/(S p_{i}). The m_{i} sum to 1, so each is below 1 and f_{i} > (1 − 2q_{i})² ≥ 0: this ν is allowed.",
  "Two classes: f_{1}f_{2} = 1 + (d(1 − d) − m(1 − m))²/(m(1 − m)) ≥ 1, d = 2q − m.",
  "More classes: merge those with q_{i} ≥ m_{i} into one, the others into another. (1 + a)(1 + a′) ≥ 1 + a + a′ for a, a′ of one sign, and q²/m + q′²/m′ ≥ (q + q′)²/(m + m′), so the product only falls, to that of two classes.",
  "So h(4) ≤ 0: D(q, p⁺) ≤ D(q, p) up to η = 4, from every belief. It is sharp: with q = (½, ½) a step of 4 swaps p_{1} and p_{2}.",
];

export const BurgProof = memo(function BurgProof() {
  return (
    <details className="burg-proof">
      <summary>Proof: Burg’s step is Fejér up to 4</summary>
      <ol>
        {LINES.map((line) => (
          <li key={line}>
            <Rich text={line} />
          </li>
        ))}
      </ol>
    </details>
  );
});

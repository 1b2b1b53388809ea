/** @file Logistic regression: the mean of ln(1 + e^{∓⟨a, x⟩}) over examples a of two classes, and a penalty. */
import { exp, log1p } from "../../../../core/elementary";
import { addOuter } from "../../../../core/linear/symmetric";
import type { Logistic, Objective } from "./loss";

/** ln(1 + eˢ). */
const softplus = (s: number): number => (s > 0 ? s + log1p(exp(-s)) : log1p(exp(s)));
/** 1/(1 + e⁻ˢ) − y, without cancellation. */
function excess(s: number, y: number): number {
  const small = exp(-Math.abs(s));
  const rest = small / (1 + small);
  const isSure = s > 0 === y > 0.5;
  const size = isSure ? rest : 1 / (1 + small);
  return y > 0.5 ? -size : size;
}

export function logistic({ features, labels, l2 }: Logistic): Objective {
  const n = features[0]?.length ?? 0;
  const count = features.length;
  const score = (row: number, x: Float64Array): number => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += features[row][j] * x[j];
    return sum;
  };
  const curved = (weightOf: (row: number) => number, out: Float64Array): void => {
    out.fill(0);
    for (let row = 0; row < count; row++) addOuter(features[row], weightOf(row) / count, out);
    for (let i = 0; i < n; i++) out[i * (n + 1)] += l2;
  };
  return {
    dimension: n,
    rows: count,
    value: (x) => {
      let sum = 0;
      for (let row = 0; row < count; row++) sum += softplus(score(row, x) * (labels[row] > 0.5 ? -1 : 1));
      let square = 0;
      for (let j = 0; j < n; j++) square += x[j] * x[j];
      return sum / count + (l2 / 2) * square;
    },
    rowGradient: (row, x, out) => {
      const weight = excess(score(row, x), labels[row]);
      for (let j = 0; j < n; j++) out[j] = weight * features[row][j] + l2 * x[j];
    },
    gradient: (x, out) => {
      out.fill(0);
      for (let row = 0; row < count; row++) {
        const weight = excess(score(row, x), labels[row]);
        for (let j = 0; j < n; j++) out[j] += weight * features[row][j];
      }
      for (let j = 0; j < n; j++) out[j] = out[j] / count + l2 * x[j];
    },
    hessian: (x, out) =>
      curved((row) => {
        const s = score(row, x);
        return excess(s, 0) * -excess(s, 1);
      }, out),
    above: (out) => curved(() => 0.25, out),
  };
}

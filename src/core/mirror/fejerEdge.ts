import type { Potential } from "./types";
export function fejerEdge(potential: Potential, p: Float64Array, q: Float64Array): number {
  const step = potential.createSimplexStep(p.length);
  const g = q.map((z, i) => -z / p[i]);
  const out = new Float64Array(p.length);
  const before = potential.divergence(q, p);
  const rises = (eta: number) => {
    step(p, g, eta, out);
    return potential.divergence(q, out) > before;
  };
  if (before === 0) return Infinity;
  let [low, high] = [0, 1e-12];
  while (!rises(high) && high < 1e9) [low, high] = [high, high * 2];
  for (let k = 0; k < 50; k++) {
    const m = (low + high) / 2;
    if (rises(m)) high = m;
    else low = m;
  }
  return low;
}

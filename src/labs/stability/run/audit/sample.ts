/**
 * @file How each kind of pair is drawn. A pair depends on (seed, index) alone, so it does not matter how
 * pairs are divided into tasks.
 */
import { createCounterRandom, type CounterRandom } from "../../../../core/counterRandom";
import type { AuditParams } from "../params";

/** Two beliefs and their target, overwritten by the next draw. */
export interface Pair {
  readonly target: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

type Draw = (random: CounterRandom, pair: Pair, radius: number) => void;

/**
 * `flat` = uniform on the simplex. All targets are flat but those of `vertex`.
 * - flat: both beliefs flat, independent. The radius has no meaning.
 * - local: p₁ flat, p₂ = (1 − r) p₁ + r d with d flat.
 * - face: both flat, then the mass of one class (the same for both) is multiplied by r, and the others are
 * scaled up in turn.
 * - centre: both (1 − r)/C + r d with their own flat d.
 * - vertex: adversarial. The target is a vertex, p₁ as for `centre`, and p₂ is p₁ with the target's class
 * taken 1 − ru times and the
 *   rest made up for it, u uniform on (0, 1): with C ≥ 7 this breaks the paper's bound.
 */
const draws: { readonly [Kind in AuditParams["sampling"]]: Draw } = {
  flat: (random, { target, first, second }) => {
    random.belief(target);
    random.belief(first);
    random.belief(second);
  },
  local: (random, { target, first, second }, radius) => {
    random.belief(target);
    random.belief(first);
    random.belief(second);
    for (let i = 0; i < first.length; i++) second[i] = (1 - radius) * first[i] + radius * second[i];
  },
  face: (random, { target, first, second }, radius) => {
    random.belief(target);
    random.belief(first);
    random.belief(second);
    const near = drawClass(random, first.length);
    press(first, near, radius);
    press(second, near, radius);
  },
  centre: (random, { target, first, second }, radius) => {
    random.belief(target);
    drawNearCentre(random, first, radius);
    drawNearCentre(random, second, radius);
  },
  vertex: (random, { target, first, second }, radius) => {
    const vertex = drawClass(random, target.length);
    target.fill(0);
    target[vertex] = 1;
    drawNearCentre(random, first, radius);
    second.set(first);
    press(second, vertex, 1 - radius * random.uniform());
  },
};

function drawClass(random: CounterRandom, classes: number): number {
  return Math.floor(random.uniform() * classes);
}

function drawNearCentre(random: CounterRandom, p: Float64Array, radius: number): void {
  random.belief(p);
  for (let i = 0; i < p.length; i++) p[i] = (1 - radius) / p.length + radius * p[i];
}

/** Multiplies the mass of one class by `share`; the others are scaled up in proportion. */
function press(p: Float64Array, which: number, share: number): void {
  p[which] *= share;
  let total = 0;
  for (let i = 0; i < p.length; i++) total += p[i];
  for (let i = 0; i < p.length; i++) p[i] /= total;
}

/** An empty pair, and a function that fills it with the pair of an index. Drawing allocates nothing. */
export function createSampler({ classes, sampling, radius, seed }: AuditParams): {
  pair: Pair;
  draw: (index: number) => void;
} {
  const random = createCounterRandom(seed);
  const pair = {
    target: new Float64Array(classes),
    first: new Float64Array(classes),
    second: new Float64Array(classes),
  };
  const fill = draws[sampling];
  const draw = (index: number): void => {
    random.seek(index);
    fill(random, pair, radius);
  };
  return { pair, draw };
}

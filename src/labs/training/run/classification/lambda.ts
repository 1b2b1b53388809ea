/** @file λ of each step: drawn from (seed, run), or decided by the size of the gradient, if the law depends on it. */
import {
  createDraws,
  fullRelaxation,
  residualLambda,
  twoValuesOf,
  type Draws,
  type TwoValues,
} from "../../../../experiments/relaxation/law";
import type { Relaxation } from "../../../../experiments/relaxation/relaxation";

/** A coupled law ranks a gradient among this many before it. */
const WINDOW_GRADIENTS = 64;
/** The streams for λ come after those of other labs' runs. */
const FIRST_STREAM = 4_294_967_296;

/** Whether λ is the same at every step. */
export const isConstant = (relaxation: Relaxation): boolean => fullRelaxation(relaxation).kind === "constant";

export interface Lambdas {
  readonly start: (seed: number, run: number) => void;
  readonly next: (gradient: Float64Array) => number;
  /** The whole state, on which all further λ depend. */
  readonly save: () => Float64Array<ArrayBuffer>;
  readonly load: (state: Float64Array) => void;
}

/** For laws that draw nothing and remember nothing. */
const NO_STATE = { save: () => new Float64Array(0), load: () => undefined };

function sizeOf(gradient: Float64Array): number {
  let square = 0;
  for (let i = 0; i < gradient.length; i++) square += gradient[i] * gradient[i];
  return Math.sqrt(square);
}

export function createLambdas(relaxation: Relaxation): Lambdas {
  const law = fullRelaxation(relaxation);
  if (law.kind === "residual")
    return {
      ...NO_STATE,
      start: () => undefined,
      next: (gradient) => residualLambda(law.gain, sizeOf(gradient)),
    };
  const draws = createDraws(relaxation);
  const start = (seed: number, run: number) => draws.start(seed, FIRST_STREAM + run);
  const two = twoValuesOf(relaxation);
  if (two === null || two.coupling === "independent") return { start, next: draws.next, ...savedBy(draws) };
  return ranked(two);
}

const savedBy = ({ stream }: Draws): Pick<Lambdas, "save" | "load"> => ({
  save: () => {
    const state = new Float64Array(stream.size);
    stream.save(state, 0);
    return state;
  },
  load: (state) => stream.load(state, 0),
});

/** The second value goes to the largest, or to the smallest, share of the gradients, judged among the last ones. */
function ranked({ first, second, probability, coupling }: TwoValues): Lambdas {
  const sizes = new Float64Array(WINDOW_GRADIENTS);
  let count = 0;
  return {
    start: () => {
      count = 0;
    },
    next: (gradient) => {
      const size = sizeOf(gradient);
      const held = Math.min(count, WINDOW_GRADIENTS);
      let beyond = 0;
      for (let k = 0; k < held; k++) if (coupling === "large" ? sizes[k] > size : sizes[k] < size) beyond++;
      sizes[count % WINDOW_GRADIENTS] = size;
      count++;
      // The very first gradient has nothing to compare with, and counts as an ordinary one.
      return held > 0 && beyond < probability * held ? second : first;
    },
    save: () => Float64Array.of(...sizes, count),
    load: (state) => {
      sizes.set(state.subarray(0, WINDOW_GRADIENTS));
      count = state[WINDOW_GRADIENTS];
    },
  };
}

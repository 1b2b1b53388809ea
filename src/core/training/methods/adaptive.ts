/**
 * @file Methods that divide by the size of past gradients: the template with φ_n(θ) = ½ θᵀ H_n θ, H_n diagonal. [BB] arXiv 2509.14216 §2
 * AdaGrad: Duchi, Hazan & Singer 2011. RMSProp: Tieleman & Hinton 2012. Adam: Kingma & Ba 2015. AdamW: Loshchilov & Hutter 2019.
 */
import { weighted, type Method, type MethodRecord } from "./types";

const TINY_DIVISOR = 1e-8;

/** θ ← θ − λU g/(√h + ε), h ← kept · h + taken · g². */
function scaledBySquares(size: number, kept: number, taken: number): Method {
  const h = new Float64Array(size);
  return {
    step: ({ w, g }, { product }) => {
      for (let i = 0; i < w.length; i++) {
        h[i] = kept * h[i] + taken * (g[i] * g[i]);
        w[i] -= (product * g[i]) / (Math.sqrt(h[i]) + TINY_DIVISOR);
      }
    },
    divergence: (z, x) => weighted((i) => Math.sqrt(h[i]) + TINY_DIVISOR, z, x),
    memory: [h],
  };
}

export const adagrad: MethodRecord<{ kind: "adagrad" }> = {
  create: (_, size) => scaledBySquares(size, 1, 1),
};
export const rmsprop: MethodRecord<{ kind: "rmsprop" }> = {
  varies: true,
  create: (_, size) => scaledBySquares(size, 0.9, 0.1),
};

const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;

/** @param decays the weights shrink by λU l2, apart from the gradient */
function adaptiveMoments(size: number, decays: boolean): Method {
  const m = new Float64Array(size);
  const v = new Float64Array(size);
  /** 0.9ᵗ and 0.999ᵗ. */
  const left = Float64Array.of(1, 1);
  return {
    step: ({ w, g, model }, { product }) => {
      const meanLeft = (left[0] *= MEAN_DECAY);
      const squareLeft = (left[1] *= SQUARE_DECAY);
      const decay = decays ? product * model.l2 : 0;
      for (let i = 0; i < w.length; i++) {
        m[i] = MEAN_DECAY * m[i] + (1 - MEAN_DECAY) * g[i];
        v[i] = SQUARE_DECAY * v[i] + (1 - SQUARE_DECAY) * (g[i] * g[i]);
        const spread = Math.sqrt(v[i] / (1 - squareLeft)) + TINY_DIVISOR;
        w[i] -= (product * (m[i] / (1 - meanLeft))) / spread + decay * w[i];
      }
    },
    divergence: (z, x) =>
      weighted((i) => (left[1] < 1 ? Math.sqrt(v[i] / (1 - left[1])) : 0) + TINY_DIVISOR, z, x),
    memory: [m, v, left],
  };
}

export const adam: MethodRecord<{ kind: "adam" }> = {
  varies: true,
  create: (_, size) => adaptiveMoments(size, false),
};
export const adamw: MethodRecord<{ kind: "adamw" }> = {
  varies: true,
  create: (_, size) => adaptiveMoments(size, true),
  decoupled: true,
};

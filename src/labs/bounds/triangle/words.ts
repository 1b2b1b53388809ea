/** @file The words of Figure 2. */
import type { FigureWords } from "../../../charts/picture/types";
import { NOTIONS } from "../../../charts/notions";
import type { BoundsParams } from "../run/params";
import { readBelief } from "../../../experiments/readings";
import { formatNumber } from "../../../ui/number";
import type { Surface } from "./levels";

/** The params that Figure 2 shows. */
export interface Shown {
  /** The belief on the triangle, and the name of the param that holds it. */
  readonly p: readonly number[];
  readonly field: "p" | "triangle";
  /** Null if the target has another number of classes. */
  readonly target: readonly number[] | null;
  /** The class (1-based) that moves along the slice of Figure 1; null if Figure 1 shows another belief. */
  readonly along: number | null;
  readonly surface: Surface;
}

export function shownOf({ p, triangle, along, surface }: BoundsParams, target: readonly number[]): Shown {
  return p.length === 3
    ? { p, field: "p", target, along, surface }
    : { p: triangle, field: "triangle", target: null, along: null, surface };
}

export const SURFACE_NAMES: Readonly<Record<Surface, string>> = {
  bound: "curvature bound",
  entropyAware: "entropy-aware step",
};

export function valueAt({ p, surface }: Pick<Shown, "p" | "surface">): number {
  const { etaMax, etaEntropyAware } = readBelief(p);
  return surface === "bound" ? etaMax : etaEntropyAware;
}

const TITLES: Readonly<Record<Surface, string>> = {
  bound: "The bound for three classes",
  entropyAware: "The entropy-aware step for three classes",
};
const CAPTIONS: Readonly<Record<Shown["field"], string>> = {
  p: "Levels of equal step. The belief is the one of Figure 1, the thin line its slice; drag it, or press where it should go.",
  triangle: "Levels of equal step. Drag the belief, or press where it should go.",
};

/** The numbers in the caption: the belief, and the value of the surface there. */
export const numbersHere = (shown: Pick<Shown, "p" | "surface">): readonly number[] => [
  ...shown.p,
  valueAt(shown),
];

/** The digits of numbers that can be copied. */
export const TRIANGLE_DIGITS = 4;

export const triangleWords = (shown: Shown): FigureWords => ({
  number: "Figure 2",
  title: { text: TITLES[shown.surface] },
  caption: {
    text: `${CAPTIONS[shown.field]} Here (#0,\u00a0#1,\u00a0#2): ${NOTIONS[shown.surface].symbol}\u00a0=\u00a0#3.`,
    slots: numbersHere(shown).map((value) => formatNumber(value, TRIANGLE_DIGITS)),
  },
});

/** The belief and its value, to be read aloud. */
export const sayHere = ({ p, surface }: Shown): string =>
  `${p.map((x, i) => `class ${i + 1} ${formatNumber(x)}`).join(", ")}; ` +
  `${SURFACE_NAMES[surface]} ${formatNumber(valueAt({ p, surface }))}`;

export const describeTriangle = (shown: Shown): string =>
  `Levels of the ${SURFACE_NAMES[shown.surface]} over the triangle of three classes. The belief: ${sayHere(shown)}.`;

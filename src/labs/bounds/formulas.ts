/** @file Each curve's formula in the notation of ui's `Rich`, with the numbers of this belief that stand in it. */
import { mseBrakedResidual } from "../../core/bound";
import { log } from "../../core/elementary";
import type { SliceCurveId } from "./run/params";
import type { BoundsSummary } from "./run/types";
import type { StatedNumber } from "../shared/statement";

export interface Formula {
  /** `#0`, `#1` … are the numbers, `!0` … the same in bold. */
  readonly text: string;
  readonly numbers: readonly StatedNumber[];
}

type FormulaOf = (summary: BoundsSummary, target: readonly number[]) => Formula;

const result = (label: string, value: number): StatedNumber => ({ label, value, digits: 3 });

const bound: FormulaOf = ({ p, etaMax }) => ({
  text: "*η*_max = 2(#0)^{2} / #1 = !2",
  numbers: [
    { label: "min p", value: Math.min(...p) },
    { label: "max p", value: Math.max(...p) },
    result("η max", etaMax),
  ],
});

const entropyAware: FormulaOf = ({ barrier, etaMse, etaEntropyAware }) => ({
  text: "brake 1/(1 + #0) = #1 → *η*_CE = !2",
  numbers: [
    { label: "barrier α", value: barrier },
    result("brake β", etaMse),
    result("η CE", etaEntropyAware),
  ],
});

const mse: FormulaOf = ({ p, etaMse }) => ({
  text: "*E*(*η*) = (1 − *η*)^{2} *E*(0): 0 at *η* = 1; braked at *η*_MSE = !0, where #1 of it is left",
  numbers: [
    result("η MSE", etaMse),
    result("share of the squared error left", mseBrakedResidual(Float64Array.from(p))),
  ],
});

/** Index of the entry that decides the certified step. */
function tightest(p: readonly number[], target: readonly number[]): number {
  const ratio = (i: number) => (p[i] ?? NaN) / (target[i] || Number.MIN_VALUE);
  return p.reduce((best, _, i) => (ratio(i) < ratio(best) ? i : best), 0);
}

const certified: FormulaOf = ({ p, etaCertified }, target) => {
  const i = tightest(p, target);
  return {
    text: "*η*_cert = min *p*_i/*q*_i = #0 / #1 = !2",
    numbers: [
      { label: `belief in class ${i + 1}`, value: p[i] ?? NaN },
      { label: `target in class ${i + 1}`, value: target[i] ?? NaN },
      result("certified step", etaCertified),
    ],
  };
};

const fejer: FormulaOf = ({ p, etaFejer }, target) => {
  const step = result("exact Fejér step", etaFejer);
  const [first = NaN, second = NaN] = p;
  if (p.length === 2 && target.every((q) => q === 0.5))
    return {
      text: "*η*_F = 2*u* / sinh *u* = !0, *u* = ln *p*_1/*p*_2 = #1",
      numbers: [step, { label: "logit u", value: log(first / second) }],
    };
  return {
    text: "*η*_F = second zero of ln Σ *p*_i e^{*ηg*} − *η* Σ *p*_i*g*^2, *g* = *q*_i/*p*_i: !0",
    numbers: [step],
  };
};

const thresholdMirror: FormulaOf = (summary) => ({
  text: "mirror step, local: *η* < !0 whatever the target",
  numbers: [{ label: "threshold of the mirror step", value: summary.thresholdMirror }],
});

const thresholdProjected: FormulaOf = (summary, target) => ({
  text: `projected step, local: *η* < ${target.length === 2 ? "4*q*_1*q*_2" : "2/*λ*_max"} = !0 at this target`,
  numbers: [result("threshold of the projected step", summary.thresholdProjected)],
});

export const FORMULAS: Readonly<Record<SliceCurveId, FormulaOf>> = {
  bound,
  entropyAware,
  mse,
  certified,
  fejer,
  thresholdMirror,
  thresholdProjected,
};

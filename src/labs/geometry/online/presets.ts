/** @file Experts to begin with. */
import type { Preset } from "../../../scenario/lab";
import type { OnlineParams } from "../run/params";
import { usualOfPart } from "../run/tables";

const experts = (
  id: string,
  title: string,
  words: string,
  own: Partial<OnlineParams>,
): Preset<OnlineParams> => ({
  id,
  title,
  words,
  params: { ...usualOfPart("online"), ...own },
});

export const presets: readonly Preset<OnlineParams>[] = [
  experts(
    "dual-averaging-forgets-nothing",
    "Dual averaging forgets nothing",
    "One expert loses 1000 rounds, then the other 2000: at steps 1/√t mirror descent has a regret of 1001, dual averaging one of 4.4.",
    {
      losses: { kind: "shift", rounds: 1000 },
      step: { kind: "power", scale: 1, exponent: 0.5 },
      method: "both",
      beside: [],
    },
  ),
  experts(
    "two-experts-taking-turns",
    "Two experts taking turns",
    "Losses that alternate cost Hedge half of what is proved: a regret of 2.93 where the bound is 5.89.",
    { losses: { kind: "turns", rounds: 100 } },
  ),
  experts(
    "root-of-the-logarithm",
    "√ln C against √C",
    "Among 64 experts, over 200 rounds, the entropy promises a regret of 20 at most, Euclid one of 39.",
    {
      losses: { kind: "pattern", experts: 64, rounds: 200 },
      beside: ["euclidean", { kind: "tsallis", q: 0.5 }],
    },
  ),
];

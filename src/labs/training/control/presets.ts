/** @file Presets for control. */
import type { Preset } from "../../../scenario/lab";
import type { ControlParams } from "../run/params";
import { usualOfPart } from "../run/tables";

const control = (
  id: string,
  title: string,
  words: string,
  own: Partial<ControlParams>,
): Preset<ControlParams> => ({
  id,
  title,
  words,
  params: { ...usualOfPart("control"), ...own },
});

export const presets: readonly Preset<ControlParams>[] = [
  control(
    "first-critic-remembered",
    "A bad first critic, remembered",
    "On the cliff the entropic actor stands at −15 from iteration 13 to 492, where −13 is best: what its first critics said stays in its log-odds, and the Euclidean actor, which forgets, is there in ten.",
    {
      world: "cliffWalking",
      slippery: false,
      discount: 1,
      beside: [{ kind: "euclidean", step: 1 }],
      iterations: 600,
    },
  ),
  control(
    "seven-percent-short",
    "Seven per cent short, and right",
    "On FrozenLake 8 × 8 the entropic actor with step 1 is 7 % short of the optimum after 400 iterations, and with step 100 it is there: the program is right, and the step small.",
    {
      world: "frozenLake8",
      beside: [
        { kind: "entropic", step: 100 },
        { kind: "euclidean", step: 1 },
      ],
    },
  ),
  control(
    "actors-in-doubt",
    "Actors in doubt",
    "With a critic that learns from 4000 episodes, ten runs each: what geometry is worth has to be told through the noise.",
    {
      actor: "entropic",
      step: 3,
      beside: [
        { kind: "euclidean", step: 1 },
        { kind: "softmax", step: 10 },
      ],
      critic: { kind: "sampled", episodes: 10, alpha: 0.2 },
    },
  ),
];

/** @file Presets for learning from preferences. */
import type { Preset } from "../../../scenario/lab";
import type { PreferenceParams } from "../run/params";
import { usualOfPart } from "../run/tables";

const preference = (
  id: string,
  title: string,
  words: string,
  own: Partial<PreferenceParams>,
): Preset<PreferenceParams> => ({ id, title, words, params: { ...usualOfPart("preference"), ...own } });

export const presets: readonly Preset<PreferenceParams>[] = [
  preference(
    "lands-at-one",
    "λ = 1 lands in one step",
    "A step of 1/β puts the explicit policy on the optimum at once; any other leaves some of the error.",
    { step: 2, steps: 8 },
  ),
  preference(
    "cycle-at-two",
    "λ = 2 goes round in two",
    "With a step of 2/β the policy jumps over the optimum and back, for ever: J is 0.2750, then 0.2865.",
    { step: 4 },
  ),
  preference(
    "leaves-above-two",
    "λ = 2.2 leaves",
    "Beyond 2 the error in ln π grows at every step: after ten J is −0.3000, where the proximal step is home.",
    { step: 4.4, steps: 10 },
  ),
];

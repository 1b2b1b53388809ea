/** @file Presets for the forward pass. */
import type { Preset } from "../../../scenario/lab";
import type { ForwardParams } from "../run/forward/params";
import { usualOfPart } from "../run/tables";

const forward = (
  id: string,
  title: string,
  words: string,
  own: Partial<ForwardParams>,
): Preset<ForwardParams> => ({ id, title, words, params: { ...usualOfPart("forward"), ...own } });

export const presets: readonly Preset<ForwardParams>[] = [
  forward(
    "four-layers-four-steps",
    "Four layers, four steps",
    "Irises on their way through a network: before training nobody gets anywhere; after it nearly every layer steps far beyond the paper’s bound, and 98 % are told right.",
    {},
  ),
  forward(
    "twelve-smaller-steps",
    "Twelve smaller steps",
    "The same irises through twelve layers: as many are told right, and no step is beyond the certified one.",
    { depth: 12 },
  ),
  forward(
    "every-wine-told-right",
    "Every wine told right",
    "Three kinds of wine go straight to their corners, in steps of about 1: most of them beyond even the certified step.",
    { data: "wine", example: 62 },
  ),
  forward(
    "benign-or-malignant",
    "Benign or malignant",
    "Two classes, 2 for benign and 4 for malignant: the belief in the label of 683 tumours, layer by layer.",
    { data: "breastCancer", steps: 60, example: 3 },
  ),
];

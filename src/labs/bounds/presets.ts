/** @file Named scenarios of the bounds lab. */
import type { Preset, PresetWords } from "../../scenario/lab";
import { BOUNDS_DEFAULTS, type BoundsParams } from "./run/params";

const preset = (words: PresetWords, params: Partial<BoundsParams>): Preset<BoundsParams> => ({
  ...words,
  params: { ...BOUNDS_DEFAULTS, ...params },
});

export const presets: readonly Preset<BoundsParams>[] = [
  preset(
    {
      id: "figure-2",
      title: "The paper's Figure 2",
      words:
        "The entropy-aware step peaks at 0.1243 where x = 0.4443, then falls to 0 at the centre, where the bound itself is largest.",
    },
    { p: [0.4443, 0.5557], step: 0.1243, show: ["bound", "entropyAware"] },
  ),
  preset(
    {
      id: "claimed-proved-exact",
      title: "Claimed, proved, exact",
      words:
        "At (0.2, 0.8) with the centre as target the paper claims 0.1, the proof certifies 0.4, and the step brings the belief closer up to exactly 1.479.",
    },
    { p: [0.2, 0.8], step: 0.4, show: ["bound", "certified", "fejer"] },
  ),
  preset(
    {
      id: "near-a-face",
      title: "Near a face",
      words:
        "A millionth from the face the bound allows a step of 2 × 10⁻¹²; the certified step, 2 × 10⁻⁶, is a million times as long.",
    },
    {
      p: [0.000001, 0.999999],
      step: 2e-6,
      show: ["bound", "entropyAware", "certified"],
      x: "logit",
      y: "log",
    },
  ),
  preset(
    {
      id: "triangle",
      title: "Three classes, a hollow centre",
      words:
        "On the triangle the bound is largest at the centre, and the entropy-aware step is 0 there: the brake is total.",
    },
    { p: [0.5, 0.3, 0.2], step: 0.05, surface: "entropyAware" },
  ),
  preset(
    {
      id: "twelve-classes",
      title: "Twelve classes",
      words:
        "Of twelve classes only the smallest and the largest set the bound: 2 · 0.005² / 0.3 = 0.000167, however the other ten share the rest.",
    },
    {
      p: [0.3, 0.2, 0.12, 0.1, 0.08, 0.06, 0.05, 0.04, 0.02, 0.015, 0.01, 0.005],
      step: 0.0001,
      along: 12,
      y: "log",
    },
  ),
];

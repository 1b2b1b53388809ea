/** @file Named scenarios of the stability lab. */
import { type StabilityParams } from "./run/params";
import { STABILITY_VARIANTS as usual } from "./run/tables";
import type { Preset, PresetWords } from "../../scenario/lab";

/** A belief whose other classes all have the same share. */
const rest = (first: number, classes: number) => [
  first,
  ...Array.from({ length: classes - 1 }, () => (1 - first) / (classes - 1)),
];
const vertex = (classes: number) => Array.from({ length: classes }, (_, i) => (i === 0 ? 1 : 0));

const preset = (words: PresetWords, params: StabilityParams): Preset<StabilityParams> => ({
  ...words,
  params,
});

export const presets: readonly Preset<StabilityParams>[] = [
  preset(
    {
      id: "mirror-atlas",
      title: "Far beyond the bound, and still fine",
      words:
        "From the centre no mirror step up to the paper's bound collapses for any target, but beyond it two runs in five still arrive.",
    },
    { ...usual.sliceOfTargets },
  ),
  preset(
    {
      id: "projected-atlas",
      title: "Below the bound, and lost",
      words:
        "The projected step at the same targets: up to the paper's bound of 1 more than an eighth of the runs collapse on a face.",
    },
    { ...usual.sliceOfTargets, update: "projected", logStep: [-1.5, 0.3] },
  ),
  preset(
    {
      id: "starts-atlas",
      title: "One target, every start",
      words:
        "After the target (0.7, 0.3) no mirror step up to the bound at the start or up to the certified step there collapses.",
    },
    { ...usual.sliceOfStarts },
  ),
  preset(
    {
      id: "triangle-atlas",
      title: "Three arms of safety",
      words:
        "At a mirror step of 1.9, below the local threshold 2 of every target, most targets of the triangle are lost on the way from the centre.",
    },
    { ...usual.triangleOfTargets, step: 1.9, width: 160, height: 160 },
  ),
  preset(
    {
      id: "threshold-curve",
      title: "What each start bears",
      words:
        "Toward (0.7, 0.3) every start bears nearly twice the paper's bound, and starts near a face thousands of times as much.",
    },
    { ...usual.threshold },
  ),
  preset(
    {
      id: "period-doubling",
      title: "Two, four, eight, chaos",
      words:
        "Projected steps toward (0.9, 0.1) settle up to 0.36 = 4 · 0.9 · 0.1, then cycle by 2, 4, 8 and 16 until chaos comes at 0.488.",
    },
    { ...usual.orbits, update: "projected", target: 0.9, logStep: [-0.6, 0] },
  ),
  preset(
    {
      id: "projected-audit",
      title: "Contraction claimed, expansion counted",
      words:
        "At 0.99 × the paper's bound one projected step drives between 12 and 14 of 100 close pairs of beliefs further apart.",
    },
    { ...usual.audit },
  ),
  preset(
    {
      id: "certified-audit",
      title: "What is proved holds",
      words:
        "At the certified step not one of 20 000 independent pairs of eight classes moves apart under the mirror step.",
    },
    { ...usual.audit, classes: 8, sampling: "flat", fraction: 1, certificate: "certified", update: "mirror" },
  ),
  preset(
    {
      id: "eight-classes",
      title: "The bound refuted with eight classes",
      words:
        "One mirror step of 0.24467, the paper's bound for this pair, takes its divergence from 7.18 × 10⁻⁶ up to 8.60 × 10⁻⁶.",
    },
    {
      part: "pair",
      update: "mirror",
      target: vertex(8),
      first: rest(1 / 8, 8),
      second: rest(0.99 / 8, 8),
      step: 0.24467,
    },
  ),
];

/** @file Named scenarios of the tracking lab. "The jump" is that of MATH §5: (0.7, 0.2, 0.1) → (0.1, 0.2, 0.7) at step 300. */
import type { StepRule, Target } from "./run/params";
import type { Preset, PresetWords } from "../../scenario/lab";
import type { TrackingLook } from "./look";
import { TRACKING_DEFAULTS, type TrackingParams } from "./run/params";

const low: StepRule = { kind: "fixed", step: 0.02, label: "Low" };
const entropyAware: StepRule = { kind: "entropyAware", barrierCap: 1e-6, label: "Entropy-aware" };
const certified: StepRule = { kind: "certified", label: "Certified" };
const fejer: StepRule = { kind: "fejer", fraction: 0.5, label: "Half Fejér" };

/** A target that never moves. */
const standing = (q: number[]): Target => ({ kind: "shift", before: q, after: q, at: 0 });

type TrackingPreset = Preset<TrackingParams, TrackingLook>;

const preset = (
  words: PresetWords,
  params: Partial<TrackingParams>,
  view?: Partial<TrackingLook>,
): TrackingPreset => ({
  ...words,
  params: { ...TRACKING_DEFAULTS, ...params },
  ...(view && { view }),
});

export const presets: readonly TrackingPreset[] = [
  preset(
    {
      id: "figure-4",
      title: "The paper's Figure 4",
      words:
        "High breaks the bound from the first step and collapses 3 steps after the jump; Low and the entropy-aware rule end below a divergence of 0.001.",
    },
    {},
  ),
  preset(
    {
      id: "deadlock",
      title: "Deadlock at the centre",
      words:
        "Started exactly at the centre, the entropy-aware rule without a barrier cap never takes its first step; a cap of 10⁻⁶ sets it free.",
    },
    {
      rules: [
        { kind: "entropyAware", barrierCap: 0, label: "No cap" },
        { kind: "entropyAware", barrierCap: 1e-6, label: "Cap 1e-6" },
      ],
    },
  ),
  preset(
    {
      id: "never-settles",
      title: "Below the bound, never settling",
      words:
        "0.45 is less than half the bound at the start, 1.0, yet the projected belief ends in a two-cycle; 0.35, below 4 · 0.9 · 0.1 = 0.36, settles.",
    },
    {
      target: standing([0.9, 0.1]),
      steps: 100,
      update: "projected",
      rules: [
        { kind: "fixed", step: 0.45, label: "0.45" },
        { kind: "fixed", step: 0.35, label: "0.35" },
      ],
    },
  ),
  preset(
    {
      id: "stable-but-lost",
      title: "Stable at the target, lost on the way",
      words:
        "At the target (0.7, 0.3) projected steps up to 0.84 are stable, yet from the centre 0.80 collapses and 0.79 arrives.",
    },
    {
      target: standing([0.7, 0.3]),
      steps: 100,
      update: "projected",
      rules: [
        { kind: "fixed", step: 0.8, label: "0.80" },
        { kind: "fixed", step: 0.79, label: "0.79" },
      ],
    },
  ),
  preset(
    {
      id: "thirty-three-times",
      title: "33 × the bound, and still fine",
      words:
        "A fixed step of 0.5 goes up to 33 times past the bound and recovers 4 steps after the jump; Low, which keeps the bound, needs 188.",
    },
    { rules: [{ kind: "fixed", step: 0.5, label: "0.5" }, low] },
  ),
  preset(
    {
      id: "collapse-threshold",
      title: "Where collapse begins",
      words:
        "After the jump a fixed step of 0.70 recovers within 5 steps; 0.74 is on a face 7 steps after it, for good.",
    },
    {
      rules: [
        { kind: "fixed", step: 0.7, label: "0.70" },
        { kind: "fixed", step: 0.74, label: "0.74" },
      ],
    },
  ),
  preset(
    {
      id: "what-replaces-the-bound",
      title: "What replaces the bound",
      words:
        "Steps until recovery from the same jump: 188 for Low, 132 entropy-aware, 53 at 0.9 of the bound, 5 certified, 3 at half the exact Fejér step.",
    },
    {
      rules: [
        low,
        entropyAware,
        { kind: "boundFraction", fraction: 0.9, label: "0.9 × bound" },
        certified,
        fejer,
      ],
    },
  ),
  preset(
    {
      id: "anchor",
      title: "The anchor",
      words:
        "After 300 steps of 0.02 less than 0.00001 of the error is left; that no more than 0.0025 would be is proved, and no more than 0.48 is all that the paper claims.",
    },
    {
      target: standing([0.1, 0.2, 0.7]),
      start: [0.7, 0.2, 0.1],
      steps: 300,
      rules: [low, certified],
    },
    { anchor: 1 },
  ),
  preset(
    {
      id: "burg-after-the-jump",
      title: "The jump by Burg steps",
      words:
        "Up to 4 every Burg step is proved to come closer: after the same jump 1/0.7, 50 times the entropy step's bound, recovers in 11 steps, and 4 in 5, as does the certified entropy step.",
    },
    {
      update: "burg",
      rules: [
        { kind: "fixed", step: 1.4285714285714286, label: "1/0.7" },
        { kind: "fixed", step: 4, label: "4" },
      ],
    },
  ),
  preset(
    {
      id: "slow-drift",
      title: "A slow drift",
      words:
        "The same change spread over 200 steps: High, which collapses when the target jumps, follows and settles.",
    },
    {
      target: { kind: "drift", from: [0.7, 0.2, 0.1], to: [0.1, 0.2, 0.7], start: 200, end: 400 },
    },
  ),
  preset(
    {
      id: "seattle-weather",
      title: "Real weather",
      words:
        "Four years of Seattle's weather: the entropy-aware rule never breaks the bound and lags behind; the certified step exceeds it more than a thousandfold and follows.",
    },
    {
      target: { kind: "stream", source: "seattle-weather", window: 30 },
      steps: 1460,
      rules: [low, entropyAware, certified, fejer],
    },
  ),
];

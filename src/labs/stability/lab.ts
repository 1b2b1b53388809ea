/** @file What the stability lab declares. Which keys there are depends on the part, and for an atlas on its axis and classes. */
import { pow } from "../../core/elementary";
import { stabilityProblem, type Range, type StabilityParams } from "../../experiments/stability/params";
import { stabilityFamily } from "../../experiments/stability/tables";
import { graded } from "../shared/classes";
import { anyExperiment } from "../../experiments/types";
import { anyDraw, anyLab, declareLab, type Lab } from "../../scenario/lab";
import type { View } from "../../scenario/types";
import { pointingView, timeView, type Pointable, type PointingView, type TimeView } from "../shared/view";
import { ATLAS_LAYERS, STABILITY_FIGURES } from "./figures";

/** The least and the largest step that a diagram shows. */
export const stepsShown = ({ logStep: [from, to] }: { logStep: Range }): Range => [
  pow(10, from),
  pow(10, to),
];

async function fetchFastKernel(): Promise<void> {
  try {
    await (await import("./kernel")).provideFastKernel();
  } catch {
    // Its code cannot be had: the plain one computes, and the next task asks again.
  }
}

export interface StabilityLook extends View, TimeView, PointingView {}

const pointableIn = (params: StabilityParams): Pointable => ({
  ...(params.part === "atlas" && {
    layers: ATLAS_LAYERS,
    map: [params.x, params.classes === 2 ? params.logStep : params.y],
  }),
  ...(params.part === "orbits" && { diagram: stepsShown(params) }),
});

export const stability: Lab<StabilityParams, StabilityLook> = declareLab<StabilityParams, StabilityLook>(
  stabilityFamily,
  ({ figure, ...look }) => ({ ...timeView(() => null), figure, ...pointingView(pointableIn), ...look }),
  {
    id: "stability",
    title: "Stability",
    about:
      "Where the bound is true, generous or wrong: an atlas of runs, measured thresholds, orbits, an audit of pairs.",
    clash: stabilityProblem,
    adapt: (params, isGiven) => {
      if (params.part !== "pair") return params;
      const given = (["target", "first", "second"] as const).find(isGiven);
      if (given === undefined) return params;
      const size = params[given].length;
      const fit = (key: "target" | "first" | "second", p: number[]) =>
        isGiven(key) || params[key].length === size ? params[key] : p;
      const uniform = Array.from({ length: size }, () => 1 / size);
      return {
        ...params,
        target: fit("target", graded(size)),
        first: fit("first", uniform),
        second: fit("second", graded(size).toReversed()),
      };
    },
    clashing: [["first"], ["second"], ["target"]],
    scope: (params) => ({
      steps: null,
      figures: STABILITY_FIGURES[params.part],
    }),
    viewWords: { figure: Object.values(STABILITY_FIGURES).flat().join(", "), hide: ATLAS_LAYERS.join(", ") },
    experiment: async () => {
      const [{ experiment }] = await Promise.all([
        import("../../experiments/stability/run"),
        fetchFastKernel(),
      ]);
      return anyExperiment(experiment);
    },
    draw: async () => anyDraw((await import("./draw")).draw),
    presets: async () => (await import("./presets")).presets,
  },
);

export const lab = anyLab(stability);

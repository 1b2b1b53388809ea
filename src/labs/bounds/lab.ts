/** @file What the bounds lab declares. */
import { BOUNDS_FIGURES } from "./figures";
import {
  BOUNDS_DEFAULTS as defaults,
  boundsProblem,
  boundsTable,
  CURVES,
  type BoundsParams,
} from "./run/params";
import { experiment } from "./run/run";
import { sized } from "../shared/classes";
import { paramsOf } from "../../param/table";
import { declareLab, type Lab } from "../../scenario/lab";
import { pinView } from "../shared/pinned/view";
import { timeless } from "../shared/view";
import type { BoundsLook } from "./look";

const exporter = () => import("./exporter");

export const bounds: Lab<BoundsParams, BoundsLook> = declareLab<BoundsParams, BoundsLook>({
  id: "bounds",
  params: paramsOf(boundsTable),
  view: ({ figure, ...look }) => ({ ...timeless, figure, ...look, ...pinView(() => bounds) }),
  title: "Bounds",
  about: "A belief, a step and a target, and how to look at them.",
  clash: boundsProblem,
  adapt: (params, isGiven) => {
    if (isGiven("p")) return { ...params, ...(isGiven("along") ? {} : { along: defaults.along }) };
    const { target, along } = params;
    const classes = target === "uniform" ? Math.max(along, params.p.length) : target.length;
    return { ...params, p: sized(params.p, classes) };
  },
  clashing: [["p"], ["target"], ["along"], ["triangle"]],
  normalize: (params) => ({ ...params, show: CURVES.filter((curve) => params.show.includes(curve)) }),
  figures: BOUNDS_FIGURES,
  experiment: () => Promise.resolve(experiment),
  draw: async () => (await exporter()).draw,
  findings: async () => (await exporter()).findings,
  program: async () => (await exporter()).program,
  gather: async () => (await exporter()).gather,
  presets: async () => (await import("./presets")).presets,
});

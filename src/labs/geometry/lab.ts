/** @file What the geometry lab declares. */
import { anyExperiment } from "../../experiments/types";
import { shortened } from "../../param/spelt";
import { anyDraw, anyFindings, anyLab, type Lab } from "../../scenario/lab";
import { fetchFastKernel } from "../shared/kernel";
import { declarePartedLab } from "../shared/parts/lab";
import { parts } from "./parts";
import type { GeometryParams } from "./run/params";
import { geometryFamily } from "./run/tables";
import type { GeometryLook, GeometryTypes } from "./state";

const fetchKernel = () => import("./kernel");

export const geometry: Lab<GeometryParams, GeometryLook> = declarePartedLab<GeometryTypes>(
  geometryFamily,
  parts,
  (common) => common,
  {
    id: "geometry",
    title: "Geometry",
    about: "One template, many geometries: mirror maps, exact steps, divergences, and when a step is Fejér.",
    normalize: shortened,
    viewWords: {},
    experiment: async () => {
      const [{ experiment }] = await Promise.all([import("./run/run"), fetchFastKernel(fetchKernel)]);
      return anyExperiment(experiment);
    },
    draw: async () => anyDraw((await import("./draw")).draw),
    findings: async () => anyFindings((await import("./draw")).findings),
    presets: async () => (await import("./presets")).presets,
  },
);

export const lab = anyLab(geometry);

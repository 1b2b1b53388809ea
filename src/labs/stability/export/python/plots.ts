/** @file The programs of each part: one that computes, and one for each figure that draws. Pure. */
import type { Programs } from "../../../shared/parts/part";
import type { OfPart } from "../../../../experiments/parts";
import { programFile, programOf } from "../../../shared/python/program";
import { cellRun } from "../../model/cell";
import { pointedIn } from "../../model/pointed";
import { runAt, stepPointed } from "../../orbits/step";
import type { CellRun } from "../../run/cell/orbit";
import type { AtlasParams, OrbitsParams, Part, StabilityParams } from "../../run/params";
import type { StabilityTrace } from "../../run/types";
import type { StabilityLook } from "../../look";
import { atlasProgram } from "./atlas";
import { orbitProgram } from "./orbit";
import { orbitsProgram } from "./orbits";
import { auditProgram, pairProgram } from "./pairs";
import { atlasPlot } from "./plots/atlas";
import { cobwebPlot, orbitPlot } from "./plots/orbit";
import { diagramPlot } from "./plots/orbits";
import { auditPlot, pairPlot } from "./plots/pairs";
import { ratioPlot, thresholdPlot } from "./plots/threshold";
import { thresholdProgram } from "./threshold";

type Of<P extends Part> = Programs<OfPart<StabilityParams, P>, OfPart<StabilityTrace, P>, StabilityLook>;

/** The run at the pointed cell. */
function pointed(params: AtlasParams, { cell }: StabilityLook): CellRun {
  const run = cellRun(params, pointedIn(params, cell));
  if (run === null) throw new Error("The cell pointed at lies outside the triangle.");
  return run;
}

const settling = (params: OrbitsParams, view: StabilityLook): CellRun =>
  runAt(params, stepPointed(params, view));

export const atlas: Of<"atlas"> = {
  computing: (params, origin, _, { figure, view }) =>
    figure === "orbit" ? orbitProgram(pointed(params, view), origin) : atlasProgram(params, origin),
  plots: { atlas: atlasPlot, orbit: (params, view) => orbitPlot(pointed(params, view)) },
};

export const threshold: Of<"threshold"> = {
  computing: thresholdProgram,
  plots: { threshold: thresholdPlot, ratio: ratioPlot },
};

export const orbits: Of<"orbits"> = {
  computing: (params, origin, _, { figure, view }) =>
    figure === "cobweb" ? orbitProgram(settling(params, view), origin) : orbitsProgram(params, origin),
  plots: { orbits: diagramPlot, cobweb: (params, view) => cobwebPlot(settling(params, view)) },
};

export const audit: Of<"audit"> = {
  computing: (params, origin, trace) => auditProgram(params, trace?.worst ?? [], origin),
  plots: { audit: auditPlot },
};

export const pair: Of<"pair"> = { computing: pairProgram, plots: { pair: pairPlot } };

/** The program for the figure of a single run. */
export const orbitOf = (run: CellRun, origin: string): string =>
  programOf(orbitProgram(run, origin), orbitPlot(run), programFile("stability", "orbit"));

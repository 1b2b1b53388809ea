/** @file Draws each figure of the stability lab. */
import type { StabilityLook } from "./look";
import type { Draw } from "../../scenario/lab";
import { traceOrbit } from "./run/cell/orbit";
import type { StabilityParams } from "./run/params";
import type { StabilityTrace } from "./run/types";
import { drawHistogram } from "./audit/draw";
import { curvesShown, texturesShown } from "./figure/curves";
import { drawAtlas } from "./map/draw";
import { cellRun } from "./model/cell";
import { pointedIn } from "./model/pointed";
import { drawOrbit } from "./orbit/draw";
import { drawCobweb, drawDiagram } from "./orbits/draw";
import { runAt, stepPointed } from "./orbits/step";
import { stepWords } from "./orbits/words";
import { drawPair } from "./pair/draw";
import { drawRatio, drawThreshold } from "./threshold/draw";

export const draw: Draw<StabilityParams, StabilityTrace, StabilityLook> = (
  figure,
  { trace, view },
  paper,
) => {
  switch (trace.part) {
    case "threshold":
      return figure === "ratio" ? drawRatio(trace, paper) : drawThreshold(trace, paper);
    case "orbits": {
      if (figure !== "cobweb") return drawDiagram(trace, paper);
      const step = stepPointed(trace.params, view);
      return drawCobweb(traceOrbit(runAt(trace.params, step)), stepWords(trace, step), paper);
    }
    case "audit":
      return drawHistogram(trace, paper);
    case "pair":
      return trace.result && drawPair(trace.params, trace.result, paper);
    case "atlas": {
      if (figure !== "orbit")
        return drawAtlas(trace, { show: curvesShown(view.hide), textures: texturesShown(view.hide) }, paper);
      const run = cellRun(trace.params, pointedIn(trace.params, view.cell));
      return run && drawOrbit(traceOrbit(run), paper);
    }
  }
};

/** @file The menu of the orbit of the cell pointed at. */
import { figureActions } from "../../../charts/export/actions";
import { originOf } from "../../../charts/export/origin";
import type { FigureAction } from "../../../charts/Figure";
import type { Orbit } from "../run/cell/orbit";

export const orbitActions = (
  orbit: Orbit,
  link: () => string,
  onTable: () => void,
): readonly FigureAction[] =>
  figureActions({
    name: "mirrorstep-stability-orbit",
    ready: () => Promise.resolve(),
    rows: async () => (await import("./orbitTable")).orbitRows(orbit),
    onTable,
    link,
    python: async () => (await import("./python/orbit")).orbitProgram(orbit.run, originOf(link())),
  });

/** @file The menu of an orbit: its link is the run in the tracking lab, where it can be played. */
import { figureActions } from "../../../charts/export/actions";
import { originOf } from "../../../charts/export/origin";
import type { FigureAction } from "../../../charts/Figure";
import { addressOf } from "../../../store/location";
import type { Orbit } from "../model/orbit";

export const orbitActions = (orbit: Orbit, link: string, onTable: () => void): readonly FigureAction[] =>
  figureActions({
    name: "mirrorstep-stability-orbit",
    ready: () => Promise.resolve(),
    rows: async () => (await import("./orbitTable")).orbitRows(orbit),
    onTable,
    link: () => addressOf(link),
    python: async () => (await import("./python/orbit")).orbitProgram(orbit.run, originOf(addressOf(link))),
  }).map((action) => (action.id === "link" ? { ...action, label: "Copy link to this run" } : action));

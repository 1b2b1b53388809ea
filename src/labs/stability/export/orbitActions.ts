/** @file The menu of an orbit: its link is the run in the tracking lab, where it can be played. */
import { figureActions } from "../../../charts/export/actions";
import { originOf } from "../../../charts/export/origin";
import type { FigureAction } from "../../../charts/Figure";
import { addressOf } from "../../../store/location";
import type { Orbit } from "../model/orbit";
import { orbitRows } from "./orbitTable";
import { orbitProgram } from "./python/orbit";

export const orbitActions = (orbit: Orbit, link: string, onTable: () => void): readonly FigureAction[] =>
  figureActions({
    name: "mirrorstep-stability-orbit",
    rows: () => Promise.resolve(orbitRows(orbit)),
    onTable,
    link: () => addressOf(link),
    python: () => Promise.resolve(orbitProgram(orbit.run, originOf(addressOf(link)))),
  }).map((action) => (action.id === "link" ? { ...action, label: "Copy link to this run" } : action));

/** @file The menus of the lab's figures. */
import { figureActions } from "../../charts/export/actions";
import { originOf } from "../../charts/export/origin";
import type { FigureAction } from "../../charts/Figure";
import { linkNow, type LabStore } from "../../store/labStore";
import { addressOf } from "../../store/location";
import { whenReady } from "../../store/whenReady";
import type { FigureId } from "./figures";
import type { BoundsTypes } from "./state";

async function program(store: LabStore<BoundsTypes>): Promise<string> {
  const { pythonProgram } = await import("./python");
  const state = store.getState();
  return pythonProgram(state.params, originOf(addressOf(linkNow(state))));
}

function linkTo(store: LabStore<BoundsTypes>, figure: FigureId): string {
  return addressOf(linkNow(store.getState(), { figure }));
}

export const actionsFor = (
  store: LabStore<BoundsTypes>,
  figure: FigureId,
  onTable: () => void,
): readonly FigureAction[] =>
  figureActions({
    name: `mirrorstep-bounds-${figure}`,
    ready: () => whenReady(store),
    rows: async () => (await import("./csv")).csvRows(figure, store.getState().params),
    onTable,
    link: () => linkTo(store, figure),
    python: () => program(store),
  });

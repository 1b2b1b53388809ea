/** @file The menus of the lab's figures. */
import { figureActions } from "../../charts/export/actions";
import { originOf } from "../../charts/export/origin";
import type { FigureAction } from "../../charts/Figure";
import { encodeLink } from "../../scenario";
import { scenarioOf, type LabStore } from "../../store/labStore";
import { addressOf } from "../../store/location";
import { whenReady } from "../../store/whenReady";
import type { FigureId } from "./figures";

async function program(store: LabStore<"bounds">): Promise<string> {
  const { pythonProgram } = await import("./python");
  const state = store.getState();
  return pythonProgram(state.params, originOf(addressOf(encodeLink(scenarioOf(state)))));
}

function linkTo(store: LabStore<"bounds">, figure: FigureId): string {
  const scenario = scenarioOf(store.getState());
  return addressOf(encodeLink({ ...scenario, view: { ...scenario.view, figure } }));
}

export const actionsFor = (
  store: LabStore<"bounds">,
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

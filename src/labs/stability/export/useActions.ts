/** @file The menu of each figure. */
import { useCallback, useMemo, useState } from "react";
import { figureActions } from "../../../charts/export/actions";
import { originOf } from "../../../charts/export/origin";
import type { FigureAction } from "../../../charts/Figure";
import { useLabStore } from "../../../store/context";
import { linkNow, type LabStore } from "../../../store/labStore";
import { addressOf } from "../../../store/location";
import { whenReady } from "../../../store/whenReady";
import { allFigures, partOf } from "../parts";
import type { StabilityTypes } from "../state";

function linkTo(store: LabStore<StabilityTypes>, figure: string): string {
  return addressOf(linkNow(store.getState(), { figure }));
}

async function program(store: LabStore<StabilityTypes>): Promise<string> {
  await whenReady(store);
  const state = store.getState();
  const { params, trace } = state;
  const write = await partOf(params).program();
  return write(params, originOf(addressOf(linkNow(state))), trace?.part === params.part ? trace : null);
}

function actionsFor(
  store: LabStore<StabilityTypes>,
  figure: string,
  onTable: () => void,
): readonly FigureAction[] {
  return figureActions({
    name: `mirrorstep-stability-${figure}`,
    ready: () => whenReady(store),
    rows: async () => (await import("./csv")).csvRows(store.getState().params),
    onTable,
    link: () => linkTo(store, figure),
    python: () => program(store),
  });
}

export interface FigureMenus {
  readonly actionsOf: (figure: string) => readonly FigureAction[];
  /** The address that shows this figure alone. */
  readonly linkOf: (figure: string) => string;
  readonly table: string | null;
  readonly closeTable: () => void;
}

const NONE: readonly FigureAction[] = [];

export function useActions(): FigureMenus {
  const store = useLabStore<StabilityTypes>();
  const [table, setTable] = useState<string | null>(null);
  const actions = useMemo(
    () => new Map(allFigures.map((figure) => [figure, actionsFor(store, figure, () => setTable(figure))])),
    [store],
  );
  const actionsOf = useCallback((figure: string) => actions.get(figure) ?? NONE, [actions]);
  const linkOf = useCallback((figure: string) => linkTo(store, figure), [store]);
  return { actionsOf, linkOf, table, closeTable: () => setTable(null) };
}

/** @file The menu of each figure. */
import { useCallback, useMemo, useState } from "react";
import { figureActions } from "../../../charts/export/actions";
import { originOf } from "../../../charts/export/origin";
import type { FigureAction } from "../../../charts/Figure";
import { MAX_RULES } from "../run/params";
import { useLabStore } from "../../../store/context";
import { linkNow, type LabStore } from "../../../store/labStore";
import { addressOf } from "../../../store/location";
import { whenReady } from "../../../store/whenReady";
import { figuresOf } from "../figures";
import { usePlayback } from "../playback/context";
import type { Playback } from "../playback/playback";
import type { TrackingTypes } from "../state";
import { rowsIn } from "../../../experiments/types";

/** Names the step of a clock that runs, too. */
function originOfPicture(store: LabStore<TrackingTypes>, clock: Playback, figure: string): string {
  const state = store.getState();
  const { params, view } = state;
  const { t } = clock.getState();
  return addressOf(linkNow(state, { figure, t: t === (view.t ?? params.steps) ? view.t : t }));
}

async function program(store: LabStore<TrackingTypes>): Promise<string> {
  const { pythonProgram } = await import("./python/program");
  const state = store.getState();
  return pythonProgram(state.params, rowsIn(state.resources), originOf(addressOf(linkNow(state))));
}

/** The run is too long to be held as lines: its CSV is written while it is computed. */
function actionsFor(
  store: LabStore<TrackingTypes>,
  clock: Playback,
  figure: string,
  onTable: () => void,
): readonly FigureAction[] {
  const actions = figureActions({
    name: `mirrorstep-tracking-${figure}`,
    ready: () => whenReady(store),
    rows: () => Promise.resolve([]),
    onTable,
    link: () => addressOf(linkNow(store.getState(), { figure })),
    origin: () => originOfPicture(store, clock, figure),
    python: () => program(store),
  });
  const csv = async () => {
    const { params, resources } = store.getState();
    return (await import("./csv")).saveRun(params, resources);
  };
  return actions.map((action) =>
    action.id === "csv" ? { ...action, label: "Save the run as CSV", run: csv } : action,
  );
}

export interface FigureMenus {
  readonly actionsOf: (figure: string) => readonly FigureAction[];
  /** The figure whose numbers are shown, or null. */
  readonly table: string | null;
  readonly closeTable: () => void;
}

/** Every figure that there can be. */
const FIGURES = figuresOf(MAX_RULES);
const NONE: readonly FigureAction[] = [];

export function useActions(): FigureMenus {
  const store = useLabStore<TrackingTypes>();
  const clock = usePlayback();
  const [table, setTable] = useState<string | null>(null);
  const actions = useMemo(
    () =>
      new Map(FIGURES.map((figure) => [figure, actionsFor(store, clock, figure, () => setTable(figure))])),
    [store, clock],
  );
  const actionsOf = useCallback((figure: string) => actions.get(figure) ?? NONE, [actions]);
  return { actionsOf, table, closeTable: () => setTable(null) };
}

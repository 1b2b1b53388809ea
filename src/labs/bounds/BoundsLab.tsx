/** @file The bounds lab on its store. */
import { useMemo, useState } from "react";
import { figureActions } from "../../charts/export/actions";
import { summarizeBounds } from "../../experiments/bounds/summary";
import { encodeLink } from "../../scenario";
import { useLab, useLabStore } from "../../store/context";
import { scenarioOf, type LabStore } from "../../store/labStore";
import { addressOf } from "../../store/location";
import { lazyDialog } from "../../ui/lazyPart";
import type { FigureId } from "./BoundsTable";
import { BoundsView } from "./BoundsView";
import { useGlide } from "./useGlide";

const BoundsTable = lazyDialog("The table", () => import("./BoundsTable"));

function linkTo(store: LabStore<"bounds">, figure: FigureId): string {
  const scenario = scenarioOf(store.getState());
  return addressOf(encodeLink({ ...scenario, view: { ...scenario.view, figure } }));
}

const actionsFor = (store: LabStore<"bounds">, figure: FigureId, onTable: (figure: FigureId) => void) =>
  figureActions({
    name: `mirrorstep-bounds-${figure}`,
    rows: async () => (await import("./csv")).csvRows(figure, store.getState().params),
    onTable: () => onTable(figure),
    link: () => linkTo(store, figure),
    python: async () => (await import("./python")).pythonProgram(store.getState().params),
  });

export default function BoundsLab() {
  const store = useLabStore<"bounds">();
  const { params, view, trace, setParams, setView, resetParam } = useLab<"bounds">();
  const [table, setTable] = useState<FigureId | null>(null);
  const gliding = useGlide(params);
  const shown = useMemo(() => (gliding ? { ...params, p: gliding } : params), [params, gliding]);
  const summary = useMemo(() => summarizeBounds({ params: shown }), [shown]);
  const actions = useMemo(
    () => ({
      slice: actionsFor(store, "slice", setTable),
      triangle: actionsFor(store, "triangle", setTable),
    }),
    [store],
  );
  return (
    <>
      <BoundsView
        params={shown}
        view={view}
        slice={trace?.slice ?? null}
        summary={summary}
        actionsOf={(figure) => actions[figure]}
        onChange={setParams}
        onReset={resetParam}
        onWhole={() => setView({ figure: null })}
      />
      {table ? <BoundsTable figure={table} params={params} onClose={() => setTable(null)} /> : null}
    </>
  );
}

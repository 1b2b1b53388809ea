/** @file The bounds lab on its store. */
import { useCallback, useMemo, useState } from "react";
import type { BoundsParams } from "./run/params";
import { summarizeBounds } from "./run/summary";
import { useLab, useLabStore } from "../../store/context";
import { withParams, withView } from "../../store/labStore";
import { lazyDialog } from "../../ui/lazyPart";
import { actionsFor } from "./actions";
import { BoundsView } from "./BoundsView";
import type { FigureId } from "./figures";
import { useGlide } from "./useGlide";
import type { BoundsTypes } from "./state";

const BoundsTable = lazyDialog("The table", () => import("./BoundsTable"));

export default function BoundsLab() {
  const store = useLabStore<BoundsTypes>();
  const { params, view, trace, edit } = useLab<BoundsTypes>();
  const [table, setTable] = useState<FigureId | null>(null);
  const change = useCallback((patch: Partial<BoundsParams>) => edit(withParams(patch)), [edit]);
  const gliding = useGlide(params);
  const shown = useMemo(() => (gliding ? { ...params, p: gliding } : params), [params, gliding]);
  const summary = useMemo(() => summarizeBounds({ params: shown }), [shown]);
  const actions = useMemo(() => {
    const of = (figure: FigureId) => actionsFor(store, figure, () => setTable(figure));
    return { slice: of("slice"), triangle: of("triangle"), mse: of("mse") };
  }, [store]);
  return (
    <>
      <BoundsView
        params={shown}
        view={view}
        slice={trace?.slice ?? null}
        summary={summary}
        actionsOf={(figure) => actions[figure]}
        onChange={change}
        onWhole={() => edit(withView({ figure: null }))}
      />
      {table ? <BoundsTable figure={table} params={params} onClose={() => setTable(null)} /> : null}
    </>
  );
}

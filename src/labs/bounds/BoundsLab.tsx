/** @file The bounds lab on its store. */
import { useCallback, useMemo } from "react";
import type { BoundsParams } from "./run/params";
import { summarizeBounds } from "./run/summary";
import { useLab } from "../../store/context";
import { withParams, withView } from "../../store/labStore";
import { useMenus } from "../shared/useMenus";
import { BoundsView } from "./BoundsView";
import { menus } from "./menus";
import { useGlide } from "./useGlide";
import type { BoundsTypes } from "./state";

export default function BoundsLab() {
  const { params, view, trace, edit } = useLab<BoundsTypes>();
  const { exportsOf } = useMenus(menus);
  const change = useCallback((patch: Partial<BoundsParams>) => edit(withParams(patch)), [edit]);
  const gliding = useGlide(params);
  const shown = useMemo(() => (gliding ? { ...params, p: gliding } : params), [params, gliding]);
  const summary = useMemo(() => summarizeBounds({ params: shown }), [shown]);
  return (
    <BoundsView
      params={shown}
      view={view}
      slice={trace?.slice ?? null}
      summary={summary}
      exportsOf={exportsOf}
      onChange={change}
      onWhole={() => edit(withView({ figure: null }))}
    />
  );
}

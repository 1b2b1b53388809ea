/** @file Connects the Bounds lab with its store. */
import { useCallback, useMemo, useState } from "react";
import type { BoundsParams } from "./run/params";
import { summarizeBounds } from "./run/summary";
import { useLab } from "../../store/context";
import { withParams, withView } from "../../store/labStore";
import { lazyExtra } from "../../ui/lazyPart";
import { useMenus } from "../shared/useMenus";
import type { SeenPin } from "./pinned/seen";
import { BoundsView } from "./BoundsView";
import { fetchRest } from "./fetchRest";
import type { PinnedProps } from "./pinned/Pinned";
import { useGlide } from "./useGlide";
import type { BoundsTypes } from "./state";

const SOURCE = {};

/** The code for pinned settings is loaded with the first. */
const Pinned = lazyExtra<PinnedProps>("What is pinned", async () => (await fetchRest()).Pinned);

export default function BoundsLab() {
  const state = useLab<BoundsTypes>();
  const { params, view, trace, edit } = state;
  const [seen, setSeen] = useState<SeenPin | null>(null);
  const { exportsOf } = useMenus(SOURCE);
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
      pinned={seen}
      compared={view.pin && <Pinned state={state} onSeen={setSeen} />}
      exportsOf={exportsOf}
      onChange={change}
      onLook={(patch) => edit(withView(patch))}
    />
  );
}

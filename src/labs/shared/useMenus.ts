/** @file The menus of a lab's figures. */
import { useCallback, useMemo } from "react";
import type { FigureExports } from "../../charts/export/actions";
import { useLabStore } from "../../store/context";
import { linkNow, type LabStore, type LabTypes } from "../../store/labStore";
import { addressOf } from "../../store/location";
import type { MenuSource } from "./menuSource";

export interface Menus {
  readonly exportsOf: (figure: string) => FigureExports | null;
  /** The address that shows this figure alone. */
  readonly linkOf: (figure: string) => string;
}

const linkTo = <Lab extends LabTypes>(
  store: LabStore<Lab>,
  figure: string,
  more: Partial<Lab["view"]> = {},
) => addressOf(linkNow(store.getState(), { ...more, figure }));

function exportsFor<Lab extends LabTypes, Figure extends string>(
  store: LabStore<Lab>,
  source: MenuSource<Lab, Figure>,
  figure: Figure,
): FigureExports {
  const origin = () => linkTo(store, figure, source.moment?.(store.getState()));
  const saving = async () => (await import("./saving")).savingOf(store, source, figure, origin);
  return {
    name: `mirrorstep-${source.lab}-${figure}`,
    ready: async () => (await saving()).ready(),
    saveRun: async () => (await saving()).saveRun(),
    link: () => linkTo(store, figure),
    origin,
    draw: async (paper) => (await saving()).draw(paper),
    python: async () => (await saving()).python(),
  };
}

/** @param source the same one as long as its menus are to stay */
export function useMenus<Lab extends LabTypes, Figure extends string>(
  source: MenuSource<Lab, Figure>,
): Menus {
  const store = useLabStore<Lab>();
  const known = useMemo(
    () =>
      new Map<string, FigureExports>(
        source.figures.map((figure) => [figure, exportsFor(store, source, figure)]),
      ),
    [store, source],
  );
  const exportsOf = useCallback((figure: string) => known.get(figure) ?? null, [known]);
  const linkOf = useCallback((figure: string) => linkTo(store, figure), [store]);
  return { exportsOf, linkOf };
}

/** @file The menus of a lab's figures. */
import { useCallback, useMemo } from "react";
import type { FigureExports } from "../../charts/export/actions";
import { useLabStore } from "../../store/context";
import { linkNow, type LabState, type LabStore, type LabTypes } from "../../store/labStore";
import { addressOf } from "../../store/location";

/** What a lab's figures are saved and copied as. */
export interface MenuSource<Lab extends LabTypes, Figure extends string = string> {
  /** The lab's id, for names of files. */
  readonly lab: string;
  /** Every figure that there can be. */
  readonly figures: readonly Figure[];
  /** CSV lines of the whole run, as the command line writes them; computed anew. */
  readonly rows: (state: LabState<Lab>) => Promise<Iterable<string>>;
  /** The program holds what the run found. */
  readonly programAfterRun?: boolean;
  /** What else the view of a picture holds as it is now. */
  readonly moment?: (state: LabState<Lab>) => Partial<Lab["view"]>;
}

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

/** What belongs to the saving of figures alone comes with the first. */
const saving = () => import("./saving");

function exportsFor<Lab extends LabTypes, Figure extends string>(
  store: LabStore<Lab>,
  { lab, rows, programAfterRun = false, moment }: MenuSource<Lab, Figure>,
  figure: Figure,
): FigureExports {
  const origin = () => linkTo(store, figure, moment?.(store.getState()));
  return {
    name: `mirrorstep-${lab}-${figure}`,
    ready: async () => (await saving()).whenReady(store),
    saveRun: async () => (await saving()).saveRun(lab, store.getState(), rows),
    link: () => linkTo(store, figure),
    origin,
    draw: async (paper) => (await saving()).redrawn(store, figure, paper, moment?.(store.getState())),
    python: async () => {
      const { whenReady, written } = await saving();
      if (programAfterRun) await whenReady(store);
      return written(store, figure, origin(), moment?.(store.getState()));
    },
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

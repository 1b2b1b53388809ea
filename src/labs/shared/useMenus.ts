/** @file The menus of a lab's figures. */
import { useMemo } from "react";
import type { FigureExports } from "../../charts/export/actions";
import { useLabStore } from "../../store/context";
import { linkNow, type LabStore, type LabTypes } from "../../store/labStore";
import { addressOf } from "../../store/location";
import type { MenuSource } from "./menuSource";

export interface Menus {
  readonly exportsOf: (figure: string) => FigureExports;
  /** The address that shows this figure alone. */
  readonly linkOf: (figure: string) => string;
}

const linkTo = <Lab extends LabTypes>(
  store: LabStore<Lab>,
  figure: string,
  more: Partial<Lab["view"]> = {},
) => addressOf(linkNow(store.getState(), { ...more, figure }));

function exportsFor<Lab extends LabTypes>(
  store: LabStore<Lab>,
  source: MenuSource<Lab>,
  figure: string,
): FigureExports {
  const { lab } = store.getState();
  const origin = () => linkTo(store, figure, source.moment?.(store.getState()));
  /** Loads the code for saving together with the lab's own code that it will need. */
  const saving = async (...own: readonly unknown[]) => {
    const [{ savingOf }] = await Promise.all([import("./saving"), ...own]);
    return savingOf(store, source, figure, origin);
  };
  const drawing = () => saving(lab.draw(), lab.gather?.());
  return {
    name: `mirrorstep-${lab.id}-${figure}`,
    ready: async () => (await drawing()).ready(),
    saveRun: async () => (await saving(lab.experiment())).saveRun(),
    link: () => linkTo(store, figure),
    origin,
    draw: async (viewport) => (await drawing()).draw(viewport),
    python: async () => (await saving(lab.program(store.getState().params))).python(),
  };
}

/** @param source must stay the same object as long as the menus are to stay */
export function useMenus<Lab extends LabTypes>(source: MenuSource<Lab>): Menus {
  const store = useLabStore<Lab>();
  return useMemo(() => {
    const known = new Map<string, FigureExports>();
    const exportsOf = (figure: string) => {
      const made = known.get(figure) ?? exportsFor(store, source, figure);
      known.set(figure, made);
      return made;
    };
    return { exportsOf, linkOf: (figure) => linkTo(store, figure) };
  }, [store, source]);
}

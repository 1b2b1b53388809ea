/** @file Gives the components of a lab access to its store. */
import { createContext, useContext, type ReactNode } from "react";
import { useStore } from "zustand";
import { InteractionContext } from "../ui/interaction/context";
import type { LabState, LabStore, LabTypes } from "./labStore";

export const LabContext = createContext<LabStore<LabTypes> | null>(null);

export function LabProvider<Lab extends LabTypes>({
  store,
  children,
}: {
  store: LabStore<Lab>;
  children: ReactNode;
}) {
  return (
    <InteractionContext value={store.getState().interaction}>
      <LabContext value={store}>{children}</LabContext>
    </InteractionContext>
  );
}

/** The store of the lab around this component, for reading it outside of a render. */
export function useLabStore<Lab extends LabTypes>(): LabStore<Lab> {
  const store = useContext(LabContext);
  if (store === null) throw new Error("useLabStore was called outside a LabProvider; wrap the lab in one");
  return store as unknown as LabStore<Lab>;
}

/** All of the lab's state and actions; the component renders again whenever they change. */
export function useLab<Lab extends LabTypes>(): LabState<Lab> {
  return useStore(useLabStore<Lab>());
}

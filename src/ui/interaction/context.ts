/** @file Gives components the page's `Interaction`. */
import { createContext, useContext, useState } from "react";
import { createInteraction, type Interaction } from "./interaction";

export const InteractionContext = createContext<Interaction | null>(null);

/** The interaction of the page around this component; without one, an interaction of its own. */
export function useInteraction(): Interaction {
  const [own] = useState(createInteraction);
  return useContext(InteractionContext) ?? own;
}

/** @file Hands components the page's hands. */
import { createContext, useContext, useState } from "react";
import { createInteraction, type Interaction } from "./interaction";

export const InteractionContext = createContext<Interaction | null>(null);

/** The hands of the page around this component; where there is none, its own. */
export function useInteraction(): Interaction {
  const [own] = useState(createInteraction);
  return useContext(InteractionContext) ?? own;
}

/** @file Running text whose symbols explain themselves where they stand, as soon as the code for that is there. */
import { createContext, useContext, useSyncExternalStore, type ReactNode } from "react";
import { Rich, type RichProps } from "./Rich";

interface ExplainedProps extends RichProps {
  /** A symbol's name is all of the text: more to point at than its letter. */
  readonly whole?: boolean;
}

export type ToExplain = ExplainedProps & { readonly place: string };
type Explainer = (text: ToExplain) => ReactNode;

/** Where the text stands: the meaning of some symbols depends on it. Null: symbols stay as they are. */
export const ExplainedIn = createContext<string | null>(null);

let explainer: Explainer | null = null;
const waiting = new Set<() => void>();

const subscribe = (tell: () => void) => {
  waiting.add(tell);
  return () => void waiting.delete(tell);
};

export function explainWith(next: Explainer | null): void {
  explainer = next;
  for (const tell of waiting) tell();
}

export function Explained(props: ExplainedProps) {
  const place = useContext(ExplainedIn);
  const explain = useSyncExternalStore(subscribe, () => explainer);
  return place === null || explain === null ? <Rich {...props} /> : explain({ ...props, place });
}

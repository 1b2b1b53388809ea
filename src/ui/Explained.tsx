/** @file Running text whose symbols explain themselves where they stand, as soon as the code for that is there. */
import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { piecesOf, type Piece } from "./notation";
import { Parts, type RichProps } from "./Rich";

interface ExplainedProps extends RichProps {
  /** A symbol's name is all of the text: more to point at than its letter. */
  readonly whole?: boolean;
}

export interface ToExplain {
  readonly text: string;
  readonly whole: boolean;
  readonly place: string;
  /** The first slot that is free. */
  readonly from: number;
}

/** A text with slots in the places of symbols, and what stands in these. */
interface Explanation {
  readonly pieces: readonly Piece[];
  readonly terms: readonly ReactNode[];
}

type Explainer = (text: ToExplain) => Explanation;

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

const NO_SLOTS: readonly never[] = [];

/** What is in the slots stays when symbols begin to explain themselves: it may have the focus. */
export function Explained({ text, slots = NO_SLOTS, whole = false }: ExplainedProps) {
  const place = useContext(ExplainedIn);
  const explain = useSyncExternalStore(subscribe, () => explainer);
  const from = slots.length;
  const { pieces, terms } = useMemo(
    () =>
      place === null || explain === null
        ? { pieces: piecesOf(text), terms: NO_SLOTS }
        : explain({ text, whole, place, from }),
    [text, whole, place, from, explain],
  );
  return <Parts pieces={pieces} slots={[...slots, ...terms]} />;
}

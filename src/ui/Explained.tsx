/** @file Running text whose symbols can be pointed at to be explained, once the code for that has loaded. */
import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { piecesOf, type Piece } from "./notation";
import { Parts, type RichProps } from "./Rich";

interface ExplainedProps extends RichProps {
  /** The text is nothing but a symbol's name: all of it can be pointed at. */
  readonly whole?: boolean;
}

export interface ToExplain {
  readonly text: string;
  readonly whole: boolean;
  readonly place: string;
  /** The first number that is not taken by one of the text's own slots. */
  readonly from: number;
}

/** A text with a slot in place of each symbol, and the elements for these slots. */
interface Explanation {
  readonly pieces: readonly Piece[];
  readonly terms: readonly ReactNode[];
}

type Explainer = (text: ToExplain) => Explanation;

/** The place of the text (the lab, say), on which the meaning of some symbols depends. Null: symbols are not explained. */
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

/** Renders the text. The components in its slots stay mounted when symbols begin to be explained, because one of them may have the focus. */
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

/** @file A belief as bars. When one entry is set, the others keep the proportions that they had when the drag began. */
import { useState } from "react";
import { Bars } from "../../../ui/Bars";
import { setEntry } from "../moves";
import { within } from "../problem";

/** A share must be below 1: a belief has at least two classes, and none is empty. */
const shareProblem = within("share", { above: 0, below: 1 });

export interface BeliefBarsProps {
  readonly p: readonly number[];
  readonly noun: string;
  /** The names of the classes, if they have some. */
  readonly names?: readonly string[] | undefined;
  readonly onChange: (p: number[]) => void;
  readonly onRemove?: ((index: number) => void) | undefined;
}

export function BeliefBars({ p, noun, names, onChange, onRemove }: BeliefBarsProps) {
  const [held, setHeld] = useState<readonly number[] | null>(null);
  return (
    <Bars
      names={names ?? p.map((_, i) => `class ${i + 1}`)}
      values={p}
      noun={noun}
      problem={shareProblem}
      onChange={(index, x) => onChange(setEntry(held ?? p, index, x))}
      onGrab={() => setHeld(p)}
      onRelease={() => setHeld(null)}
      onRemove={onRemove}
    />
  );
}

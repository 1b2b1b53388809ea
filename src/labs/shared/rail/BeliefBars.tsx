/** @file A belief as bars. One entry set, the others keep their proportions: those that they had when a drag began. */
import { useState } from "react";
import { LEAST_SIZE } from "../../../param/limits";
import { Bars } from "../../../ui/Bars";
import { setEntry } from "../moves";

export interface BeliefBarsProps {
  readonly p: readonly number[];
  readonly noun: string;
  /** Of the classes, where they have some. */
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
      least={LEAST_SIZE}
      onChange={(index, x) => onChange(setEntry(held ?? p, index, x))}
      onGrab={() => setHeld(p)}
      onRelease={() => setHeld(null)}
      onRemove={onRemove}
    />
  );
}

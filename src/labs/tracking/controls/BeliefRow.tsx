/** @file A distribution in one line; opened, its bars, which are not there before. */
import { useState } from "react";
import { LEAST } from "../../../param/limits";
import { Bars } from "../../../ui/Bars";
import { ResetButton } from "../../../ui/ResetButton";

interface BeliefRowProps {
  readonly label: string;
  readonly p: readonly number[];
  readonly names: readonly string[];
  readonly onEntry: (reference: readonly number[], index: number, x: number) => void;
  readonly onRemove?: ((index: number) => void) | undefined;
  readonly reset: { readonly shown: boolean; readonly onReset: () => void };
}

const FEW = 4;

const inShort = (p: readonly number[]) =>
  p.length > FEW
    ? `${p.length} classes`
    : p.map((x) => (x >= 0.005 && x <= 0.995 ? x.toFixed(2) : x.toPrecision(2))).join("  ");

export function BeliefRow({ label, p, names, onEntry, onRemove, reset }: BeliefRowProps) {
  const [open, setOpen] = useState(false);
  const [reference, setReference] = useState<readonly number[] | null>(null);
  return (
    <div className="belief-row">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span>{label}</span>
          <span className="belief-row__values tabular">{inShort(p)}</span>
        </summary>
        {open ? (
          <Bars
            names={names}
            values={p}
            noun={label}
            least={LEAST}
            onChange={(index, x) => onEntry(reference ?? p, index, x)}
            onGrab={() => setReference(p)}
            onRelease={() => setReference(null)}
            onRemove={onRemove}
          />
        ) : null}
      </details>
      <ResetButton shown={reset.shown} label={label} onReset={reset.onReset} />
    </div>
  );
}

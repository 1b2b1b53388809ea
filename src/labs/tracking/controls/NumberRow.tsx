/** @file A number with its name, and its own reset. */
import type { ReactNode } from "react";
import type { Limits } from "../../../param/limits";
import { NumberField } from "../../../ui/NumberField";
import { ResetButton } from "../../../ui/ResetButton";
import { nudgeByRatio, within } from "../../shared/problem";

interface NumberRowProps {
  readonly name: ReactNode;
  /** What the number is, as in "0 is no step". */
  readonly noun: string;
  readonly label: string;
  readonly value: number;
  readonly limits: Limits;
  readonly usual: number;
  readonly onChange: (value: number) => void;
}

export function NumberRow({ name, noun, label, value, limits, usual, onChange }: NumberRowProps) {
  const nudge = limits.whole === true ? (x: number, steps: number) => x + steps : nudgeByRatio;
  return (
    <div className="number-row">
      <span>{name}</span>
      <ResetButton shown={value !== usual} label={label} onReset={() => onChange(usual)} />
      <NumberField
        value={value}
        label={label}
        digits={7}
        whole={limits.whole === true}
        problem={within(noun, limits)}
        nudge={nudge}
        onChange={onChange}
      />
    </div>
  );
}

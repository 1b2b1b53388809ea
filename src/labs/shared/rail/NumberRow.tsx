/** @file A row for a number, with a reset. */
import type { ReactNode } from "react";
import type { Limits } from "../../../param/limits";
import { NumberField } from "../../../ui/NumberField";
import { ResetButton, type Reset } from "../../../ui/ResetButton";
import { nudgeByHundredth, nudgeByRatio, within } from "../problem";

export interface RowProps<Value> {
  /** The id of the control, which is the name of the param. */
  readonly control?: string;
  readonly name: ReactNode;
  /** The name in plain words, for screen readers and messages like "0 is no step". */
  readonly noun: string;
  /** The label for screen readers, if it is to say more than the noun. */
  readonly label?: string;
  readonly value: Value;
  /** Absent or null: the row is reset together with others. */
  readonly reset?: Reset | null | undefined;
  readonly onChange: (value: Value) => void;
}

interface NumberRowProps extends RowProps<number> {
  readonly limits: Limits;
  /** The number is a place, moved by hundredths; other numbers are sizes, moved by a tenth of themselves. */
  readonly place?: boolean;
  /** Another way of moving the number. */
  readonly nudge?: (value: number, steps: number) => number;
}

export const Back = ({ reset, label }: { reset: RowProps<unknown>["reset"]; label: string }) =>
  reset ? <ResetButton {...reset} label={label} /> : null;

export function NumberRow(props: NumberRowProps) {
  const { control, name, noun, label = noun, value, reset, limits, place = false, onChange } = props;
  const byOne = (x: number, steps: number) => x + steps;
  const usualNudge = limits.whole === true ? byOne : place ? nudgeByHundredth : nudgeByRatio;
  return (
    <div
      className={limits.whole === true || place ? "rail-row" : "rail-row rail-row--real"}
      data-control={control}
    >
      <span>{name}</span>
      <Back reset={reset} label={label} />
      <NumberField
        value={value}
        label={label}
        digits={limits.whole === true ? 7 : 6}
        whole={limits.whole === true}
        problem={within(noun, limits)}
        nudge={props.nudge ?? usualNudge}
        onChange={onChange}
      />
    </div>
  );
}

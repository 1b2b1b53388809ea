/** @file What the rail says of a param, and of what is set within the value of one. */
import type { Limits } from "./limits";

export interface RailRow {
  /** What stands before the control, in the app's notation. */
  readonly name: string;
  /** For those who do not see the name, and in "0 is no step"; absent: the name. */
  readonly noun?: string;
  /** For those who do not see the name, where that says more than the noun. */
  readonly label?: string;
  /** Sizes move by a tenth of themselves, places by a hundredth. */
  readonly place?: true;
  /** The words of a choice in the order in which they are offered, and what each is called; absent: as they are. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The words of a choice stand side by side. */
  readonly beside?: true;
  /** Where a word may be replaced by a value of one's own: the row of that value, and what it starts from; absent: a lab says it. */
  readonly chosen?: Omit<RailRow, "chosen"> & { readonly usual?: unknown };
}

/** Of one value within another. */
export interface InnerRow<Value> extends Omit<RailRow, "name" | "chosen"> {
  /** Absent: its name in a file. */
  readonly name?: string;
  /** The end of its control's id, where that is not its name in a file. */
  readonly control?: string;
  /** What it opens with when its kind is chosen; absent: what stands when it is left out. */
  readonly usual?: Value;
  /** What it opens with in so many coordinates, where it is to fit them. */
  readonly usualIn?: (dimension: number) => Value;
  /** It stays when another kind is chosen that has it, too. */
  readonly stays?: true;
  /** Of a few numbers: a row for each. */
  readonly entries?: readonly (InnerRow<number> & { readonly control: string; readonly limits: Limits })[];
}

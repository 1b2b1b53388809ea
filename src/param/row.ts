/** @file What the rail (the column of controls) needs to know of a param, and of an argument inside a param's value. */
import type { Limits } from "./limits";

export interface RailRow {
  /** The label before the control, in the app's notation. */
  readonly name: string;
  /** The name in plain words, for screen readers and for messages like "0 is no step"; absent: `name`. */
  readonly noun?: string;
  /** The label for screen readers, if it is to say more than the noun. */
  readonly label?: string;
  /** The number is a place: its control moves it by hundredths. Other numbers are sizes, moved by a tenth of themselves. */
  readonly place?: true;
  /** The words of a choice in the order in which they are offered, and the label of each; absent: as they are. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The options of a choice stand side by side. */
  readonly beside?: true;
  /**
   * For a param that is a word or a value of one's own: the row of that value, and the value that it starts
   * with. If absent, the lab provides both.
   */
  readonly chosen?: Omit<RailRow, "chosen"> & { readonly usual?: unknown };
  /** For a short list of numbers: a row for each. */
  readonly entries?: readonly (InnerRow<number> & { readonly control: string; readonly limits: Limits })[];
}

/** The row of an argument. */
export interface InnerRow<Value> extends Omit<RailRow, "name" | "chosen"> {
  /** Absent: its name in a file. */
  readonly name?: string;
  /** The end of its control's id, if that is not its name in a file. */
  readonly control?: string;
  /** The value when its kind is chosen; absent: the default of the argument. */
  readonly usual?: Value;
  /** The same, for a value that must fit a number of coordinates. */
  readonly usualIn?: (dimension: number) => Value;
  /** Its value is kept when the person chooses another kind that has this argument, too. */
  readonly stays?: true;
}

/** @file The text of a statement, with numbers that can be copied. */
import { CopyNumber } from "../../ui/CopyNumber";
import { Explained } from "../../ui/Explained";
import type { StatedNumber, Statement } from "./statement";

const NO_NUMBERS: readonly StatedNumber[] = [];

export const Stated = ({ text, numbers = NO_NUMBERS }: Pick<Statement, "text" | "numbers">) => (
  <Explained
    text={text}
    slots={numbers.map((number) => (
      <CopyNumber key={number.label} {...number} />
    ))}
  />
);

/** @file The rows for tests, and for the cost of moving away from the frozen copy. */
import { NumberRows } from "../../shared/rail/NumberRows";
import { BesideRow } from "../../shared/rail/rows";
import type { Line } from "../../shared/rail/railOf";
import { HELD_BYTES, LANGUAGE_STEPS, type LanguageParams } from "../run/language/params";
import { POSITIVE } from "../run/params";

const EVALUATE = [
  {
    key: "every",
    name: "every so many steps",
    noun: "steps from one test to the next",
    limits: LANGUAGE_STEPS,
  },
  { key: "bytes", name: "on so many bytes", noun: "bytes of the test text", limits: HELD_BYTES },
] as const;

export const EvaluateRows = ({ control, value, onChange }: Line<LanguageParams["evaluate"]>) => (
  <NumberRows value={value} numbers={EVALUATE} control={control} onChange={onChange} />
);

const WEIGHT = 1;

interface ReferenceRowsProps extends Line<LanguageParams["reference"]> {
  readonly start: LanguageParams["start"];
}

export function ReferenceRows({ control, value, start, onChange }: ReferenceRowsProps) {
  return (
    <>
      <BesideRow
        control={`${control}-kind`}
        name="frozen copy"
        noun="frozen copy"
        value={value === null ? "none" : "copy"}
        options={[
          { value: "none", label: "none" },
          { value: "copy", label: start === "fresh" ? "from half of the steps on" : "of the file" },
        ]}
        onChange={(word) => onChange(word === "none" ? null : { weight: WEIGHT })}
      />
      {value === null ? null : (
        <NumberRows
          value={value}
          numbers={[{ key: "weight", name: "weight of KL", limits: POSITIVE }]}
          control={control}
          onChange={onChange}
        />
      )}
    </>
  );
}

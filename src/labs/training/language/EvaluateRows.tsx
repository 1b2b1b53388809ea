/** @file When a model is tested, and what leaving its frozen copy costs. */
import { NumberRow } from "../../shared/rail/NumberRow";
import { BesideRow } from "../../shared/rail/rows";
import type { Line } from "../../shared/rail/railOf";
import { HELD_BYTES, LANGUAGE_STEPS, type LanguageParams } from "../run/language/params";
import { POSITIVE } from "../run/params";

export function EvaluateRows({ control, value, onChange }: Line<LanguageParams["evaluate"]>) {
  return (
    <>
      <NumberRow
        control={`${control}-every`}
        name="every so many steps"
        noun="steps from one test to the next"
        value={value.every}
        limits={LANGUAGE_STEPS}
        onChange={(every) => onChange({ ...value, every })}
      />
      <NumberRow
        control={`${control}-bytes`}
        name="on so many bytes"
        noun="bytes of the test text"
        value={value.bytes}
        limits={HELD_BYTES}
        onChange={(bytes) => onChange({ ...value, bytes })}
      />
    </>
  );
}

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
        <NumberRow
          control={`${control}-weight`}
          name="weight of KL"
          noun="weight of KL"
          value={value.weight}
          limits={POSITIVE}
          onChange={(weight) => onChange({ weight })}
        />
      )}
    </>
  );
}

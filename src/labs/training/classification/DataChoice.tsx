/** @file The choice of examples: a set that ships with the app, or the person's own file if one is open. */
import { EXAMPLE_SETS, type ExampleSet } from "../../../experiments/data/exampleSets";
import type { Line } from "../../shared/rail/railOf";
import { ChoiceRow } from "../../shared/rail/rows";
import type { ClassificationParams } from "../run/classification/params";

const OWN_DATA = "own";
const SETS = Object.entries(EXAMPLE_SETS).map(([value, { title }]) => ({ value, label: title }));
const isSet = (value: string): value is ExampleSet => value in EXAMPLE_SETS;

export function DataChoice(own: Line<ClassificationParams["data"]>) {
  const value = typeof own.value === "string" ? own.value : OWN_DATA;
  const options = value === OWN_DATA ? [...SETS, { value: OWN_DATA, label: "a file of your own" }] : SETS;
  return (
    <ChoiceRow
      {...own}
      value={value}
      options={options}
      onChange={(next) => isSet(next) && own.onChange(next)}
    />
  );
}

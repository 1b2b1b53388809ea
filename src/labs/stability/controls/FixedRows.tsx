/** @file What all runs of an atlas have in common: their start, or their target. */
import {
  ENTRY,
  type AtlasParams,
  type SliceOfTargets,
  type TriangleOfTargets,
} from "../../../experiments/stability/params";
import { tableOf } from "../../../experiments/stability/tables";
import { rowsOf } from "../../shared/rail/ParamRow";
import type { EditorProps } from "./common";
import { BeliefRow, ChoiceRow, NumberRow } from "../../shared/rail/rows";

const STARTS = [
  { value: "chosen", label: "one for all" },
  { value: "mirrored", label: "mirrored, 1 − q" },
] as const;
const CORNER_STARTS = [
  { value: "uniform", label: "the centre" },
  { value: "chosen", label: "one for all" },
] as const;
function SliceStart({ params, onChange }: EditorProps<SliceOfTargets>) {
  const { start } = params;
  return (
    <>
      <ChoiceRow
        name="start"
        noun="kind of start"
        options={STARTS}
        value={start === "mirrored" ? "mirrored" : "chosen"}
        usual="chosen"
        onChange={(kind) => onChange({ ...params, start: kind === "mirrored" ? "mirrored" : 0.5 })}
      />
      {start === "mirrored" ? null : (
        <NumberRow
          name="start in class 1"
          noun="start"
          value={start}
          usual={0.5}
          limits={ENTRY}
          place
          onChange={(next) => onChange({ ...params, start: next })}
        />
      )}
    </>
  );
}

function CornerStart({ params, onChange }: EditorProps<TriangleOfTargets>) {
  const { start } = params;
  return (
    <>
      <ChoiceRow
        name="start"
        noun="kind of start"
        options={CORNER_STARTS}
        value={start === "uniform" ? "uniform" : "chosen"}
        usual="uniform"
        onChange={(kind) => onChange({ ...params, start: kind === "uniform" ? "uniform" : [0.4, 0.3, 0.3] })}
      />
      {start === "uniform" ? null : (
        <BeliefRow
          name="start"
          noun="start"
          value={start}
          usual={[0.4, 0.3, 0.3]}
          onChange={(next) => onChange({ ...params, start: [...next] })}
        />
      )}
    </>
  );
}

export function FixedRows({ params, onChange }: EditorProps<AtlasParams>) {
  if (params.axis === "target")
    return params.classes === 2 ? (
      <SliceStart params={params} onChange={onChange} />
    ) : (
      <CornerStart params={params} onChange={onChange} />
    );
  return params.classes === 3
    ? rowsOf(tableOf(params), params, onChange)("target")
    : rowsOf(tableOf(params), params, onChange)("target");
}

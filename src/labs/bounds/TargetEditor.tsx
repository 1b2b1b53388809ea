/** @file The target: uniform, or set with bars. */
import type { BoundsParams } from "./run/params";
import { RadioRow } from "../../ui/RadioRow";
import { BeliefBars } from "../shared/rail/BeliefBars";
import { targetOf } from "./defaults";

interface TargetEditorProps {
  readonly params: BoundsParams;
  readonly onChange: (target: BoundsParams["target"]) => void;
}

const KINDS = [
  { value: "uniform", label: "uniform" },
  { value: "own", label: "own" },
] as const;

export function TargetEditor({ params, onChange }: TargetEditorProps) {
  const target = targetOf(params);
  const own = params.target !== "uniform";
  return (
    <>
      <div className="rail-actions">
        <RadioRow
          legend="Target"
          options={KINDS}
          value={own ? "own" : "uniform"}
          onChange={(kind) => onChange(kind === "own" ? [...target] : "uniform")}
        />
        <button type="button" onClick={() => onChange([...params.p])}>
          take the belief
        </button>
      </div>
      {own ? <BeliefBars p={target} noun="target" onChange={onChange} /> : null}
    </>
  );
}

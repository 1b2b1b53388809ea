/** @file The target: uniform, or bars of one's own. */
import { useState } from "react";
import type { BoundsParams } from "../../experiments/bounds/params";
import { LEAST } from "../../param/limits";
import { Bars } from "../../ui/Bars";
import { RadioRow } from "../../ui/RadioRow";
import { Section } from "../../ui/Section";
import { differs, targetOf } from "./defaults";
import { setEntry } from "./moves";

interface TargetEditorProps {
  readonly params: BoundsParams;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
  readonly onReset: () => void;
}

const KINDS = [
  { value: "uniform", label: "uniform" },
  { value: "own", label: "own" },
] as const;

export function TargetEditor({ params, onChange, onReset }: TargetEditorProps) {
  const target = targetOf(params);
  const [reference, setReference] = useState<readonly number[] | null>(null);
  const own = params.target !== "uniform";
  return (
    <Section title="Target" reset={{ shown: differs(params, "target"), onReset }}>
      <div className="bounds__target">
        <RadioRow
          legend="Target"
          options={KINDS}
          value={own ? "own" : "uniform"}
          onChange={(kind) => onChange({ target: kind === "own" ? [...target] : "uniform" })}
        />
        <button type="button" className="bounds__action" onClick={() => onChange({ target: [...params.p] })}>
          take the belief
        </button>
      </div>
      {own ? (
        <Bars
          names={target.map((_, i) => `class ${i + 1}`)}
          values={target}
          noun="target"
          least={LEAST}
          onChange={(index, value) => onChange({ target: setEntry(reference ?? target, index, value) })}
          onGrab={() => setReference(target)}
          onRelease={() => setReference(null)}
        />
      ) : null}
    </Section>
  );
}

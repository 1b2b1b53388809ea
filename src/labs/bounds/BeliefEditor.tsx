/** @file The belief as bars, with classes to add and remove, and numbers to paste. */
import { useState } from "react";
import { MAX_EDITOR_CLASSES, type BoundsParams } from "../../experiments/bounds/params";
import { LEAST } from "../../param/limits";
import { Bars } from "../../ui/Bars";
import { lazyDialog } from "../../ui/lazyPart";
import { Section } from "../../ui/Section";
import { DEFAULTS, differs, withBelief } from "./defaults";
import { addClass, removeClass, setEntry } from "./moves";

const PasteDialog = lazyDialog("The paste window", () => import("./PasteDialog"));

interface BeliefEditorProps {
  readonly params: BoundsParams;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
}

export function BeliefEditor({ params, onChange }: BeliefEditorProps) {
  const { p } = params;
  const [reference, setReference] = useState<readonly number[] | null>(null);
  const [pasting, setPasting] = useState(false);
  const set = (next: number[], removed: number | null = null) => onChange(withBelief(params, next, removed));
  return (
    <Section title="Belief" reset={{ shown: differs(params, "p"), onReset: () => set([...DEFAULTS.p]) }}>
      <Bars
        names={p.map((_, i) => `class ${i + 1}`)}
        values={p}
        noun="belief"
        least={LEAST}
        onChange={(index, value) => set(setEntry(reference ?? p, index, value))}
        onGrab={() => setReference(p)}
        onRelease={() => setReference(null)}
        onRemove={p.length > 2 ? (index) => set(removeClass(p, index), index) : undefined}
      />
      <p className="bounds__actions">
        <button type="button" disabled={p.length >= MAX_EDITOR_CLASSES} onClick={() => set(addClass(p))}>
          + class
        </button>
        <button type="button" onClick={() => setPasting(true)}>
          paste softmax or logits
        </button>
      </p>
      {pasting ? <PasteDialog onClose={() => setPasting(false)} onBelief={(next) => set(next)} /> : null}
    </Section>
  );
}

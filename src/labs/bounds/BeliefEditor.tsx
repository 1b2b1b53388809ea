/** @file The belief as bars, with classes to add and remove, and numbers to paste. */
import { useState } from "react";
import { MAX_EDITOR_CLASSES, type BoundsParams } from "./run/params";
import { lazyDialog } from "../../ui/lazyPart";
import { BeliefBars } from "../shared/rail/BeliefBars";
import type { RailOf } from "../shared/rail/railOf";
import { withBelief } from "./defaults";
import { addClass, removeClass } from "./moves";

const PasteDialog = lazyDialog("The paste window", async () => (await import("./PasteDialog")).PasteDialog);

interface BeliefEditorProps {
  readonly params: BoundsParams;
  readonly rail: RailOf<BoundsParams>;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
}

export function BeliefEditor({ params, rail, onChange }: BeliefEditorProps) {
  const { p } = params;
  const [pasting, setPasting] = useState(false);
  const set = (next: number[], removed: number | null = null) => onChange(withBelief(params, next, removed));
  return rail.section(
    "p",
    <>
      <BeliefBars
        p={p}
        noun="belief"
        onChange={set}
        onRemove={p.length > 2 ? (index) => set(removeClass(p, index), index) : undefined}
      />
      <p className="rail-actions">
        <button type="button" disabled={p.length >= MAX_EDITOR_CLASSES} onClick={() => set(addClass(p))}>
          + class
        </button>
        <button type="button" onClick={() => setPasting(true)}>
          paste softmax or logits
        </button>
      </p>
      {pasting ? <PasteDialog onClose={() => setPasting(false)} onBelief={set} /> : null}
    </>,
    { onChange: set },
  );
}

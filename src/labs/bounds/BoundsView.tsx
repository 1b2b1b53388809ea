/** @file The bounds lab from plain props: figures, formulas, verdict, rail. */
import { useState } from "react";
import { PROJECTOR, SCREEN } from "../../charts/ink";
import type { BoundsParams, CurveId } from "../../experiments/bounds/schema";
import type { BoundsSummary, BoundsTrace } from "../../experiments/bounds/types";
import type { View } from "../../scenario/types";
import { BoundsControls } from "./BoundsControls";
import { targetOf } from "./defaults";
import { Formulas } from "./Formulas";
import { TrianglePanel } from "./triangle/TrianglePanel";
import { SlicePanel } from "./slice/SlicePanel";
import { VerdictPanel } from "./VerdictPanel";
import "./bounds.css";

export interface BoundsViewProps {
  readonly params: BoundsParams;
  readonly view: View;
  readonly trace: BoundsTrace | null;
  readonly summary: BoundsSummary;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
  readonly onReset: (key: keyof BoundsParams) => void;
}

export function BoundsView({ params, view, trace, summary, onChange, onReset }: BoundsViewProps) {
  const [highlight, setHighlight] = useState<CurveId | null>(null);
  const theme = view.theme === "projector" ? PROJECTOR : SCREEN;
  const target = targetOf(params);
  const lit = highlight !== null && params.show.includes(highlight) ? highlight : null;
  return (
    <div className="bounds">
      <div className="bounds__paper">
        <header className="bounds__intro">
          <h1>How far may a belief step?</h1>
          <p>
            Drag the belief along the slice. The closer it comes to a face of the simplex, the less it may
            move; the less sure it is, the more the entropy brake takes away.
          </p>
        </header>
        <div className="bounds__figures">
          {trace?.slice ? (
            <SlicePanel
              params={params}
              target={target}
              slice={trace.slice}
              summary={summary}
              theme={theme}
              highlight={lit}
              menu={[]}
              onHighlight={setHighlight}
              onChange={onChange}
            />
          ) : null}
          <TrianglePanel params={params} target={target} theme={theme} menu={[]} onChange={onChange} />
        </div>
        <div className="bounds__words">
          <Formulas
            summary={summary}
            target={target}
            show={params.show}
            highlight={lit}
            onHighlight={setHighlight}
          />
          <VerdictPanel summary={summary} />
        </div>
      </div>
      <BoundsControls
        params={params}
        summary={summary}
        onChange={onChange}
        onReset={onReset}
        onHighlight={setHighlight}
      />
    </div>
  );
}

/** @file Figure 1 alive: geometry for the width there is, grips, caption, menu. */
import { useState } from "react";
import { Figure, type FigureAction } from "../../../charts/Figure";
import type { FigureTheme } from "../../../charts/ink";
import { useWidth } from "../../../charts/useSize";
import type { BoundsParams, CurveId } from "../../../experiments/bounds/params";
import type { BoundsSummary, SliceResult } from "../../../experiments/bounds/types";
import { formatNumber } from "../../../ui/number";
import { moveAlong } from "../moves";
import type { SliceDomain } from "./domain";
import { SliceFigure } from "./SliceFigure";
import { SliceHandles } from "./SliceHandles";
import { useSliceScenes } from "./useSliceScenes";

export interface SlicePanelProps {
  readonly params: BoundsParams;
  readonly target: readonly number[];
  readonly slice: SliceResult;
  readonly summary: BoundsSummary;
  readonly theme: FigureTheme;
  readonly highlight: CurveId | null;
  readonly actions: readonly FigureAction[];
  readonly onHighlight: (id: CurveId | null) => void;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
}

const describe = ({ p, step, verdict, etaMax, etaEntropyAware }: BoundsSummary) =>
  `Admissible step over the slice. Belief ${p.map((x) => formatNumber(x)).join(", ")}: ` +
  `bound ${formatNumber(etaMax)}, entropy-aware step ${formatNumber(etaEntropyAware)}; ` +
  `the step ${formatNumber(step)} is ${verdict}.`;

/** What was there when a grip was taken: proportions and window stay as they were until it is let go. */
interface Grabbed {
  readonly p: readonly number[];
  readonly target: readonly number[];
  readonly domain: SliceDomain;
  readonly inLegend: readonly CurveId[];
}

function SlicePicture(props: SlicePanelProps & { width: number }) {
  const { params, target, summary, onChange } = props;
  const [grabbed, setGrabbed] = useState<Grabbed | null>(null);
  const scenes = useSliceScenes({ ...props, held: grabbed });
  const { along } = params;
  return (
    <SliceFigure
      still={scenes.still}
      moving={scenes.moving}
      description={describe(summary)}
      highlight={props.highlight}
      onHighlight={props.onHighlight}
    >
      <SliceHandles
        still={scenes.still}
        moving={scenes.moving}
        belief={scenes.belief}
        target={scenes.target}
        step={params.step}
        along={along}
        verdict={summary.verdict}
        onBelief={(mass) => onChange({ p: moveAlong(grabbed?.p ?? params.p, along, mass) })}
        onTarget={(mass) => onChange({ target: moveAlong(grabbed?.target ?? target, along, mass) })}
        onStep={(step) => onChange({ step })}
        onGrab={() =>
          setGrabbed({ p: params.p, target, domain: scenes.domain, inLegend: scenes.still.inLegend })
        }
        onRelease={() => setGrabbed(null)}
      />
    </SliceFigure>
  );
}

function caption({ p, along }: BoundsParams) {
  const slice =
    p.length === 2
      ? "Up to the green line the paper claims contraction, up to the blue one the entropy brake would allow it."
      : `The slice moves class ${along}; the other classes keep their proportions.`;
  return `${slice} Drag the belief under the axis, the step on its line, the target at the top.`;
}

export function SlicePanel(props: SlicePanelProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const title =
    props.params.p.length === 2 ? "Admissible step on the binary slice" : "Admissible step on a slice";
  return (
    <Figure
      id="slice"
      number="Figure 1"
      title={title}
      caption={caption(props.params)}
      actions={props.actions}
    >
      <div ref={ref} className="bounds__plot">
        {width === null ? null : <SlicePicture {...props} width={width} />}
      </div>
    </Figure>
  );
}

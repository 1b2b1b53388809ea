/** @file Figure 1: pure geometry in, picture out; grips come in as children. */
import type { ReactNode } from "react";
import { Plot } from "../../../charts/Plot";
import type { Press } from "../../../charts/usePress";
import type { CurveId } from "../../../experiments/bounds/params";
import { SliceMoving } from "./SliceMoving";
import { SliceStill } from "./SliceStill";
import type { MovingScene } from "./moving";
import type { StillScene } from "./still";

interface Props {
  readonly still: StillScene;
  readonly moving: MovingScene;
  readonly description: string;
  readonly highlight?: CurveId | null;
  /** Missing while nothing can be pointed at. */
  readonly onHighlight?: ((id: CurveId | null) => void) | undefined;
  readonly press?: Press;
  readonly children?: ReactNode;
}

export function SliceFigure(props: Props) {
  const { still, moving, description, highlight = null, onHighlight, press, children } = props;
  return (
    <Plot
      {...still.size}
      description={description}
      still={<SliceStill scene={still} highlight={highlight} onHighlight={onHighlight} />}
      press={press}
      moving={<SliceMoving still={still} moving={moving} highlight={highlight} />}
    >
      {children}
    </Plot>
  );
}

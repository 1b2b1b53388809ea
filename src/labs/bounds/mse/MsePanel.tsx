/** @file Figure 3 on the page: the MSE path of the belief, with numbers to copy. */
import { useMemo } from "react";
import type { FigureExports } from "../../../charts/export/actions";
import { FigureSlot } from "../../../charts/FigureSlot";
import type { FigureTheme } from "../../../charts/ink";
import type { FigureWords, Viewport } from "../../../charts/picture/types";
import type { BoundsSummary } from "../run/types";
import { CopyNumber } from "../../../ui/CopyNumber";
import type { Behind } from "../behind";
import { drawMse } from "./draw";
import "./mse.css";
import { brakedOf, MSE_DIGITS, mseWords } from "./words";

export interface MsePanelProps {
  readonly summary: BoundsSummary;
  readonly theme: FigureTheme;
  readonly behind: Behind | null;
  readonly exports: FigureExports | null;
}

const captioned = (behind: Behind | null, words: FigureWords) => behind?.captioned("mse", words) ?? words;

export function MsePanel({ summary, theme, behind, exports }: MsePanelProps) {
  const { brake, residual } = brakedOf(summary);
  const draw = useMemo(
    () => (viewport: Viewport) => drawMse({ brake, residual }, viewport, behind),
    [brake, residual, behind],
  );
  return (
    <FigureSlot
      id="mse"
      theme={theme}
      words={captioned(behind, mseWords({ brake, residual }))}
      draw={draw}
      exports={exports}
      group="The MSE path"
      slots={[
        <CopyNumber key="brake" value={brake} digits={MSE_DIGITS} label="η MSE" />,
        <CopyNumber
          key="residual"
          value={residual}
          digits={MSE_DIGITS}
          label="share of the squared error left"
        />,
      ]}
    />
  );
}

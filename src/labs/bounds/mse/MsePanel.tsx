/** @file Figure 3 alive: the MSE path for the belief there is, caption with its numbers, menu. */
import { useMemo } from "react";
import { Figure, type FigureAction } from "../../../charts/Figure";
import type { FigureTheme } from "../../../charts/ink";
import { PAPER, useRoom, type Room } from "../../../charts/useSize";
import { themeFor } from "../../../charts/ink";
import { mseBrakedResidual } from "../../../core/bound";
import type { BoundsSummary } from "../../../experiments/bounds/types";
import { CopyGroup } from "../../../ui/CopyGroup";
import { CopyNumber } from "../../../ui/CopyNumber";
import { formatNumber } from "../../../ui/number";
import { Rich } from "../../../ui/Rich";
import { layoutMse } from "./layout";
import { MseFigure } from "./MseFigure";

export interface MsePanelProps {
  readonly summary: BoundsSummary;
  readonly theme: FigureTheme;
  readonly actions: readonly FigureAction[];
}

const PATH =
  "On the straight path to the target the squared error falls as *E*(*η*) = (1 − *η*)^{2} *E*(0). The full step, *η* = 1, compensates all of it;";
const MOVES = "the entropy brake stops at *η*_MSE = *β* = #0, and (*α*/(1 + *α*))^{2} = #1 of it is left.";
const STUCK =
  "at the centre the brake is total: *η*_MSE = *β* = #0, nothing moves, and all of it is left: #1.";

const describe = (brake: number, residual: number) =>
  `What is left of the squared error along the straight path to the target, (1 − η)²: nothing after the full step η = 1. ` +
  (brake === 0
    ? "At the centre the braked step is 0: nothing moves."
    : `The braked step ${formatNumber(brake)} leaves ${formatNumber(residual)}.`);

function Picture({
  brake,
  residual,
  theme,
  room,
}: Pick<MsePanelProps, "theme"> & { brake: number; residual: number; room: Room }) {
  const scene = useMemo(
    () => layoutMse({ brake, residual, ...room, theme: themeFor(theme, room) }),
    [brake, residual, room, theme],
  );
  return <MseFigure scene={scene} description={describe(brake, residual)} />;
}

export default function MsePanel({ summary, theme, actions }: MsePanelProps) {
  const [ref, room] = useRoom<HTMLDivElement>(PAPER);
  const brake = summary.etaMse;
  const residual = mseBrakedResidual(Float64Array.from(summary.p));
  const numbers = [
    <CopyNumber key="brake" value={brake} digits={3} label="η MSE" />,
    <CopyNumber key="residual" value={residual} digits={3} label="share of the squared error left" />,
  ];
  const caption = `${PATH} ${brake === 0 ? STUCK : MOVES}`;
  return (
    <Figure
      id="mse"
      number="Figure 3"
      title="The MSE path"
      caption={
        <CopyGroup label="The MSE path" as="span">
          <Rich text={caption} slots={numbers} />
        </CopyGroup>
      }
      actions={actions}
      fills
    >
      <div ref={ref} className="bounds__plot">
        {room === null ? null : <Picture brake={brake} residual={residual} theme={theme} room={room} />}
      </div>
    </Figure>
  );
}

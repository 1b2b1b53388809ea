/** @file Draws curves over a picture, each on a rim of paper, with markers, labels and legend rows. */
import { ink, markScale, type FigureTheme } from "../../../charts/ink";
import type { Legend } from "../../../charts/label/legend";
import { Marker } from "../../../charts/Marker";
import { Label } from "../../../charts/text/Label";
import { OVERLAYS, type CurveId } from "./curves";
import { HaloLabel } from "./HaloLabel";
import type { DrawnCurve, Overlay } from "../../../charts/xy/overlay";

const RIM = 2.5;

interface CurveProps {
  readonly curve: DrawnCurve;
  readonly theme: FigureTheme;
  /** On a picture a curve needs a rim of paper. */
  readonly rim: boolean;
}

function Curve({ curve, theme, rim }: CurveProps) {
  const { style, path, markers } = curve;
  return (
    <>
      {rim ? (
        <path
          d={path}
          fill="none"
          stroke={ink("paper")}
          strokeWidth={theme.stroke + RIM}
          strokeOpacity={0.85}
          strokeLinejoin="round"
        />
      ) : null}
      <path
        d={path}
        data-curve={style.id}
        fill="none"
        stroke={ink(style.color)}
        strokeWidth={theme.stroke}
        strokeDasharray={style.dash || undefined}
        strokeLinejoin="round"
      />
      {style.marker
        ? markers.map(([x, y]) => (
            <Marker
              key={`${x},${y}`}
              shape={style.marker ?? "circle"}
              x={x}
              y={y}
              radius={4 * markScale(theme)}
              color={style.color}
            />
          ))
        : null}
    </>
  );
}

interface OverlayCurvesProps {
  readonly overlay: Overlay;
  readonly theme: FigureTheme;
  readonly rim?: boolean;
}

export function OverlayCurves({ overlay, theme, rim = false }: OverlayCurvesProps) {
  return overlay.curves.map((curve) => <Curve key={curve.style.id} curve={curve} theme={theme} rim={rim} />);
}

export function OverlayLabels({ overlay }: { overlay: Overlay }) {
  return overlay.labels.map((placed) => <HaloLabel key={`${placed.color}${placed.y}`} placed={placed} />);
}

export function LegendRows({ rows, theme }: { rows: Legend; theme: FigureTheme }) {
  return rows.items.map(({ id, swatch, label }) => {
    const style = OVERLAYS[id as CurveId];
    const middle = (swatch.y0 + swatch.y1) / 2;
    return (
      <g key={id}>
        <path
          d={`M${swatch.x0},${middle}H${swatch.x1}`}
          stroke={ink(style.color)}
          strokeWidth={theme.stroke}
          strokeDasharray={style.dash || undefined}
        />
        {style.marker ? (
          <Marker
            shape={style.marker}
            x={(swatch.x0 + swatch.x1) / 2}
            y={middle}
            radius={4 * markScale(theme)}
            color={style.color}
          />
        ) : null}
        <Label placed={label} />
      </g>
    );
  });
}

/** @file Draws curves over a picture, each on a rim of paper, with markers, labels and legend rows. */
import { ink, markScale, type FigureTheme } from "../../../charts/ink";
import type { Legend } from "../../../charts/label/legend";
import { Marker } from "../../../charts/Marker";
import { Label } from "../../../charts/text/Label";
import { OVERLAYS, type CurveId } from "./curves";
import { HaloLabel } from "./HaloLabel";
import type { DrawnCurve, Overlay } from "./overlay";

const RIM = 2.5;

function Curve({ curve, theme }: { curve: DrawnCurve; theme: FigureTheme }) {
  const { style, path, markers } = curve;
  return (
    <>
      <path
        d={path}
        fill="none"
        stroke={ink("paper")}
        strokeWidth={theme.stroke + RIM}
        strokeOpacity={0.85}
        strokeLinejoin="round"
      />
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
              key={x}
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

export function OverlayCurves({ overlay, theme }: { overlay: Overlay; theme: FigureTheme }) {
  return overlay.curves.map((curve) => <Curve key={curve.style.id} curve={curve} theme={theme} />);
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

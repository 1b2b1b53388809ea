/** @file Draws the still layer of the slice. */
import { memo } from "react";
import { AxisLines } from "../../../charts/axis/AxisView";
import { ink, markScale, type FigureTheme } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import { Label } from "../../../charts/text/Label";
import type { CurveId } from "../../../experiments/bounds/params";
import { CURVE_STYLES } from "../curves";
import type { StillScene } from "./still";
import type { StillCurve } from "./traced";

interface Props {
  readonly scene: StillScene;
  readonly highlight: CurveId | null;
  readonly onHighlight?: ((id: CurveId | null) => void) | undefined;
}

const WASH: Partial<Record<CurveId, string>> = { bound: "bound-wash", entropyAware: "entropy-wash" };
const fades = (id: CurveId, highlight: CurveId | null) =>
  highlight !== null && highlight !== id ? "plot__fades plot__dim" : "plot__fades";

function Curve({ curve, theme, lit }: { curve: StillCurve; theme: FigureTheme; lit: boolean }) {
  const { color, dash, marker } = curve.style;
  return (
    <>
      <path
        d={curve.path}
        data-curve={curve.style.id}
        fill="none"
        stroke={ink(color)}
        strokeWidth={lit ? theme.stroke * 1.6 : theme.stroke}
        strokeDasharray={dash || undefined}
        strokeLinejoin="round"
      />
      {marker
        ? curve.markers.map(([x, y]) => (
            <Marker key={x} shape={marker} x={x} y={y} radius={4 * markScale(theme)} color={color} />
          ))
        : null}
    </>
  );
}

function LegendRows({ scene, highlight }: Props) {
  const { theme } = scene;
  return scene.legend.items.map(({ id, swatch, label }) => {
    const style = CURVE_STYLES[id as CurveId];
    const middle = (swatch.y0 + swatch.y1) / 2;
    return (
      <g key={id} className={fades(style.id, highlight)}>
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

export const SliceStill = memo(function SliceStill({ scene, highlight, onHighlight }: Props) {
  const { frame, curves, theme } = scene;
  return (
    <>
      {curves.map(({ style, area }) =>
        area ? (
          <path
            key={style.id}
            d={area}
            fill={ink(WASH[style.id] ?? "paper")}
            className={fades(style.id, highlight)}
          />
        ) : null,
      )}
      <AxisLines axis={scene.yAxis} frame={frame} />
      <AxisLines axis={scene.xAxis} frame={frame} />
      <path d={`M${frame.x0},${frame.y1 + 0.5}H${frame.x1}`} stroke={ink("ink-faint")} />
      {curves.map((curve) => (
        <g key={curve.style.id} className={fades(curve.style.id, highlight)}>
          <Curve curve={curve} theme={theme} lit={highlight === curve.style.id} />
        </g>
      ))}
      {onHighlight
        ? curves.map(({ style, path }) => (
            <path
              key={style.id}
              className="plot__hit"
              d={path}
              onPointerEnter={() => onHighlight(style.id)}
              onPointerLeave={() => onHighlight(null)}
            />
          ))
        : null}
      {scene.titles.map((title) => (
        <Label key={title.y} placed={title} />
      ))}
      <LegendRows scene={scene} highlight={highlight} />
    </>
  );
});

/** @file Draws the still layer of the slice. */
import { memo } from "react";
import { AxisLines } from "../../../charts/axis/AxisView";
import { ink, markScale, type FigureTheme } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import { Label } from "../../../charts/text/Label";
import type { CurveId } from "../../../experiments/bounds/params";
import type { Token } from "../../../ui/palette";
import { CURVE_STYLES } from "../curves";
import type { StillScene } from "./still";
import type { StillCurve } from "./traced";

interface Props {
  readonly scene: StillScene;
  readonly highlight: CurveId | null;
  readonly onHighlight?: ((id: CurveId | null) => void) | undefined;
}

const WASH: Partial<Record<CurveId, Token>> = { bound: "bound-wash", entropyAware: "entropy-wash" };
const fades = (dim: boolean) => (dim ? "plot__fades plot__dim" : "plot__fades");

interface CurveProps {
  readonly curve: StillCurve;
  readonly theme: FigureTheme;
  readonly lit: boolean;
  readonly dim: boolean;
}

const Curve = memo(function Curve({ curve, theme, lit, dim }: CurveProps) {
  const { color, dash, marker } = curve.style;
  return (
    <g className={fades(dim)}>
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
    </g>
  );
});

function LegendRows({ scene, highlight }: Props) {
  const { theme } = scene;
  return scene.legend.items.map(({ id, swatch, label }) => {
    const style = CURVE_STYLES[id as CurveId];
    const middle = (swatch.y0 + swatch.y1) / 2;
    return (
      <g key={id} className={fades(highlight !== null && highlight !== style.id)}>
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

/** Only curves that changed are drawn again. */
export const SliceStill = memo(function SliceStill({ scene, highlight, onHighlight }: Props) {
  const { frame, curves, theme } = scene;
  const dims = (id: CurveId) => highlight !== null && highlight !== id;
  return (
    <>
      {curves.map(({ style: { id }, area }) =>
        area ? <path key={id} d={area} fill={ink(WASH[id] ?? "paper")} className={fades(dims(id))} /> : null,
      )}
      <AxisLines axis={scene.yAxis} frame={frame} />
      <AxisLines axis={scene.xAxis} frame={frame} />
      <path d={`M${frame.x0},${frame.y1 + 0.5}H${frame.x1}`} stroke={ink("ink-faint")} />
      {curves.map((curve) => (
        <Curve
          key={curve.style.id}
          curve={curve}
          theme={theme}
          lit={highlight === curve.style.id}
          dim={dims(curve.style.id)}
        />
      ))}
      {scene.cusp ? (
        <Marker
          shape={scene.y.domain[0] > 0 ? "down" : "square"}
          x={scene.cusp[0]}
          y={scene.cusp[1]}
          radius={4 * markScale(theme)}
          color="entropy"
          hollow
        />
      ) : null}
      {onHighlight
        ? curves.map(({ style: { id }, path }) => (
            <path
              key={id}
              className="plot__hit"
              d={path}
              onPointerEnter={() => onHighlight(id)}
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

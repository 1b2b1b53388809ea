/** @file Figure 2: pure geometry in, picture out; the grip comes in as a child. */
import { memo, type ReactNode } from "react";
import { padBox } from "../../../charts/geometry/box";
import { cutLine, linesPath, type Line } from "../../../charts/geometry/polyline";
import { ink } from "../../../charts/ink";
import { Plot } from "../../../charts/Plot";
import { TernaryFrame } from "../../../charts/TernaryFrame";
import { Label } from "../../../charts/text/Label";
import type { PlacedText } from "../../../charts/text/label";
import type { MovingTriangle } from "./moving";
import type { TriangleScene } from "./still";

/** Each level lies on those below it, so the washes add up toward the peak. */
const Areas = memo(function Areas({ scene }: { scene: TriangleScene }) {
  return scene.contours.map(({ value, area }) => (
    <path key={value} d={area} fill={ink(scene.color)} fillOpacity={0.085} fillRule="evenodd" />
  ));
});

const cutPath = (lines: readonly Line[], label: PlacedText | undefined) =>
  linesPath(label ? lines.flatMap((line) => cutLine(line, padBox(label.box, 2, 1))) : lines);

/** `places` tells when labels moved, which they seldom do. */
const Contours = memo(
  function Contours({
    scene,
    labels,
  }: {
    scene: TriangleScene;
    labels: MovingTriangle["labels"];
    places: string;
  }) {
    return (
      <g stroke={ink(scene.color)} strokeOpacity={0.6} strokeWidth={scene.theme.stroke / 2.5} fill="none">
        {scene.contours.map(({ value, lines }) => (
          <path key={value} d={cutPath(lines, labels.get(String(value)))} data-curve={value} />
        ))}
      </g>
    );
  },
  (before, after) => before.scene === after.scene && before.places === after.places,
);

const placesOf = (labels: MovingTriangle["labels"]) =>
  [...labels].map(([id, { x, y }]) => `${id}:${Math.round(x)},${Math.round(y)}`).join(" ");

const at = ([x, y]: readonly [number, number]) => `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;

function Moving({ moving }: { moving: MovingTriangle }) {
  const { belief, target, slice } = moving;
  return (
    <>
      {slice ? (
        <path
          d={`M${at(slice[0])}L${at(slice[1])}`}
          stroke={ink("ink")}
          strokeOpacity={0.55}
          strokeWidth={1}
        />
      ) : null}
      {[...moving.labels].map(([id, label]) => (
        <Label key={id} placed={label} />
      ))}
      {target ? (
        <circle
          cx={target[0]}
          cy={target[1]}
          r={7}
          fill="none"
          stroke={ink("target")}
          strokeWidth={1.75}
          strokeDasharray="3 2.2"
        />
      ) : null}
      <circle
        cx={belief[0]}
        cy={belief[1]}
        r={7}
        fill={ink("paper")}
        stroke={ink("ink")}
        strokeWidth={2.25}
      />
      {moving.readings.map((label, i) => (
        <Label key={i} placed={label} />
      ))}
    </>
  );
}

interface Props {
  readonly scene: TriangleScene;
  readonly moving: MovingTriangle;
  readonly description: string;
  readonly children?: ReactNode;
}

export function TriangleFigure({ scene, moving, description, children }: Props) {
  return (
    <Plot
      {...scene.ternary.size}
      description={description}
      still={
        <>
          <Areas scene={scene} />
          <Contours scene={scene} labels={moving.labels} places={placesOf(moving.labels)} />
          <TernaryFrame ternary={scene.ternary} />
        </>
      }
      moving={<Moving moving={moving} />}
    >
      {children}
    </Plot>
  );
}

/** @file Sentences on plates: above the cursor, so that it never crosses them. */
import { memo } from "react";
import { ink } from "../../../charts/ink";
import { Label } from "../../../charts/text/Label";
import type { Plate, TimeScene } from "../scene/types";

function PlateView({ plate }: { plate: Plate }) {
  const { x0, y0, x1, y1 } = plate.box;
  return (
    <>
      <rect x={x0} y={y0} width={x1 - x0} height={y1 - y0} rx={3} fill={ink("paper")} />
      {plate.lines.map((line, i) => (
        <Label key={i} placed={line} />
      ))}
    </>
  );
}

export const TimePlates = memo(function TimePlates({ scene }: { scene: TimeScene }) {
  return scene.plates.map((plate, i) => <PlateView key={i} plate={plate} />);
});

/** @file A label on top of a picture: its letters stand on a rim of paper. */
import { ink } from "../../../charts/ink";
import { Label } from "../../../charts/text/Label";
import type { PlacedText } from "../../../charts/text/label";

export function HaloLabel({ placed }: { placed: PlacedText }) {
  return (
    <g stroke={ink("paper")} strokeWidth={placed.size / 3} strokeLinejoin="round" paintOrder="stroke">
      <Label placed={placed} />
    </g>
  );
}

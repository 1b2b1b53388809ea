/** @file A label on top of a picture: its letters stand on a rim of paper. */
import { useId } from "react";
import { ink } from "../../../charts/ink";
import { Label } from "../../../charts/text/Label";
import type { PlacedText } from "../../../charts/text/label";

/** The rim of the whole text lies below all of it: a lowered run's rim would cover the letters before it. */
export function HaloLabel({ placed }: { placed: PlacedText }) {
  const id = useId();
  return (
    <>
      <use
        href={`#${id}`}
        stroke={ink("paper")}
        strokeWidth={placed.size / 3}
        strokeLinejoin="round"
        aria-hidden="true"
      />
      <g id={id}>
        <Label placed={placed} />
      </g>
    </>
  );
}

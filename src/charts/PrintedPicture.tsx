/** @file A picture for paper, as a single SVG in the colours of print, as wide as its place. */
import { Fragment, useMemo } from "react";
import { drawingOf } from "./picture/standalone";
import { toReact } from "./picture/toReact";
import type { Picture } from "./picture/types";
import "./printedPicture.css";

export function PrintedPicture({ picture }: { picture: Picture }) {
  const { width, height } = picture.size;
  const drawn = useMemo(
    () => drawingOf(picture, "print").map((element, i) => <Fragment key={i}>{toReact(element)}</Fragment>),
    [picture],
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width }}
      className="printed-picture"
      role="img"
      aria-label={picture.description}
    >
      {drawn}
    </svg>
  );
}

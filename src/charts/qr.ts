/** @file A text as a QR code: one outline, in modules. */
import { encode } from "uqr";

export interface QrPath {
  /** Modules on a side, the quiet zone around them included. */
  readonly size: number;
  /** For the `d` of an SVG path: all that is dark. */
  readonly path: string;
}

/** Modules of paper on each side, without which readers do not find the code. */
const QUIET = 4;

/** Bytes that the largest code holds at the lowest correction. */
const MOST_BYTES = 2953;

/** Dark stretches of a row, each as a rectangle of height 1. */
function stretches(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    const from = x;
    while (row[x] === true) x++;
    if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
  }
  return path;
}

/** Null where no code holds so long a text. */
export function qrPath(text: string): QrPath | null {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return null;
  const { size, data } = encode(text, { border: QUIET, ecc: "L", boostEcc: true });
  return { size, path: data.map(stretches).join("") };
}

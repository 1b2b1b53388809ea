/** @file A text as a QR code: a single outline, in units of modules. */
import { encode } from "uqr";

export interface QrPath {
  /** The modules on a side, the margin included. */
  readonly size: number;
  /** The dark modules as data of an SVG path. */
  readonly path: string;
}

/** The margin in modules, without which scanners do not find the code. */
const QUIET_MODULES = 4;

/** The most bytes that a code can hold, at the lowest level of error correction. */
const MOST_BYTES = 2953;

/** The dark stretches of a row, as rectangles of height 1. */
function stretches(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    const from = x;
    while (row[x] === true) x++;
    if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
  }
  return path;
}

/** Null if the text is too long for any code. */
export function qrPath(text: string): QrPath | null {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return null;
  const { size, data } = encode(text, { border: QUIET_MODULES, ecc: "L", boostEcc: true });
  return { size, path: data.map(stretches).join("") };
}

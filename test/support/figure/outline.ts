/** @file The outlines of SVG shapes as straight stretches. */
import type { Line, Point } from "../../../src/charts/geometry/polyline";

const TURNS = 24;

export const circleLine = (cx: number, cy: number, r: number): Line =>
  Array.from({ length: TURNS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / TURNS;
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)] as const;
  });

export const rectangleLine = (x: number, y: number, width: number, height: number): Line => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];

const STRIDES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, A: 7, Z: 0 };

const [ZERO, NINE, MINUS, DOT, LETTERS] = [48, 57, 45, 46, 65];

/** The numbers of a path from `at` to the next letter, into `numbers`; returns where that letter is. Regular expressions take most of a test's time. */
function readNumbers(d: string, at: number, numbers: number[]): number {
  numbers.length = 0;
  let i = at;
  while (i < d.length && d.charCodeAt(i) < LETTERS) {
    const from = i;
    if (d.charCodeAt(i) === MINUS) i += 1;
    let whole = 0;
    let scale = 0;
    for (; i < d.length; i++) {
      const code = d.charCodeAt(i);
      if (code === DOT && scale === 0) scale = 1;
      else if (code >= ZERO && code <= NINE) {
        whole = whole * 10 + (code - ZERO);
        scale *= 10;
      } else break;
    }
    if (i > from) numbers.push((d.charCodeAt(from) === MINUS ? -whole : whole) / Math.max(1, scale));
    else i += 1;
  }
  return i;
}

/** The lines of a path of straight stretches; arcs, which only markers have, go around their circle. */
export function pathLines(d: string): Line[] {
  const lines: Point[][] = [];
  const numbers: number[] = [];
  let line: Point[] = [];
  let x = 0;
  let y = 0;
  for (let at = 0; at < d.length;) {
    const command = d.charAt(at);
    at = readNumbers(d, at + 1, numbers);
    const kind = command.toUpperCase();
    const stride = STRIDES[kind];
    if (stride === undefined) throw new Error(`the path has a ${command}: ${d.slice(0, 60)}`);
    if (kind === "Z" && line[0]) {
      line.push(line[0]);
      [x, y] = line[0];
    }
    for (let i = 0; i < numbers.length; i += Math.max(1, stride)) {
      const last = i + Math.max(0, stride - 2);
      const [a = 0, b = 0] = [numbers[last], numbers[last + 1]];
      const fromX = command === kind ? 0 : x;
      const fromY = command === kind ? 0 : y;
      if (kind === "A") line.push(...circleLine((x + a) / 2, (y + b) / 2, numbers[i] ?? 0));
      if (kind !== "V") x = fromX + a;
      if (kind !== "H") y = fromY + (kind === "V" ? a : b);
      if (kind === "M" && i === 0) lines.push((line = []));
      line.push([x, y]);
    }
  }
  return lines;
}

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

const COMMANDS = /([a-zA-Z])([^a-zA-Z]*)/g;
const NUMBERS = /-?(?:\d+\.?\d*|\.\d+)/g;
const STRIDES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, A: 7, Z: 0 };

/** The lines of a path of straight stretches; arcs, which only markers have, go around their circle. */
export function pathLines(d: string): Line[] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  let x = 0;
  let y = 0;
  for (const [, command = "", rest = ""] of d.matchAll(COMMANDS)) {
    const kind = command.toUpperCase();
    const stride = STRIDES[kind];
    if (stride === undefined) throw new Error(`the path has a ${command}: ${d.slice(0, 60)}`);
    if (kind === "Z" && line[0]) {
      line.push(line[0]);
      [x, y] = line[0];
    }
    const numbers = rest.match(NUMBERS) ?? [];
    for (let i = 0; i < numbers.length; i += Math.max(1, stride)) {
      const last = i + Math.max(0, stride - 2);
      const a = Number(numbers[last] ?? 0);
      const b = Number(numbers[last + 1] ?? 0);
      const fromX = command === kind ? 0 : x;
      const fromY = command === kind ? 0 : y;
      if (kind === "A") line.push(...circleLine((x + a) / 2, (y + b) / 2, Number(numbers[i] ?? 0)));
      if (kind !== "V") x = fromX + a;
      if (kind !== "H") y = fromY + (kind === "V" ? a : b);
      if (kind === "M" && i === 0) lines.push((line = []));
      line.push([x, y]);
    }
  }
  return lines;
}

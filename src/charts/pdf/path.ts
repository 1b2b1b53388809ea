/** @file Turns path data of SVG into operators of a PDF. */
import { num } from "./file";

/** How many numbers each command takes. */
const NUMBERS_TAKEN: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7, Z: 0 };

type Point = readonly [number, number];

/** The centre of a circle through two points. Its radius is r, or larger if the points are too far apart for that. */
function centreOf([x0, y0]: Point, [x1, y1]: Point, given: number, beyond: boolean) {
  const [dx, dy] = [(x1 - x0) / 2, (y1 - y0) / 2];
  const half = Math.sqrt(dx * dx + dy * dy);
  const r = Math.max(given, half);
  const off = (Math.sqrt(Math.max(0, r * r - half * half)) / half) * (beyond ? -1 : 1);
  return { cx: x0 + dx - off * dy, cy: y0 + dy + off * dx, r };
}

/** An arc of a circle as Bézier curves of at most a quarter each. */
function arc(from: Point, to: Point, given: number, large: boolean, sweep: boolean): string {
  if (from[0] === to[0] && from[1] === to[1]) return "";
  const { cx, cy, r } = centreOf(from, to, given, large === sweep);
  const sign = sweep ? 1 : -1;
  const out: string[] = [];
  let [ux, uy] = [(from[0] - cx) / r, (from[1] - cy) / r];
  const [vx, vy] = [(to[0] - cx) / r, (to[1] - cy) / r];
  const bow = (wx: number, wy: number) => {
    // The cosine of the angle in between, of half of it, and of its share of a quarter.
    const cosine = Math.min(1, ux * wx + uy * wy);
    const half = Math.sqrt((1 + cosine) / 2);
    const reach = half < 1 ? (4 / 3) * ((1 - half) / Math.sqrt(1 - half * half)) * sign : 0;
    const places = [ux - reach * uy, uy + reach * ux, wx + reach * wy, wy - reach * wx, wx, wy];
    out.push(`${places.map((at, i) => num((i % 2 === 0 ? cx : cy) + r * at)).join(" ")} c`);
    [ux, uy] = [wx, wy];
  };
  const isNear = () => ux * vx + uy * vy >= -1e-9 && sign * (ux * vy - uy * vx) >= -1e-9;
  for (let quarters = 0; !isNear() && quarters < 4; quarters++) bow(-sign * uy, sign * ux);
  bow(vx, vy);
  return out.join("\n");
}

export function circlePath(x: number, y: number, r: number): string {
  const [left, right]: [Point, Point] = [
    [x - r, y],
    [x + r, y],
  ];
  return [
    `${num(x - r)} ${num(y)} m`,
    arc(left, right, r, false, true),
    arc(right, left, r, false, true),
    "h",
  ].join("\n");
}

/** @param d path data of M, L, H, V, C, Z and arcs of circles, in capital or small letters */
export function pathOperators(d: string): string {
  const out: string[] = [];
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  const go = (to: Point, operator: "m" | "l") => {
    [x, y] = to;
    out.push(`${num(x)} ${num(y)} ${operator}`);
  };
  const draw = (command: string, n: readonly number[], relative: boolean) => {
    const [bx, by] = relative ? [x, y] : [0, 0];
    const [a = NaN, b = NaN, c = NaN, e = NaN, f = NaN, g = NaN, h = NaN] = n;
    if (command === "M") {
      go([bx + a, by + b], "m");
      [startX, startY] = [x, y];
    } else if (command === "L") go([bx + a, by + b], "l");
    else if (command === "H") go([bx + a, y], "l");
    else if (command === "V") go([x, by + a], "l");
    else if (command === "C") {
      out.push(`${[bx + a, by + b, bx + c, by + e, bx + f, by + g].map(num).join(" ")} c`);
      [x, y] = [bx + f, by + g];
    } else if (command === "A") {
      const to: Point = [bx + g, by + h];
      out.push(arc([x, y], to, a, e !== 0, f !== 0));
      [x, y] = to;
    } else {
      out.push("h");
      [x, y] = [startX, startY];
    }
  };
  for (const [, letter = "", text = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter.toUpperCase();
    const takes = NUMBERS_TAKEN[command];
    if (takes === undefined) throw new Error(`A path has the command ${letter}, which no PDF is made of.`);
    const numbers = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    for (let i = 0; i === 0 || i < numbers.length; i += Math.max(1, takes)) {
      const given = numbers.slice(i, i + takes);
      if (given.length < takes)
        throw new Error(`A path has ${letter}${text}, but ${letter} takes ${takes} numbers.`);
      draw(i > 0 && command === "M" ? "L" : command, given, letter !== command);
    }
  }
  return out.join("\n");
}

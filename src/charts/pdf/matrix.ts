/** @file Maps of the plane: x′ = a x + c y + e, y′ = b x + d y + f. */

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map m followed by the map n. */
export const joined = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

const DIAGONAL = Math.SQRT1_2;

function stepOf(name: string, [a = NaN, b = name === "scale" ? a : 0]: readonly number[]): Matrix {
  if (name === "translate") return [1, 0, 0, 1, a, b];
  if (name === "scale") return [a, 0, 0, b, 0, 0];
  if (name === "rotate" && a === 45) return [DIAGONAL, DIAGONAL, -DIAGONAL, DIAGONAL, 0, 0];
  throw new Error(`A picture is moved by ${name}(${a}), which no PDF is made of.`);
}

/** The map of an SVG transform; of several, the last one is applied first. */
export const matrixOf = (transform: string): Matrix =>
  [...transform.matchAll(/(\w+)\(([^)]*)\)/g)].reduceRight<Matrix>(
    (so, [, name = "", numbers = ""]) => joined(so, stepOf(name, numbers.split(",").map(Number))),
    IDENTITY,
  );

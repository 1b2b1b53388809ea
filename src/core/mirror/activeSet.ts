/**
 * @file The step of ½⟨x, Mx⟩ on the simplex, a strictly convex quadratic program: min ½⟨x, Mx⟩ − ⟨s, x⟩ with x ≥ 0, Σxᵢ = 1, s = Mx₀ − λu.
 * Primal active sets: minimise on a support; stop at the first coordinate that reaches 0 and drop it; at a minimum let in the coordinate whose
 * multiplier is most negative. The objective falls from minimum to minimum, so no support comes twice.
 */
import { factor, solveLower, solveUpper } from "../linear/cholesky";
import { HALF_ULP, staysPut } from "./level";
import type { BregmanStep } from "./types";

interface Program {
  readonly n: number;
  readonly m: Float64Array;
  readonly s: Float64Array;
  /** The feasible point reached so far. */
  readonly x: Float64Array;
  /** ν with s − Mx − ν = 0 on the support of the last minimum. */
  nu: number;
  /** Indices of the support, ascending, `size` of them. */
  readonly support: Int32Array;
  size: number;
  /**
   * Marks the coordinates that left the support as soon as they had entered it: they are 0 to rounding, and
   * are not tried again.
   */
  readonly refused: Uint8Array;
  /** The factor of M on the support, by rows of n. */
  readonly lower: Float64Array;
  readonly move: Float64Array;
  readonly ones: Float64Array;
}

/**
 * The exact step on the simplex. Where the direction is the same for all coordinates it moves nothing, to the bit.
 *
 * @param m M, n × n by rows
 * @param n C ≥ 1
 * @returns a step with scratch of its own; it allocates nothing
 */
export function createActiveSetStep(m: Float64Array, n: number): BregmanStep {
  const room = () => new Float64Array(n);
  const program: Program = {
    n,
    m,
    s: room(),
    x: room(),
    nu: 0,
    support: new Int32Array(n),
    size: n,
    refused: new Uint8Array(n),
    lower: new Float64Array(n * n),
    move: room(),
    ones: room(),
  };
  return (x, u, lambda, out) => {
    if (staysPut(x, u)) {
      for (let i = 0; i < n; i++) out[i] = x[i];
      return -1;
    }
    begin(program, x, u, lambda);
    solve(program);
    if (program.size === 1) program.x[program.support[0]] = 1;
    out.set(program.x);
    return -1;
  };
}

/** s, and the centre as the first feasible point. */
function begin(program: Program, x: Float64Array, u: Float64Array, lambda: number): void {
  const { n, s, support, refused } = program;
  let best = 0;
  for (let i = 1; i < n; i++) if (lambda * (u[i] - u[best]) < 0) best = i;
  for (let i = 0; i < n; i++) {
    s[i] = row(program, x, i) - (u[i] === u[best] ? 0 : lambda * (u[i] - u[best]));
    support[i] = i;
  }
  program.x.fill(1 / n);
  program.size = n;
  program.nu = s[best];
  refused.fill(0);
}

/** (Mx)ᵢ. */
function row({ n, m }: Program, x: Float64Array, i: number): number {
  let total = 0;
  for (let j = 0; j < n; j++) total += m[i * n + j] * x[j];
  return total;
}

function solve(program: Program): void {
  const { n } = program;
  let entered = -1;
  for (let k = 0; k < 20 * (n + 1); k++) {
    factorSupport(program);
    aim(program);
    const blocked = advance(program);
    if (blocked >= 0) {
      if (program.support[blocked] === entered) program.refused[entered] = 1;
      drop(program, blocked);
      continue;
    }
    // Repeated from where it arrived, since what is left is the rounding of x.
    aim(program);
    if (advance(program) < 0) aim(program);
    entered = entering(program);
    if (entered < 0) return;
    insert(program, entered);
  }
}

/** The factor of M on the support. */
function factorSupport({ n, m, support, size, lower }: Program): void {
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) lower[i * n + j] = m[support[i] * n + support[j]];
  factor(lower, size, n);
}

/** The move from x to the minimum on the support, and ν there. */
function aim(program: Program): void {
  const { n, s, x, support, size, lower, move, ones } = program;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    move[i] = s[support[i]] - row(program, x, support[i]) - program.nu;
    ones[i] = 1;
    sum += x[support[i]];
  }
  solveLower(lower, size, move, n);
  solveUpper(lower, size, move, n);
  solveLower(lower, size, ones, n);
  solveUpper(lower, size, ones, n);
  let total = sum - 1;
  let all = 0;
  for (let i = 0; i < size; i++) {
    total += move[i];
    all += ones[i];
  }
  const shift = total / all;
  for (let i = 0; i < size; i++) move[i] -= shift * ones[i];
  program.nu += shift;
}

/**
 * Moves x as far as it stays feasible; −1 if it arrived, otherwise the place in the support of the coordinate
 * that stopped it.
 */
function advance({ x, support, size, move }: Program): number {
  let share = 1;
  let blocked = -1;
  for (let i = 0; i < size; i++) {
    const at = x[support[i]];
    if (at + move[i] > 0) continue;
    const reach = at / -move[i];
    if (blocked < 0 || reach < share) {
      share = reach;
      blocked = i;
    }
  }
  for (let i = 0; i < size; i++) x[support[i]] += share * move[i];
  if (blocked >= 0) x[support[blocked]] = 0;
  return blocked;
}

function drop(program: Program, place: number): void {
  program.support.copyWithin(place, place + 1, program.size);
  program.size--;
}

/**
 * The coordinate outside of the support whose multiplier (Mx)ᵢ − sᵢ + ν is most negative, beyond rounding; −1
 * if there is none.
 */
function entering(program: Program): number {
  const { n, m, s, x, nu, support, size, refused } = program;
  let least = 0;
  let found = -1;
  let place = 0;
  for (let i = 0; i < n; i++) {
    if (place < size && support[place] === i) {
      place++;
      continue;
    }
    if (refused[i] === 1) continue;
    let multiplier = nu - s[i];
    let scale = Math.abs(nu) + Math.abs(s[i]);
    for (let j = 0; j < n; j++) {
      multiplier += m[i * n + j] * x[j];
      scale += Math.abs(m[i * n + j] * x[j]);
    }
    if (multiplier < least && multiplier < -n * HALF_ULP * scale) {
      least = multiplier;
      found = i;
    }
  }
  return found;
}

function insert(program: Program, index: number): void {
  const { support, size } = program;
  let place = size;
  while (place > 0 && support[place - 1] > index) {
    support[place] = support[place - 1];
    place--;
  }
  support[place] = index;
  program.size++;
}

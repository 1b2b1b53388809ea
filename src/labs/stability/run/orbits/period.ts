/** @file After how many steps a row of states is where it was. */

/**
 * The period of the last states of an orbit that may still be closing in.
 *
 * @param states one number per step
 * @param longest no longer period is looked for, nor one of more than half the row
 * @param near states that differ by no more are the same
 * @returns the smallest number of steps that leads every state back; 0 when there is none
 */
export function periodOf(states: ArrayLike<number>, longest: number, near: number): number {
  const most = Math.min(longest, states.length >> 1);
  for (let period = 1; period <= most; period++)
    if (returns(states, period, states.length - period, near)) return period;
  return 0;
}

/**
 * The period of a whole round of states, whose last one leads to its first.
 *
 * @returns a divisor of the number of states; 0 when there are none
 */
export function periodOfRound(round: ArrayLike<number>, near: number): number {
  for (let period = 1; period <= round.length; period++)
    if (round.length % period === 0 && returns(round, period, round.length, near)) return period;
  return 0;
}

function returns(states: ArrayLike<number>, period: number, count: number, near: number): boolean {
  for (let k = 0; k < count; k++)
    if (!(Math.abs(states[(k + period) % states.length] - states[k]) <= near)) return false;
  return true;
}

/** @file Finds the period of a sequence of states. */

/**
 * The period of the last states of an orbit that may still be approaching its cycle.
 * @param states one number for each step
 * @param longest the longest period to look for; it must also be at most half the number of states
 * @param near states that differ by no more than this count as equal
 * @returns the smallest number of steps that leads every state back; 0 if there is none
 */
export function periodOf(states: ArrayLike<number>, longest: number, near: number): number {
  const most = Math.min(longest, states.length >> 1);
  for (let period = 1; period <= most; period++)
    if (returns(states, period, states.length - period, near)) return period;
  return 0;
}

/**
 * The period of a complete round of states, the last of which leads to the first.
 * @returns a divisor of the number of states; 0 if there are none
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

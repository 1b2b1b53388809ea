/** @file A queue of actions: one after the other, and only so many waiting. */

const MOST_WAITING = 16;

/** Queues an action. The promise rejects with the action's error, or with a sentence if too many wait already. */
export function createQueue(): (act: () => Promise<unknown>) => Promise<unknown> {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    if (waiting >= MOST_WAITING)
      return Promise.reject(
        new Error(`${MOST_WAITING} messages wait already; send the next when one is answered.`),
      );
    waiting += 1;
    const done = last.then(act).finally(() => (waiting -= 1));
    last = done.catch(() => undefined);
    return done;
  };
}

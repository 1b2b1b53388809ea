/** @file One thing after the other, and no more of them than can wait. */

const MOST_WAITING = 16;

/** What is queued rejects with its own error, or with a sentence where too much waits already. */
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

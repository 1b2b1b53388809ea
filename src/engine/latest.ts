/** @file Latest wins: one request is under way; of those that wait for its answer, only the newest is asked next. */

export interface Latest<Request> {
  readonly ask: (request: Request) => void;
  /** Nothing that was asked for is wanted any more. */
  readonly forget: () => void;
}

export interface LatestOptions<Request, Answer> {
  readonly send: (request: Request) => Promise<Answer>;
  readonly onAnswer: (request: Request, answer: Answer) => void;
  /** An answer will not come, or has been waited for too long; from now on nothing is asked. */
  readonly onFailure: () => void;
  /** Milliseconds from any origin. */
  readonly now: () => number;
}

/** Who moves something does not wait for longer. */
const PATIENCE_MS = 1000;

export function createLatest<Request, Answer>(options: LatestOptions<Request, Answer>): Latest<Request> {
  const { send, onAnswer, onFailure, now } = options;
  let current: { readonly since: number; wanted: boolean } | null = null;
  let next: { readonly request: Request } | null = null;
  let failed = false;

  const fail = () => {
    if (failed) return;
    failed = true;
    current = next = null;
    onFailure();
  };
  const begin = (request: Request) => {
    const own = (current = { since: now(), wanted: true });
    send(request).then((answer) => {
      if (failed) return;
      const waiting = next;
      current = next = null;
      if (waiting !== null) begin(waiting.request);
      if (own.wanted) onAnswer(request, answer);
    }, fail);
  };
  return {
    ask: (request) => {
      if (failed) return;
      if (current === null) return begin(request);
      next = { request };
      if (now() - current.since > PATIENCE_MS) fail();
    },
    forget: () => {
      next = null;
      if (current !== null) current.wanted = false;
    },
  };
}

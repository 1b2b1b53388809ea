/** @file Latest wins: one request is under way; when its answer comes, only the newest of those asked meanwhile is sent. */

export interface Latest<Request> {
  readonly ask: (request: Request) => void;
  /** Drops the waiting request and ignores the answer to the one under way. */
  readonly forget: () => void;
}

export interface LatestOptions<Request, Answer> {
  readonly send: (request: Request) => Promise<Answer>;
  readonly onAnswer: (request: Request, answer: Answer) => void;
  /** A request failed, or its answer takes too long. Called once; from then on nothing is sent. */
  readonly onFailure: () => void;
  /** Milliseconds from any origin. */
  readonly now: () => number;
}

/** How long a drag may wait for an answer. */
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

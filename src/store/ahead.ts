/**
 * @file Edits while a hand moves something: run and drawing are made in a worker, and shown together when they come. The last edit of
 * a gesture, and all edits where nothing can be drawn ahead, go the usual way, with the same result.
 */
import { createLatest } from "../engine/latest";

/** What is drawn of a trace, and what for. */
export interface Drawn<Trace, Room, Drawing> {
  readonly trace: Trace;
  readonly room: Room;
  readonly drawing: Drawing;
}

export interface AheadOptions<Params extends object, Trace> {
  readonly isMoving: () => boolean;
  readonly params: () => Params;
  /** Whether the run on the page is whole and the new one cheap. */
  readonly isLight: (params: Params) => boolean;
  readonly draw: (
    params: Params,
    room: object,
  ) => Promise<{ readonly trace: Trace; readonly drawing: unknown }>;
  readonly show: (params: Params, drawn: Drawn<Trace, object, unknown>) => void;
  /** The usual way. */
  readonly compute: (params: Params) => void;
  /** Milliseconds from any origin. */
  readonly now: () => number;
}

export interface Ahead<Params> {
  /** Says what the page draws for now; null: nothing is drawn ahead. */
  readonly drawFor: (room: object | null) => void;
  /** The params that the next change starts from: those that were asked for last. */
  readonly newest: () => Params;
  /** Asks for params that a hand makes to be drawn ahead; false where they, or others, must go the usual way. */
  readonly ask: (params: Params, byHand: boolean) => boolean;
  /** The hand has let go. */
  readonly settle: () => void;
}

interface Request<Params> {
  readonly params: Params;
  readonly room: object;
}

/** A page that was just opened has other things to do. */
const WARM_UP_AFTER_MS = 100;

export function createAhead<Params extends object, Trace>(
  options: AheadOptions<Params, Trace>,
): Ahead<Params> {
  const { isMoving, params: shown, isLight, draw, show, compute, now } = options;
  let room: object | null = null;
  let isWarm = false;
  /** It has been asked for once: a worker that starts may take its time. */
  let isWarming = false;
  let hasFailed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was asked for last and is not shown yet, and the params on the page when it was. */
  let asked: { readonly params: Params; readonly over: Params } | null = null;

  const settle = () => {
    const open = asked;
    asked = null;
    latest.forget();
    if (open !== null && open.over === shown() && open.params !== open.over) compute(open.params);
  };
  const latest = createLatest<Request<Params>, { readonly trace: Trace; readonly drawing: unknown }>({
    send: async (request) => {
      const answer = await draw(request.params, request.room);
      isWarm = true;
      return answer;
    },
    onAnswer: ({ params, room: of }, { trace, drawing }) => {
      // Somebody else changed the page meanwhile, by a link perhaps.
      if (asked === null || asked.over !== shown()) return settle();
      asked = asked.params === params ? null : { ...asked, over: params };
      show(params, { trace, room: of, drawing });
      return undefined;
    },
    onFailure: () => {
      hasFailed = true;
      settle();
    },
    now,
  });
  const ask = (params: Params, on: object) => {
    asked = { params, over: shown() };
    latest.ask({ params, room: on });
  };
  /** The page as it is, once more: the first picture of a drag should not be the first that a worker has drawn. */
  const warmUp = () => {
    if (room === null || isWarming || isMoving() || !isLight(shown())) return;
    isWarming = true;
    ask(shown(), room);
  };
  return {
    drawFor: (next) => {
      room = next;
      clearTimeout(timer);
      if (next !== null && !isWarm) timer = setTimeout(warmUp, WARM_UP_AFTER_MS);
    },
    newest: () => {
      if (asked !== null && asked.over !== shown()) asked = null;
      return asked?.params ?? shown();
    },
    ask: (params, byHand) => {
      const viewport = byHand && !hasFailed && isMoving() && isLight(params) ? room : null;
      if (viewport !== null && isWarm) {
        ask(params, viewport);
        return true;
      }
      asked = null;
      latest.forget();
      // A hand that was faster than the warm-up: the worker gets ready while the page draws.
      if (viewport !== null && !isWarming) latest.ask({ params, room: viewport });
      isWarming ||= viewport !== null;
      return false;
    },
    settle,
  };
}

/**
 * @file Edits during a drag: a worker computes the run and draws it, and the page shows both together when
 * they come. The last edit of a drag is computed in the usual way, and so is every edit that cannot be drawn
 * ahead; the result is the same.
 */
import { createLatest } from "../engine/latest";

/** A trace, its drawing, and the room that the drawing was laid out for. */
export interface Drawn<Trace, Room, Drawing> {
  readonly trace: Trace;
  readonly room: Room;
  readonly drawing: Drawing;
}

export interface AheadOptions<Params extends object, Trace> {
  readonly isMoving: () => boolean;
  readonly params: () => Params;
  /** Whether the run on the page is complete and the new run is cheap. */
  readonly isLight: (params: Params) => boolean;
  readonly draw: (
    params: Params,
    room: object,
  ) => Promise<{ readonly trace: Trace; readonly drawing: unknown }>;
  readonly show: (params: Params, drawn: Drawn<Trace, object, unknown>) => void;
  /** Computes in the usual way, without a drawing. */
  readonly compute: (params: Params) => void;
  /** Milliseconds from any origin. */
  readonly now: () => number;
}

export interface Ahead<Params> {
  /** Tells what the page lays its figures out for; null = nothing can be drawn ahead. */
  readonly drawFor: (room: object | null) => void;
  /** The params that the next change starts from: the last ones asked for, even if they are not shown yet. */
  readonly newest: () => Params;
  /**
   * Asks a worker to compute and draw these params. False when they must go the usual way: because no hand
   * made them, or nothing can be drawn ahead now.
   */
  readonly ask: (params: Params, byHand: boolean) => boolean;
  /** Tells that the drag is over. */
  readonly settle: () => void;
}

interface Request<Params> {
  readonly params: Params;
  readonly room: object;
}

/** Milliseconds to wait before a worker is warmed up, since a page that was just opened has other things to do. */
const WARM_UP_AFTER_MS = 100;

export function createAhead<Params extends object, Trace>(
  options: AheadOptions<Params, Trace>,
): Ahead<Params> {
  const { isMoving, params: shown, isLight, draw, show, compute, now } = options;
  let room: object | null = null;
  let isWarm = false;
  /** The first drawing has been asked for. It is not back yet, perhaps, since a worker takes a while to start. */
  let isWarming = false;
  let hasFailed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The params asked for last, while they are not shown yet, and the params that were on the page when they were asked for. */
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
      // Something else has changed the page meanwhile, a link perhaps.
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
  /** Has the page as it is drawn once, so that the first picture of a drag is not the first that the worker ever draws. */
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
      // The drag began before the warm-up: let the worker get ready while this edit goes the usual way.
      if (viewport !== null && !isWarming) latest.ask({ params, room: viewport });
      isWarming ||= viewport !== null;
      return false;
    },
    settle,
  };
}

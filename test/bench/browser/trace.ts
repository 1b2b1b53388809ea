/** @file What a browser trace tells of the page's main thread, in thread time: how busy others keep the machine hardly counts. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Start, duration and thread time in microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

export const CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];

const SCRIPTS = new Set([
  "EventDispatch",
  "FireAnimationFrame",
  "FunctionCall",
  "RunMicrotasks",
  "TimerFire",
  "HandlePostMessage",
  "EvaluateScript",
  "FireIdleCallback",
]);

/** Complete events of the main threads of pages, in the order of their starts. */
function mainEvents(trace: Buffer): readonly TraceEvent[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const named = traceEvents.filter(
    ({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain",
  );
  const main = new Set(named.map(thread));
  return traceEvents
    .filter((event) => event.ph === "X" && main.has(thread(event)))
    .toSorted((a, b) => a.ts - b.ts);
}

const ms = ({ tdur, dur = 0 }: TraceEvent) => (tdur ?? dur) / 1000;

/** Scripts that no other script encloses. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = -Infinity;
  return events.filter(({ name, ts, dur = 0 }) => {
    if (!SCRIPTS.has(name) || ts < end) return false;
    end = ts + dur;
    return true;
  });
}

/** Milliseconds of scripts from each pointer move to the next. */
export function scriptingPerMove(trace: Buffer): readonly number[] {
  const moves: number[] = [];
  for (const event of outermost(mainEvents(trace))) {
    if (event.name === "EventDispatch" && event.args?.data?.type === "pointermove") moves.push(0);
    if (moves.length > 0) moves.push((moves.pop() ?? 0) + ms(event));
  }
  if (moves.length < 20)
    throw new Error(`The trace holds ${moves.length} pointer moves: too few to say anything.`);
  return moves;
}

/** The longest task in milliseconds. */
export function longestTask(trace: Buffer): number {
  const tasks = mainEvents(trace).filter(({ name }) => name === "RunTask");
  if (tasks.length === 0) throw new Error("The trace holds no task: the browser names them differently now.");
  return Math.max(...tasks.map(ms));
}

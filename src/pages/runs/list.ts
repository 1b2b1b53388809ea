/** @file The list of queued runs: a name and a link each, kept on this device. */
import { keptList } from "../../store/kept";

export interface QueuedRun {
  readonly title: string;
  readonly link: string;
  /** null: not finished; "done"; or a sentence that says why it cannot be computed. */
  readonly outcome: string | null;
}

export const DONE_STATE = "done";

/** The most runs: this device keeps the results of as many. */
export const MAX_RUNS = 8;
export const MAX_TITLE = 80;

function read(value: unknown): QueuedRun | null {
  if (typeof value !== "object" || value === null) return null;
  const { title, link, outcome } = value as Readonly<Record<string, unknown>>;
  if (typeof title !== "string" || typeof link !== "string") return null;
  return { title, link, outcome: typeof outcome === "string" ? outcome : null };
}

const runs = keptList("runs", read);

export const readRuns = runs.read;

/** Queues a run. Rejects with a sentence if it cannot be queued. */
export const addRun = (title: string, link: string): Promise<void> =>
  runs.change((there) => {
    const same = there.find((run) => run.link === link);
    if (same !== undefined) return `“${same.title}” is the same run.`;
    return there.length < MAX_RUNS
      ? [...there, { title, link, outcome: null }]
      : `At most ${MAX_RUNS} runs are kept; remove one first.`;
  });

export const removeRun = (link: string): Promise<void> =>
  runs.change((there) => there.filter((run) => run.link !== link));

/** Moves a run up by one place. */
export const moveUp = (link: string): Promise<void> =>
  runs.change((there) => {
    const at = there.findIndex((run) => run.link === link);
    const [run, before] = [there[at], there[at - 1]];
    if (run === undefined || before === undefined) return there;
    return there.map((each, i) => (i === at - 1 ? run : i === at ? before : each));
  });

export const endRun = (link: string, outcome: string): Promise<void> =>
  runs.change((there) => there.map((run) => (run.link === link ? { ...run, outcome } : run)));

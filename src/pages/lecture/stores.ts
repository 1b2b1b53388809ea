/** @file The live runs of a lecture: a store for each figure and each further run of a step, kept while the lecture is open. */
import { openable } from "../../labs";
import { runsOf } from "../../lectures/facts";
import type { Lecture, Step } from "../../lectures/types";
import { decodeLink } from "../../scenario/decode";
import { placeOf, type AnyLab, type Catalog, type Scenario } from "../../scenario";
import type { LabStore, LabTypes } from "../../store/labStore";
import type { Session } from "../../store/session";
import { createChanges, type Changes } from "./changes";

export interface LiveRun {
  readonly lab: AnyLab;
  /** The scenario that the lecture gives. */
  readonly scenario: Scenario;
  readonly store: LabStore<LabTypes>;
}

/** By name, as `runsOf` names them. */
export type LiveRuns = Readonly<Record<string, LiveRun>>;

export interface LiveLecture {
  /** The runs of a step; null until they are loaded. */
  readonly known: (step: number) => LiveRuns | null;
  readonly load: (step: number) => Promise<LiveRuns>;
  /** The changes in its figures, which can be undone. */
  readonly changes: Changes;
  /** Restores what the lecture gives. */
  readonly putBack: (step: number) => void;
  /** A store for a run on its way from one figure to another; it is not kept. */
  readonly passing: (run: LiveRun) => LabStore<LabTypes>;
}

/** Loads at once everything that the labs of a lecture need. What fails is requested again where it is shown. */
export function fetchLabs({ steps }: Lecture, from: Catalog): void {
  const links = steps.flatMap((step) => Object.values(runsOf(step)));
  const fetchLab = async (id: string) => {
    const lab = await from.load(id);
    await Promise.all([lab.experiment(), lab.draw(), lab.gather?.()]);
  };
  for (const id of new Set(links.map((link) => placeOf(link, from)))) fetchLab(id).catch(() => undefined);
}

/** @param from gives the labs, with their screens if figures are to be live */
export function createLiveLecture(
  { steps }: Lecture,
  session: Session,
  from: Catalog = openable,
): LiveLecture {
  const known = new Map<number, LiveRuns>();
  const coming = new Map<number, Promise<LiveRuns>>();
  const changes = createChanges();

  const open = async (link: string): Promise<LiveRun> => {
    const decoded = await decodeLink(link, from);
    const { params, view } = decoded.scenario;
    const scenario = { ...decoded.scenario, params, view: { ...view, embed: true } };
    const { lab } = decoded;
    const store = session.getState().makeStore(lab, scenario);
    changes.watch(store);
    return { lab, scenario, store };
  };

  const openAll = async (step: Step): Promise<LiveRuns> =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(runsOf(step)).map(async ([name, link]) => [name, await open(link)] as const),
      ),
    );

  const load = (step: number): Promise<LiveRuns> => {
    const asked = coming.get(step);
    if (asked !== undefined) return asked;
    const own = steps[step];
    const runs = own === undefined ? Promise.resolve({}) : openAll(own);
    coming.set(step, runs);
    runs.then(
      (there) => known.set(step, there),
      // It is requested again when the step is shown again.
      () => coming.delete(step),
    );
    return runs;
  };

  return {
    known: (step) => known.get(step) ?? null,
    load,
    changes,
    putBack: (step) => {
      for (const { store, scenario } of Object.values(known.get(step) ?? {}))
        store.getState().edit(() => ({ params: scenario.params, view: scenario.view }));
    },
    passing: ({ lab, scenario }) => session.getState().makeStore(lab, scenario),
  };
}

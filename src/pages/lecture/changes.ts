/** @file Undo and redo of changes in the figures of a lecture. The edits of one drag count as one change. */
import { scenarioOf, type LabState, type LabStore, type LabTypes } from "../../store/labStore";
import { createTimeline, type Direction } from "../../store/timeline";
import type { Scenario } from "../../scenario";

type Store = LabStore<LabTypes>;

/** What a figure showed before a change, or after one that was undone. */
interface Seen {
  readonly store: Store;
  readonly scenario: Scenario;
  readonly gesture: object | null;
}

export interface Changes {
  readonly watch: (store: Store) => void;
  /** Undoes or redoes the last change in one of these figures; false if there is none. */
  readonly go: (direction: Direction, among: readonly Store[]) => boolean;
}

const MOST_CHANGES = 200;

const seenIn = (store: Store, state: LabState<LabTypes>, gesture: object | null = null): Seen => ({
  store,
  scenario: scenarioOf(state),
  gesture,
});

const isSame = ({ scenario: one }: Seen, { scenario: other }: Seen) =>
  one.params === other.params && one.view === other.view;

export function createChanges(): Changes {
  const timeline = createTimeline<Seen>(MOST_CHANGES, isSame);
  /** True while an undo or redo is under way: what it changes is not recorded. */
  let restoring = false;
  return {
    watch: (store) =>
      void store.subscribe((state, before) => {
        // Figures on the way from one step to the next change without a past, and are not recorded.
        if (!restoring && state.past !== before.past)
          timeline.follow(state.past, before.past, (gesture) => seenIn(store, before, gesture));
      }),
    go: (direction, among) => {
      const found = timeline.go(direction, ({ store }) =>
        among.includes(store) ? seenIn(store, store.getState()) : null,
      );
      if (found === null) return false;
      const { store, scenario } = found;
      restoring = true;
      try {
        store.getState().edit(() => ({ params: scenario.params, view: scenario.view }));
      } finally {
        restoring = false;
      }
      return true;
    },
  };
}

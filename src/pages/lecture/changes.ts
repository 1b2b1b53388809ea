/** @file What was changed in the figures of a lecture, to be undone and done again; a drag is one change. */
import { hasGesture } from "../../store/history";
import { scenarioOf, type LabState, type LabStore, type LabTypes } from "../../store/labStore";
import type { Scenario } from "../../scenario";

type Store = LabStore<LabTypes>;
type State = LabState<LabTypes>;
export type Direction = "undo" | "redo";

/** What a figure showed before a change, or after one that was undone. */
interface Seen {
  readonly store: Store;
  readonly scenario: Scenario;
  readonly gesture: object | null;
}

export interface Changes {
  readonly watch: (store: Store) => void;
  /** The last change of one of these figures; false where there is none. */
  readonly go: (direction: Direction, among: readonly Store[]) => boolean;
}

const MOST = 200;

const isAsNow = ({ store, scenario }: Seen) => {
  const { params, view } = store.getState();
  return params === scenario.params && view === scenario.view;
};

export function createChanges(): Changes {
  const lists: Record<Direction, Seen[]> = { undo: [], redo: [] };
  /** What changes meanwhile is no change of its own. */
  let restoring = false;

  /** What passes from one step to the next leaves no past. */
  const record = (store: Store, state: State, before: State) => {
    const gesture = state.past.at(-1)?.gesture;
    if (gesture !== undefined && !hasGesture(before.past, gesture)) {
      lists.undo = [...lists.undo.slice(1 - MOST), { store, scenario: scenarioOf(before), gesture }];
      lists.redo = [];
    } else if (state.past.length < before.past.length) {
      // A drag that was called off.
      const last = lists.undo.at(-1);
      if (last?.store === store && !hasGesture(state.past, last.gesture)) lists.undo.pop();
    }
  };

  /** Takes the last entry of these figures that differs from what they show. */
  const take = (direction: Direction, among: readonly Store[]): Seen | null => {
    for (;;) {
      const at = lists[direction].findLastIndex(({ store }) => among.includes(store));
      const [found] = at < 0 ? [] : lists[direction].splice(at, 1);
      if (found === undefined) return null;
      if (!isAsNow(found)) return found;
    }
  };

  return {
    watch: (store) =>
      void store.subscribe((state, before) => {
        if (!restoring && state.past !== before.past) record(store, state, before);
      }),
    go: (direction, among) => {
      const found = take(direction, among);
      if (found === null) return false;
      const { store, scenario } = found;
      const here = { store, scenario: scenarioOf(store.getState()), gesture: null };
      lists[direction === "undo" ? "redo" : "undo"].push(here);
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

/** @file Undo and redo of everything that a person changes, across all labs. The edits of one drag count as one change. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { encodeLink, type AnyLab } from "../scenario";
import type { Scenario } from "../scenario/types";
import type { Gesture } from "../ui/interaction/interaction";
import { scenarioOf, type LabState, type LabStore, type LabTypes } from "./labStore";
import type { Session } from "./session";
import { createTimeline, type Direction } from "./timeline";
import { differences } from "./undoWords";

type State = LabState<LabTypes>;

/** What was shown before a change, or after one that was undone. */
interface Seen {
  readonly lab: AnyLab;
  readonly scenario: Scenario;
  /** The gesture that made the change; null when another lab was opened. */
  readonly gesture: Gesture | null;
}

export interface UndoState extends Readonly<Record<Direction, () => void>> {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the last undo or redo did, as a sentence. */
  readonly said: string;
  /** Starts to record changes. Returns how to stop. */
  readonly watch: () => () => void;
}
export type Undo = StoreApi<UndoState>;

const MOST_CHANGES = 200;
const DONE_WORDS: Readonly<Record<Direction, string>> = { undo: "Undone", redo: "Done again" };

const linkOf = ({ lab, scenario }: Seen) => encodeLink(lab, scenario);
const isSame = (one: Seen, other: Seen) => linkOf(one) === linkOf(other);

const seenIn = (state: State, gesture: Gesture | null = null): Seen => ({
  lab: state.lab,
  scenario: scenarioOf(state),
  gesture,
});

/** Records the changes of whatever lab the session shows. */
function createChanges(session: Session, tell: (said: string) => void) {
  const timeline = createTimeline<Seen>(MOST_CHANGES, isSame);
  let store: LabStore<LabTypes> | null = null;
  let now: Seen | null = null;
  let leave: () => void = () => undefined;
  /** True while an undo or redo is under way: what it changes is not recorded. */
  let restoring = false;

  const record = (state: State, before: State, was: Seen) => {
    if (timeline.follow(state.past, before.past, (gesture) => ({ ...was, gesture }))) tell("");
    else if (state.params !== before.params) {
      timeline.forgetUndone();
      tell("");
    }
  };

  const onEdit = (state: State, before: State) => {
    if (state.params === before.params && state.view === before.view && state.past === before.past) return;
    if (!restoring && now !== null) record(state, before, now);
    now = seenIn(state);
  };

  return {
    timeline,
    leave: () => {
      leave();
      store = null;
    },
    watch: (next: LabStore<LabTypes> | null) => {
      if (next === store) return;
      leave();
      store = next;
      leave = next?.subscribe(onEdit) ?? (() => undefined);
      if (next === null) return;
      const state = next.getState();
      // The first store has a history of its own from the time before this code was loaded.
      if (now === null)
        for (const { before, gesture } of state.past) timeline.push(seenIn({ ...state, ...before }, gesture));
      else if (!restoring && !isSame(now, seenIn(state))) timeline.push({ ...now, gesture: null });
      now = seenIn(state);
      tell("");
    },
    go: (direction: Direction) => {
      if (now === null || store === null) return tell("");
      const here = now;
      const found = timeline.go(direction, () => ({ ...here, gesture: null }));
      if (found === null) return tell("");
      restoring = true;
      try {
        if (found.lab === here.lab) store.getState().edit(() => found.scenario);
        else session.getState().open(found.lab, found.scenario);
      } finally {
        restoring = false;
      }
      return tell(`${DONE_WORDS[direction]}: ${differences(here, found)}.`);
    },
  };
}

/** @param first the store that was shown first, perhaps before this code was loaded */
export function createUndo(session: Session, first: LabStore<LabTypes>): Undo {
  const changes: ReturnType<typeof createChanges> = createChanges(session, (said) =>
    undo.setState({
      canUndo: changes.timeline.canGo("undo"),
      canRedo: changes.timeline.canGo("redo"),
      said,
    }),
  );
  const undo: Undo = createStore<UndoState>()(() => ({
    canUndo: false,
    canRedo: false,
    said: "",
    undo: () => changes.go("undo"),
    redo: () => changes.go("redo"),
    watch: () => {
      changes.watch(first);
      changes.watch(session.getState().store);
      const part = session.subscribe((state) => changes.watch(state.store));
      return () => {
        part();
        changes.leave();
      };
    },
  }));
  return undo;
}

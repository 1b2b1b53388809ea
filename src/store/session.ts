/** @file Which lab is open, the stores of the labs seen so far, and what could not be used of the last link. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Engine } from "../engine/types";
import { datasetId, type Source } from "../experiments/tracking/source";
import { bareLink, decodeLink, defaultScenario, encodeLink } from "../scenario";
import type { LabId, LabParams, Notice, Scenario } from "../scenario/types";
import type { DatasetSource } from "./datasets";
import { createLabStore, scenarioOf, type LabStore } from "./labStore";
import { onNavigate, pushLink, readHash, writeLink } from "./location";

/** The key of a notice that is about this device, not about the link. */
export const DEVICE = "device";

export interface SessionState {
  readonly store: LabStore<LabId>;
  readonly notices: readonly Notice[];
  readonly goTo: (lab: LabId) => void;
  readonly open: (scenario: Scenario) => void;
  readonly dismissNotices: () => void;
  readonly notify: (notice: Notice) => void;
  /** The link of a lab as it was last seen. */
  readonly linkOf: (lab: LabId) => string;
}
export type Session = StoreApi<SessionState>;

/** Where the data comes from that a lab's params ask for; null when they ask for none. */
function sourceOf(params: LabParams[LabId]): Source | null {
  return "rules" in params && params.target.kind === "stream" ? params.target.source : null;
}

export interface SessionParts {
  readonly engine: Engine;
  readonly datasets: DatasetSource;
  readonly now: () => number;
}

export function createSession({ engine, datasets, now }: SessionParts): Session {
  const stores = new Map<LabId, LabStore<LabId>>();
  let current: LabId | null = null;

  const makeStore = (scenario: Scenario): LabStore<LabId> => {
    const store = createLabStore<LabId>(scenario, {
      engine,
      now,
      defaults: defaultScenario(scenario.lab).params,
      datasetId: (params) => {
        const source = sourceOf(params);
        return source && datasetId(source);
      },
      loadDataset: (params) => {
        const source = sourceOf(params);
        return source && datasets.load(source);
      },
    });
    store.subscribe((state, before) => {
      const changed = state.params !== before.params || state.view !== before.view;
      if (changed && current === state.lab) writeLink(() => encodeLink(scenarioOf(state)));
    });
    return store;
  };

  const show = (scenario: Scenario): LabStore<LabId> => {
    current = scenario.lab;
    const known = stores.get(scenario.lab);
    if (known !== undefined) {
      known.getState().replace(scenario);
      return known;
    }
    const store = makeStore(scenario);
    stores.set(scenario.lab, store);
    return store;
  };

  const remembered = (lab: LabId): Scenario => {
    const store = stores.get(lab);
    return store === undefined ? defaultScenario(lab) : scenarioOf(store.getState());
  };

  const first = decodeLink(readHash());
  return createStore<SessionState>()((set, get) => {
    onNavigate((hash) => {
      const { scenario, notices } = decodeLink(hash);
      set({ store: show(scenario), notices });
    });
    const open = (scenario: Scenario) => {
      const theme = scenario.view.theme === "auto" ? get().store.getState().view.theme : scenario.view.theme;
      const themed = { ...scenario, view: { ...scenario.view, theme } } as Scenario;
      pushLink(encodeLink(themed));
      set({ store: show(themed), notices: [] });
    };
    return {
      store: show(first.scenario),
      notices: first.notices,
      open,
      goTo: (lab) => {
        if (lab !== get().store.getState().lab) open(remembered(lab));
      },
      dismissNotices: () => set({ notices: [] }),
      notify: (notice) => set((state) => ({ notices: [...state.notices, notice] })),
      linkOf: (lab) => (stores.has(lab) ? encodeLink(remembered(lab)) : bareLink(lab)),
    };
  });
}

/** @file Which lab is open, the stores of the labs seen so far, and what could not be used of the last link. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Engine } from "../engine/types";
import {
  bareLink,
  decodeIn,
  defaultScenario,
  encodeLink,
  lookOf,
  placeOf,
  type AnyLab,
  type Catalog,
} from "../scenario";
import type { Look, Notice, Scenario, Theme } from "../scenario/types";
import type { Interaction } from "../ui/interaction/interaction";
import type { DatasetSource } from "./datasetSource";
import { createLabStore, linkNow, scenarioOf, type LabStore, type LabTypes } from "./labStore";
import type { Address } from "./location";

/** The key of a notice that is about this device, not about the link. */
export const DEVICE = "device";
/** That of one about a file that nobody took. */
export const FILE = "file";

export interface SessionState {
  /** The place of the lab that is open, or whose code is coming. */
  readonly place: string;
  /** Null until the code of the lab is there. */
  readonly store: LabStore<LabTypes> | null;
  /** How the page looks until then. */
  readonly look: Look;
  /** The code of the lab cannot be had. */
  readonly failed: boolean;
  readonly notices: readonly Notice[];
  readonly goTo: (place: string) => void;
  readonly open: (lab: AnyLab, scenario: Scenario) => void;
  readonly dismissNotices: () => void;
  readonly notify: (notice: Notice) => void;
  /** The link of a lab as it was last seen. */
  readonly linkOf: (place: string) => string;
}
export type Session = StoreApi<SessionState>;

export interface SessionParts {
  readonly catalog: Catalog;
  readonly engine: Engine;
  readonly datasets: DatasetSource;
  readonly interaction: Interaction;
  readonly address: Address;
  readonly now: () => number;
}

/** The stores of the labs seen so far. */
function createStores({ engine, datasets, interaction, address, now }: SessionParts) {
  const stores = new Map<string, LabStore<LabTypes>>();

  const make = (lab: AnyLab, scenario: Scenario): LabStore<LabTypes> => {
    const store = createLabStore<LabTypes>(scenario, {
      lab,
      engine,
      interaction,
      datasets,
      follow: address.follow,
      now,
    });
    stores.set(lab.id, store);
    return store;
  };

  return {
    known: (place: string) => stores.get(place),
    /** The lab's store with this scenario in it; a new one is handed to `watch`. */
    showing: (lab: AnyLab, scenario: Scenario, watch: (store: LabStore<LabTypes>) => void) => {
      const known = stores.get(lab.id);
      if (known !== undefined) {
        known.getState().edit(() => scenario);
        return known;
      }
      const store = make(lab, scenario);
      watch(store);
      return store;
    },
  };
}

const withTheme = <S extends Scenario>(scenario: S, theme: Theme): S =>
  scenario.view.theme === "auto" ? { ...scenario, view: { ...scenario.view, theme } } : scenario;

export function createSession(parts: SessionParts): Session {
  const { catalog, address } = parts;
  const stores = createStores(parts);

  /** Its link goes to the address bar as long as it is the one that is shown. */
  const watch = (store: LabStore<LabTypes>) =>
    store.subscribe((state, before) => {
      const changed = state.params !== before.params || state.view !== before.view;
      if (changed && session.getState().store === store) address.write(() => linkNow(state));
    });

  const show = (lab: AnyLab, scenario: Scenario, notices: readonly Notice[] = []) =>
    session.setState({
      place: lab.id,
      store: stores.showing(lab, scenario, watch),
      failed: false,
      notices,
    });

  /** Once the code of a lab is there, if it is still wanted then. */
  const withLab = (place: string, look: Look, then: (lab: AnyLab) => void) => {
    const known = place === catalog.home.id ? catalog.home : stores.known(place)?.getState().lab;
    if (known !== undefined) return then(known);
    session.setState({ place, store: null, look, failed: false, notices: [] });
    const isWanted = () => session.getState().place === place && session.getState().store === null;
    catalog.load(place).then(
      (lab) => isWanted() && then(lab),
      () => isWanted() && session.setState({ failed: true }),
    );
  };

  const follow = (hash: string) =>
    withLab(placeOf(hash, catalog), lookOf(hash), (lab) => {
      const { scenario, notices } = decodeIn(lab, hash, catalog);
      show(lab, scenario, notices);
    });

  const themeNow = () => session.getState().store?.getState().view.theme ?? "auto";

  const open = (lab: AnyLab, scenario: Scenario) => {
    const themed = withTheme(scenario, themeNow());
    address.push(encodeLink(lab, themed));
    show(lab, themed);
  };

  const goTo = (place: string) => {
    if (place === session.getState().place) return;
    const theme = themeNow();
    const known = stores.known(place)?.getState();
    if (known !== undefined) return open(known.lab, scenarioOf(known));
    address.push(bareLink(place));
    withLab(place, { embed: false, theme }, (lab) => {
      const scenario = withTheme(defaultScenario(lab), theme);
      show(lab, scenario);
      address.write(() => encodeLink(lab, scenario));
    });
  };

  const session = createStore<SessionState>()((set) => ({
    place: placeOf(address.read(), catalog),
    store: null,
    look: lookOf(address.read()),
    failed: false,
    notices: [],
    open,
    goTo,
    dismissNotices: () => set({ notices: [] }),
    notify: (notice) => set((state) => ({ notices: [...state.notices, notice] })),
    linkOf: (place) => {
      const state = stores.known(place)?.getState();
      return state === undefined ? bareLink(place) : linkNow(state);
    },
  }));
  follow(address.read());
  address.onNavigate(follow);
  return session;
}

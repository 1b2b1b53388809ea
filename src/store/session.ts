/**
 * @file Which lab or page is open, the stores of the labs opened so far, and the parts of the last link that
 * could not be used.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Engine } from "../engine/types";
import {
  bareLink,
  defaultScenario,
  encodeLink,
  isBare,
  lookOf,
  openingScenario,
  pathOf,
  placeOf,
  type AnyLab,
  type Catalog,
} from "../scenario";
import type * as Decoding from "../scenario/decode";
import type { Look, Notice, Scenario, Theme } from "../scenario/types";
import type { Interaction } from "../ui/interaction/interaction";
import type { DatasetSource } from "./datasetSource";
import { createLabStore, linkNow, scenarioOf, type LabStore, type LabTypes } from "./labStore";
import type { Address } from "./location";

/** The key of notices that are about this device and not about the link. */
export const DEVICE = "device";

export interface SessionState {
  /** The id of the lab that is open or being loaded, or of the page that is open. */
  readonly place: string;
  /** The link of the page that is open, which reads it itself; null when a lab is open. */
  readonly page: string | null;
  /** The store of the lab; null while the lab's code is loaded, and on a page. */
  readonly store: LabStore<LabTypes> | null;
  /** The look of the page while there is no store to say it. */
  readonly look: Look;
  /** True when the lab's code could not be loaded. */
  readonly failed: boolean;
  readonly notices: readonly Notice[];
  readonly goTo: (place: string) => void;
  /**
   * Opens a scenario.
   * @param inPlace replaces the current entry of the history instead of adding one
   */
  readonly open: (lab: AnyLab, scenario: Scenario, inPlace?: boolean) => void;
  /** Changes the link of the page that is open, in the same entry of the history. */
  readonly turnTo: (link: string, look?: Look) => void;
  /** Makes a store that does not write to the address bar. */
  readonly makeStore: (lab: AnyLab, scenario: Scenario) => LabStore<LabTypes>;
  readonly dismissNotices: () => void;
  readonly notify: (notice: Notice) => void;
  /** The link of a lab as it was last shown. */
  readonly linkOf: (place: string) => string;
}
export type Session = StoreApi<SessionState>;

export interface SessionParts {
  readonly catalog: Catalog;
  /** The ids of the pages, which are no labs. */
  readonly pages: readonly string[];
  readonly engine: Engine;
  readonly datasets: DatasetSource;
  readonly interaction: Interaction;
  readonly address: Address;
  readonly now: () => number;
}

/** Keeps the stores of the labs opened so far. */
function createStores({ engine, datasets, interaction, address, now }: SessionParts) {
  const stores = new Map<string, LabStore<LabTypes>>();

  const make = (lab: AnyLab, scenario: Scenario): LabStore<LabTypes> =>
    createLabStore<LabTypes>(scenario, {
      lab,
      engine,
      interaction,
      datasets,
      follow: address.follow,
      now,
    });

  return {
    make,
    known: (place: string) => stores.get(place),
    /** Puts the scenario into the lab's store. If there is none yet, makes it and hands it to `watch`. */
    showing: (lab: AnyLab, scenario: Scenario, watch: (store: LabStore<LabTypes>) => void) => {
      const known = stores.get(lab.id);
      if (known !== undefined) {
        known.getState().edit(() => scenario);
        return known;
      }
      const store = make(lab, scenario);
      stores.set(lab.id, store);
      watch(store);
      return store;
    },
  };
}

const withTheme = <S extends Scenario>(scenario: S, theme: Theme): S =>
  scenario.view.theme === "auto" ? { ...scenario, view: { ...scenario.view, theme } } : scenario;

export function createSession(parts: SessionParts): Session {
  const { catalog, pages, address, interaction } = parts;
  const stores = createStores(parts);

  /** Writes the store's link to the address bar after each change, as long as this store is shown. */
  const watch = (store: LabStore<LabTypes>) => {
    store.subscribe((state, before) => {
      const changed = state.params !== before.params || state.view !== before.view;
      if (changed && session.getState().store === store)
        address.write(() => linkNow(state), interaction.isMoving());
    });
    // The store has subscribed before, so the last edit of a drag is in it when the address is written.
    interaction.onHand(address.flush);
  };

  /** Identifies the latest request. Code that arrives for an earlier one is ignored. */
  let asked: object = {};

  const show = (lab: AnyLab, scenario: Scenario, notices: readonly Notice[] = []) => {
    asked = {};
    session.setState({
      place: lab.id,
      page: null,
      store: stores.showing(lab, scenario, watch),
      failed: false,
      notices,
    });
  };

  /** Shows a page, or an empty place while a lab's code is loaded. */
  const showWithoutLab = (place: string, look: Look, page: string | null = null) => {
    asked = {};
    session.setState({ place, page, store: null, look, failed: false, notices: [] });
  };

  /** Calls `then` once the lab's code and whatever else is needed have come, unless something else was asked for meanwhile. */
  const withLab = <Needed>(
    place: string,
    look: Look,
    needed: Needed | Promise<Needed>,
    then: (lab: AnyLab, needed: Needed) => void,
  ) => {
    const known = place === catalog.home.id ? catalog.home : stores.known(place)?.getState().lab;
    if (known !== undefined && !(needed instanceof Promise)) return then(known, needed);
    if (known === undefined || session.getState().page !== null) showWithoutLab(place, look);
    const now = (asked = {});
    Promise.all([known ?? catalog.load(place), needed]).then(
      ([lab, here]) => asked === now && then(lab, here),
      () => asked === now && session.setState({ place, page: null, store: null, look, failed: true }),
    );
  };

  let reader: typeof Decoding | null = null;
  const fetchReader = async () => (reader ??= await import("../scenario/decode"));

  const follow = (hash: string) => {
    const [id = ""] = pathOf(hash);
    const look = lookOf(hash);
    if (pages.includes(id)) return showWithoutLab(id, look, hash);
    const place = placeOf(hash, catalog);
    if (isBare(hash, catalog)) return withLab(place, look, null, (lab) => show(lab, defaultScenario(lab)));
    return withLab(place, look, reader ?? fetchReader(), (lab, { decodeIn }) => {
      const { scenario, notices } = decodeIn(lab, hash, catalog);
      show(lab, scenario, notices);
    });
  };

  const themeNow = () => {
    const { store, look } = session.getState();
    return (store?.getState().view ?? look).theme;
  };

  const open = (lab: AnyLab, scenario: Scenario, inPlace = false) => {
    const themed = withTheme(scenario, themeNow());
    const link = encodeLink(lab, themed);
    if (inPlace) address.write(() => link);
    else address.push(link);
    show(lab, themed);
  };

  const goTo = (place: string): void => {
    if (place === session.getState().place) return;
    const theme = themeNow();
    const known = stores.known(place)?.getState();
    if (known !== undefined) return open(known.lab, scenarioOf(known));
    const look = { embed: false, theme };
    const bare = bareLink(place);
    if (pages.includes(place)) {
      const link = theme === "auto" ? bare : `${bare}&theme=${theme}`;
      address.push(link);
      return showWithoutLab(place, look, link);
    }
    address.push(bare);
    withLab(place, look, null, (lab) => {
      const scenario = withTheme(openingScenario(lab), theme);
      show(lab, scenario);
      address.write(() => encodeLink(lab, scenario));
    });
  };

  const session = createStore<SessionState>()((set) => ({
    place: placeOf(address.read(), catalog),
    page: null,
    store: null,
    look: lookOf(address.read()),
    failed: false,
    notices: [],
    open,
    goTo,
    turnTo: (page, look = lookOf(page)) => {
      address.write(() => page);
      set({ page, look });
    },
    makeStore: stores.make,
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
